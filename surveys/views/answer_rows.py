"""The answers of the check page in rows, each round of a group under its own name (CHK-2)."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any, Protocol

from django.utils.translation import gettext

from surveys.answering.summary import in_words
from surveys.rules.answers import Answers, Seen
from surveys.rules.codes import Missing, Run
from surveys.rules.definition import Question


class Shown(Protocol):
    """Somebody's answers under way: a visit, or a rehearsal of staff."""

    @property
    def answers(self) -> Answers:
        """The answers so far."""

    def worded(self, item: Question) -> Question:
        """Return a page in the words that its person reads."""

    def address_of(self, item: Question) -> str:
        """Return the address of a page."""


def groups(shown: Shown, pages: Iterable[Question]) -> list[dict[str, Any]]:
    """Return the rows of the route in order, grouped by round and by "About you"."""
    told = [
        shown.worded(page) for page in pages if not page.is_info or _is_passed_over(shown, page)
    ]
    runs = [(title, list(run)) for title, run in groupby(told, key=_title)]
    return [
        {
            # What follows a round is told apart from it by the name of its section.
            "title": title or (run[0].section if place else ""),
            "rows": [_row(shown, page) for page in run],
        }
        for place, (title, run) in enumerate(runs)
    ]


def _is_passed_over(shown: Shown, page: Question) -> bool:
    return shown.answers.get(page.id) == Seen(skips=True)


def _title(page: Question) -> str:
    """Return what its rows stand under: the round, or what is asked about the person (UX-14)."""
    return _round(page) or (page.section if page.about_you else "")


def _round(page: Question) -> str:
    return page.part.lead if page.part and page.part.run == Run.ROUNDS else ""


def _row(shown: Shown, page: Question) -> dict[str, Any]:
    answer = shown.answers.get(page.id)
    over = _is_passed_over(shown, page)
    asked = page.title if _round(page) else page.heading
    return {
        "key": page.section or asked if over else asked,
        "value": gettext("You skipped this section") if over else in_words(page, answer),
        "empty": over or answer is None or answer is Missing.SKIPPED,
        "change_url": shown.address_of(page),
        "change_label": _change(over) % {"question": asked if over else page.heading},
    }


def _change(over: bool) -> str:
    if over:
        return gettext("what you chose at: %(question)s")
    return gettext("your answer to: %(question)s")
