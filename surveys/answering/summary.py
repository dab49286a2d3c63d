"""Answers in words, for the check page (CHK-2)."""

from django.utils.translation import gettext

from partnership.core.languages import current, is_english
from surveys.rules.answers import Answer, Chosen, Number, Words
from surveys.rules.codes import MISSING_LABELS, Missing
from surveys.rules.definition import Question


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
            return gettext(MISSING_LABELS[answer])
        case _:
            return gettext(MISSING_LABELS[Missing.SKIPPED])


def _unit(unit: str, value: float) -> str:
    """Return "day" for one of "days"; a unit of several words is left as it was written."""
    if not is_english(current()):
        return unit
    is_simple_plural = unit.endswith("s") and not unit.endswith("ss") and " " not in unit
    return unit[:-1] if value == 1 and is_simple_plural else unit
