"""Answers in words, for the check page (CHK-2)."""

from surveys.rules.answers import Answer, Answers, Chosen, Number, Words
from surveys.rules.codes import MISSING_LABELS, Missing
from surveys.rules.definition import Definition, Question
from surveys.rules.routing import route


def in_words(question: Question, answer: Answer | None) -> str:
    """Return an answer as its person would read it."""
    match answer:
        case Chosen(ids):
            return ", ".join(option.label for option in question.options if option.id in ids)
        case Number(value):
            return f"{value:g} {_unit(question.unit, value)}".strip()
        case Words(text):
            return text
        case Missing():
            return MISSING_LABELS[answer]
        case _:
            return MISSING_LABELS[Missing.SKIPPED]


def given_in_words(definition: Definition, answers: Answers) -> list[dict[str, str]]:
    """Return every answer that was given, as rows of ``components/summary_list.html``."""
    return [
        {"key": item.title, "value": in_words(item, answers[item.id])}
        for item in route(definition, answers)
        if item.id in answers and not item.is_info
    ]


def _unit(unit: str, value: float) -> str:
    """Return "day" for one of "days"; a unit of several words is left as it was written."""
    is_simple_plural = unit.endswith("s") and not unit.endswith("ss") and " " not in unit
    return unit[:-1] if value == 1 and is_simple_plural else unit
