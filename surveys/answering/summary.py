"""Answers in words, for the check page (CHK-2)."""

from django.utils.translation import gettext

from partnership.core.languages import current, is_english
from surveys.days import month_in_words
from surveys.rules.answers import Answer, Chosen, Month, Number, Ranked, Words
from surveys.rules.codes import MISSING_LABELS, YES, Kind, Missing
from surveys.rules.definition import Question
from surveys.rules.figures import in_figures


def in_words(question: Question, answer: Answer | None) -> str:
    """Return an answer as its person would read it."""
    match answer:
        case Chosen(ids, words):
            return _options(question, ids, words)
        case Ranked(ids):
            return "\n".join(f"{n}. {_label(question, one)}" for n, one in enumerate(ids, start=1))
        case Month():
            return month_in_words(answer)
        case Number(value):
            return f"{in_figures(value)} {_unit(question.unit, value)}".strip()
        case Words(text):
            return text
        case _:
            code = answer if isinstance(answer, Missing) else Missing.SKIPPED
            return gettext(MISSING_LABELS[code])


def _options(question: Question, ids: tuple[str, ...], words: str) -> str:
    if question.kind == Kind.ANOTHER:
        return gettext("Yes") if ids == (YES,) else gettext("No")
    chosen = (option for option in question.options if option.id in ids)
    return ", ".join(
        f"{option.label}: {words}" if words and option.asks_words else option.label
        for option in chosen
    )


def _label(question: Question, option_id: str) -> str:
    option = question.option(option_id)
    return option.label if option else option_id


def _unit(unit: str, value: float) -> str:
    """Return "day" for one of "days"; a unit of several words is left as it was written."""
    if not is_english(current()):
        return unit
    is_simple_plural = unit.endswith("s") and not unit.endswith("ss") and " " not in unit
    return unit[:-1] if value == 1 and is_simple_plural else unit
