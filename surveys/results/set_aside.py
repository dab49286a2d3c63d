"""Answers that were set aside: how many, why, and counting them after all (SB-23, SD-05).

Nobody sees an answer here, and nobody an exact number: what leaves this module is rounded, and
only answers of days that are over are counted or moved (SB-35).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Count, QuerySet

from surveys.models import Response, SurveyPage
from surveys.models.responses import ResponseStatus
from surveys.results.rules.arrivals import about
from surveys.results.rules.rule_sets import PARTNER
from surveys.rules.patterns import PATTERN_WORDS, Pattern


class Decision(StrEnum):
    """What staff may do with all answers of one pattern; each can be undone by another."""

    COUNT = "count"
    KEEP_OUT = "keep_out"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True)
class Heap:
    """All answers to a survey of one pattern: how many are in each state, in words.

    Attributes:
        pattern: why they were set aside.
        words: the same in words.
        waiting: not decided yet.
        counted: counted after all.
        kept_out: checked and kept out.
        is_many: one of the three is more than a few.
    """

    pattern: Pattern
    words: str
    waiting: str
    counted: str
    kept_out: str
    is_many: bool


def not_counted(survey: SurveyPage, today: date) -> dict[str, int]:
    """Return the exact number of answers that are not counted, by pattern, for a step's record.

    Args:
        survey: whose answers.
        today: answers of days before it are looked at.
    """
    out = (ResponseStatus.QUARANTINED, ResponseStatus.KEPT_OUT)
    found = _of_past_days(survey, today).filter(status__in=out).order_by()
    return dict(found.values_list("set_aside").annotate(Count("pk")))


def heaps(survey: SurveyPage, today: date) -> list[Heap]:
    """Return every pattern with rounded numbers: one without answers looks like one with a few."""
    found = _of_past_days(survey, today).exclude(set_aside="").order_by()
    exact: dict[str, dict[str, int]] = {}
    for pattern, status, count in found.values_list("set_aside", "status").annotate(Count("pk")):
        exact.setdefault(pattern, {})[status] = count
    return [_heap(pattern, exact.get(pattern, {}), survey) for pattern in Pattern]


def decide(survey: SurveyPage, pattern: Pattern, decision: Decision, today: date) -> None:
    """Move all answers of one pattern; those of today wait until tomorrow.

    Args:
        survey: whose answers.
        pattern: which of them.
        decision: where to.
        today: the day in London.
    """
    rows = _of_past_days(survey, today).filter(set_aside=pattern)
    rows.update(status=_status(survey, decision))


def _of_past_days(survey: SurveyPage, today: date) -> "QuerySet[Response]":
    return Response.objects.filter(version__survey=survey, received_on__lt=today)


def _status(survey: SurveyPage, decision: Decision) -> ResponseStatus:
    match decision:
        case Decision.KEEP_OUT:
            return ResponseStatus.KEPT_OUT
        case Decision.SET_ASIDE:
            return ResponseStatus.QUARANTINED
        case _:
            return Response.objects.counted_status(survey)


def _heap(pattern: Pattern, exact: dict[str, int], survey: SurveyPage) -> Heap:
    waiting, counted, kept_out = (
        exact.get(_status(survey, decision), 0)
        for decision in (Decision.SET_ASIDE, Decision.COUNT, Decision.KEEP_OUT)
    )
    return Heap(
        pattern,
        PATTERN_WORDS[pattern],
        about(waiting, PARTNER),
        about(counted, PARTNER),
        about(kept_out, PARTNER),
        max(waiting, counted, kept_out) > PARTNER.hide_up_to,
    )
