"""Small questionnaires for the tests of the rules."""

from typing import Any

from surveys.rules.codes import Comparison, Kind, Match
from surveys.rules.definition import Condition, Definition, Option, Question, Rule


def ask(question_id: str, kind: Kind = Kind.SINGLE, **more: Any) -> Question:
    """Return a question with the answers a and b, or what ``more`` says."""
    fields: dict[str, Any] = {
        "title": f"What about {question_id}?",
        "purpose": "To know.",
        "options": (Option("a", "A"), Option("b", "B"))
        if kind in (Kind.SINGLE, Kind.SEVERAL, Kind.RANK)
        else (),
        "limit": 20 if kind in (Kind.SHORT_TEXT, Kind.LONG_TEXT) else None,
    }
    return Question(id=question_id, kind=kind, **{**fields, **more})


def questionnaire(*items: Question) -> Definition:
    """Return these pages as a questionnaire."""
    return Definition(items)


def when(
    question_id: str, *values: str, test: Comparison = Comparison.IS_ANY_OF, **more: Any
) -> Rule:
    """Return a rule with one condition."""
    return Rule((Condition(question_id, test, values, more.get("number")),), Match.ALL)
