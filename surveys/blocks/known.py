"""The questions and answers that a rule may name while one survey is being edited.

Wagtail draws the choices of a block without knowing the page, so the page's form says here which
survey it is about, for as long as the request lasts.
"""

from collections.abc import Iterator
from contextvars import ContextVar

from surveys.rules.codes import MISSING_LABELS, Kind
from surveys.rules.definition import Definition, Question
from surveys.rules.validation import refusals

Choice = tuple[str, str]
Group = tuple[str, list[Choice]]
SEPARATOR = "/"

NOTHING = Definition(())

_definition: ContextVar[Definition | None] = ContextVar("edited_definition", default=None)


def set_edited(definition: Definition) -> None:
    """Say which questionnaire is being edited now."""
    _definition.set(definition)


def _edited() -> Definition:
    return _definition.get() or NOTHING


def question_choices() -> list[Choice]:
    """Return the saved questions, by permanent id."""
    asked = enumerate((item for item in _edited().questions if item.is_numbered), start=1)
    return [(item.id, f"{number}. {item.heading}") for number, item in asked]


def answer_choices() -> list[Group]:
    """Return every answer that can be chosen, grouped by its question."""
    answered = ((item.heading, list(_answers(item))) for item in _edited().items if item.is_kept)
    return [(heading, answers) for heading, answers in answered if answers]


def _answers(question: Question) -> Iterator[Choice]:
    first = "first: " if question.kind == Kind.RANK else ""
    for option in question.options:
        yield f"{question.id}{SEPARATOR}{option.id}", f"{first}{option.label}"
    for code in refusals(question):
        yield f"{question.id}{SEPARATOR}{code.value}", MISSING_LABELS[code]


def answer_id(value: str) -> str:
    """Return the option's id from the value of a choice."""
    return value.rpartition(SEPARATOR)[2]
