"""Looking at answers while they are sent: what becomes of them, and why (SE-13, SB-23)."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings

from partnership.core.limits import Limit
from surveys.answering.keys import DraftKey
from surveys.rules.answers import Answers
from surveys.rules.definition import Definition
from surveys.rules.patterns import (
    Pattern,
    Signs,
    is_hurried,
    is_straight_line,
    pattern_of,
    telling_answers,
)
from surveys.rules.proof import Proof
from surveys.rules.routing import route
from surveys.trust import pace, sums

TEN_MINUTES = timedelta(minutes=10)
HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Sent:
    """What is being sent: to which survey, with which draft, and whether its code was good.

    ``code_spent`` is None when the survey needs no code and none was given.
    """

    survey: int
    key: DraftKey
    definition: Definition
    answers: Answers
    code_spent: bool | None


@dataclass(frozen=True)
class NeedsStep:
    """Nothing is wrong, but nothing shows a browser at work yet: ask for one more press."""


Judge = Callable[[Sent], Pattern | NeedsStep | None]


@dataclass(frozen=True)
class LastPage:
    """What came with the press of the button on the last page.

    Attributes:
        token: of the sum that the page carried.
        answer: what the script found; empty without one.
        trap: what stands in the box that people do not see.
        is_second: it is the page with the one more step.
    """

    token: str = ""
    answer: str = ""
    trap: str = ""
    is_second: bool = False

    def judge(self, sent: Sent) -> Pattern | NeedsStep | None:
        """Return the reason to set the answers aside, None to count them, or one more step."""
        proven = sums.judge(sent.survey, self.token, self.answer) is not Proof.NONE
        if not (proven or self.is_second):
            return NeedsStep()
        signs = Signs(
            trapped=bool(self.trap),
            code_failed=sent.code_spent is False,
            proven=proven,
            hurried=_hurried(sent),
            same=_too_many_the_same(sent),
            burst=_too_many_at_once(sent),
        )
        pace.forget(sent.key)
        return pattern_of(signs, straight=is_straight_line(sent.definition, sent.answers))


def _hurried(sent: Sent) -> bool:
    pages = len(route(sent.definition, sent.answers))
    a_page = timedelta(seconds=settings.SURVEY_SECONDS_A_PAGE)
    return is_hurried(pace.taken(sent.key), pages, a_page)


def _too_many_the_same(sent: Sent) -> bool:
    """Count this set of answers by a keyed digest, for an hour, in the cache alone."""
    telling = telling_answers(sent.definition, sent.answers)
    if telling is None:
        return False
    limit = Limit("surveys.same", settings.SURVEY_SAME_ANSWERS, HOUR)
    return limit.is_passed(f"{sent.survey}:{json.dumps(telling, sort_keys=True)}")


def _too_many_at_once(sent: Sent) -> bool:
    """Count all answers of a survey; a whole school with codes is no burst (SB-22)."""
    if sent.code_spent:
        return False
    return Limit("surveys.burst", settings.SURVEY_BURST, TEN_MINUTES).is_passed(sent.survey)
