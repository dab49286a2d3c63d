"""The answers of the check page in rows, each round of a group under its own name (CHK-2)."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django.utils.translation import gettext

from surveys.answering.summary import in_words
from surveys.rules.answers import Seen
from surveys.rules.codes import Missing, Run
from surveys.rules.definition import Question
from surveys.views.doors import Visit, question_address


def groups(visit: Visit, pages: Iterable[Question]) -> list[dict[str, Any]]:
    """Return the rows of the route in order, grouped by round."""
    shown = [page for page in pages if not page.is_info or _is_passed_over(visit, page)]
    told = [visit.worded(page) for page in shown]
    runs = [(title, list(run)) for title, run in groupby(told, key=_round)]
    return [
        {
            # What follows a round is told apart from it by the name of its section.
            "title": title or (run[0].section if place else ""),
            "rows": [_row(visit, page) for page in run],
        }
        for place, (title, run) in enumerate(runs)
    ]


def _is_passed_over(visit: Visit, page: Question) -> bool:
    return visit.answers.get(page.id) == Seen(skips=True)


def _round(page: Question) -> str:
    return page.part.lead if page.part and page.part.run == Run.ROUNDS else ""


def _row(visit: Visit, page: Question) -> dict[str, Any]:
    answer = visit.answers.get(page.id)
    over = _is_passed_over(visit, page)
    asked = page.title if _round(page) else page.heading
    return {
        "key": page.section or asked if over else asked,
        "value": gettext("You skipped this section") if over else in_words(page, answer),
        "empty": over or answer is None or answer is Missing.SKIPPED,
        "change_url": question_address(visit.survey, page),
        "change_label": _change(over) % {"question": asked if over else page.heading},
    }


def _change(over: bool) -> str:
    if over:
        return gettext("what you chose at: %(question)s")
    return gettext("your answer to: %(question)s")
