"""One answer as a value, and how a draft writes it down."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from surveys.rules.codes import Missing


@dataclass(frozen=True)
class Chosen:
    """Options, in the order of the questionnaire."""

    ids: tuple[str, ...]


@dataclass(frozen=True)
class Number:
    """A number, in the question's unit."""

    value: int | float


@dataclass(frozen=True)
class Words:
    """What somebody typed, with its line ends as LF."""

    text: str


@dataclass(frozen=True)
class Seen:
    """An information page that was read."""


Answer = Chosen | Number | Words | Seen | Missing
Answers = Mapping[str, Answer]


def answer_to_json(answer: Answer) -> Any:
    """Return a JSON value that :func:`answer_from_json` understands."""
    match answer:
        case Chosen(ids):
            return list(ids)
        case Number(value):
            return value
        case Words(text):
            return {"words": text}
        case Seen():
            return {"seen": True}
        case Missing():
            return answer.value


def answer_from_json(data: Any) -> Answer:
    """Read what :func:`answer_to_json` wrote."""
    match data:
        case list():
            return Chosen(tuple(data))
        case {"words": str(text)}:
            return Words(text)
        case {"seen": True}:
            return Seen()
        case str():
            return Missing(data)
        case _:
            return Number(data)
