"""One answer as a value, and how a draft writes it down."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from surveys.rules.codes import Missing


@dataclass(frozen=True)
class Chosen:
    """Options, in the order of the questionnaire; ``words`` say what "Other" means."""

    ids: tuple[str, ...]
    words: str = ""


@dataclass(frozen=True)
class Ranked:
    """Options in a person's own order, the first one first."""

    ids: tuple[str, ...]


@dataclass(frozen=True)
class Month:
    """A month of a year, or a year alone."""

    year: int
    month: int | None = None

    def __str__(self) -> str:
        """Return the year and month as they are stored: "2019-03" or "2019"."""
        return f"{self.year:04}" if self.month is None else f"{self.year:04}-{self.month:02}"

    @classmethod
    def read(cls, text: str) -> "Month":
        """Read what ``str`` wrote.

        Raises:
            ValueError: it is no year and no month of a year.
        """
        year, _, month = text.partition("-")
        found = cls(int(year), int(month) if month else None)
        if str(found) != text or found.month not in (None, *range(1, 13)):
            raise ValueError(f"Not a month: {text!r}")
        return found


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
    """An information page that was read; ``skips`` when the person passed its section over."""

    skips: bool = False


Answer = Chosen | Ranked | Month | Number | Words | Seen | Missing
Answers = Mapping[str, Answer]


def answer_to_json(answer: Answer) -> Any:
    """Return a JSON value that :func:`answer_from_json` understands."""
    match answer:
        case Chosen(ids, ""):
            return list(ids)
        case Number(value):
            return value
        case Missing():
            return answer.value
        case _:
            return _object(answer)


def _object(answer: Chosen | Ranked | Month | Words | Seen) -> dict[str, Any]:
    match answer:
        case Chosen(ids, words):
            return {"chosen": list(ids), "other": words}
        case Ranked(ids):
            return {"ranked": list(ids)}
        case Month():
            return {"month": str(answer)}
        case Words(text):
            return {"words": text}
        case Seen(skips):
            return {"seen": True, "skips": skips}


def answer_from_json(data: Any) -> Answer:
    """Read what :func:`answer_to_json` wrote.

    Raises:
        ValueError: nothing that this code writes looks like this.
    """
    match data:
        case list():
            return Chosen(tuple(data))
        case str():
            return Missing(data)
        case dict():
            return _from_object(data)
        case _:
            return Number(data)


def _from_object(data: dict[str, Any]) -> Answer:
    match data:
        case {"chosen": list(ids), "other": str(text)}:
            return Chosen(tuple(ids), text)
        case {"ranked": list(ids)}:
            return Ranked(tuple(ids))
        case {"month": str(text)}:
            return Month.read(text)
        case {"words": str(text)}:
            return Words(text)
        case {"seen": True}:
            return Seen(bool(data.get("skips")))
        case _:
            raise ValueError("Not an answer.")
