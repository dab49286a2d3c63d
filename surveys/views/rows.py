"""Answers in rows, for pages that show them all (CHK-2)."""

from typing import Any

from surveys.answering.summary import in_words
from surveys.rules.codes import Missing
from surveys.rules.definition import Question
from surveys.rules.routing import route
from surveys.views.doors import Visit, question_address


def rows_of(visit: Visit, *, answered_only: bool = False) -> list[dict[str, Any]]:
    """Return a row with a way to change it for every question on the route."""
    asked = [item for item in route(visit.definition, visit.answers) if not item.is_info]
    return [
        _row(visit, question)
        for question in asked
        if question.id in visit.answers or not answered_only
    ]


def _row(visit: Visit, question: Question) -> dict[str, Any]:
    answer = visit.answers.get(question.id)
    return {
        "key": question.title,
        "value": in_words(question, answer),
        "empty": answer is None or answer is Missing.SKIPPED,
        "change_url": question_address(visit.survey, question),
        "change_label": f"your answer to: {question.title}",
    }
