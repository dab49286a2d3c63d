"""One question as the cells of its row, without its words in other languages."""

from __future__ import annotations

from surveys.exchange.xlsform.constraints import constraint_from
from surveys.exchange.xlsform.names import name_from
from surveys.rules.codes import Kind, Look
from surveys.rules.definition import Question
from surveys.rules.validation import refusals

PLAIN = {
    Kind.SHORT_TEXT: "text",
    Kind.LONG_TEXT: "text",
    Kind.MONTH: "date",
    Kind.INFO: "note",
}
LOOKS = {Look.DROPDOWN: "minimal autocomplete", Look.FACES: "likert"}


def cells_of(question: Question, choice_list: str) -> dict[str, str]:
    """Return the cells of a question that do not depend on a language.

    Columns that XLSForm does not know hold what only we know; other tools leave them alone.
    """
    cells = {
        "type": _type(question, choice_list),
        "name": name_from(question.id),
        "appearance": _appearance(question),
        "parameters": "randomize=true" if question.shuffled else "",
        "constraint": constraint_from(question, _alone(question)),
        "purpose": question.purpose,
        "short_name": question.short_name,
        "source": question.source,
        "basis": question.basis,
        "bank": question.bank,
        "unit": question.unit,
        "sensitive": "yes" if question.sensitive else "",
        "special_category": "yes" if question.special_category else "",
    }
    return {name: text for name, text in cells.items() if text}


def _type(question: Question, choice_list: str) -> str:
    if question.kind == Kind.NUMBER:
        return "integer" if question.whole else "decimal"
    if question.kind in PLAIN:
        return PLAIN[question.kind]
    if question.kind == Kind.RANK:
        return f"rank {choice_list}"
    several = "select_multiple" if question.kind == Kind.SEVERAL else "select_one"
    return f"{several} {choice_list}{' or_other' if question.option_with_words else ''}"


def _appearance(question: Question) -> str:
    if question.kind == Kind.LONG_TEXT:
        return "multiline"
    if question.kind == Kind.MONTH:
        return "year" if question.year_alone else "month-year"
    return LOOKS.get(question.shown_as, "")


def _alone(question: Question) -> tuple[str, ...]:
    """Return the answers that stand alone: "none of these" and the refusals."""
    exclusive = tuple(option.id for option in question.offered if option.exclusive)
    return (*exclusive, *(code.value for code in refusals(question)))
