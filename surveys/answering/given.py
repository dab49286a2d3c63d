"""What a browser sends for one question, and the same thing made from an earlier answer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from surveys.rules.answers import Answer, Chosen, Month, Number, Ranked, Words
from surveys.rules.codes import Kind, Missing
from surveys.rules.definition import Question
from surveys.rules.figures import in_figures

REFUSAL = "refusal"


@dataclass(frozen=True)
class Given:
    """Values as they were typed, so that all of them are still there after an error (UX-07)."""

    raw: tuple[str, ...] = ()
    parts: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_filled(self) -> bool:
        """Whether anything was chosen or typed."""
        return any(text.strip() for text in (*self.raw, *self.parts.values()))


def part_names(question: Question) -> list[str]:
    """Return the fields beside the first one: the rules know them by the same names."""
    if question.kind == Kind.MONTH:
        return ["month", "year"]
    if question.kind == Kind.RANK:
        return [option.id for option in question.offered]
    return ["words"] if question.option_with_words else []


def read(question: Question, data: Any, name: str) -> Given:
    """Return what was sent for ``question``, which stands in the form under ``name``."""
    raw = [*_values(data, name), *_values(data, f"{name}_{REFUSAL}")]
    parts = {part: str(data.get(f"{name}_{part}") or "") for part in part_names(question)}
    return Given(tuple(raw), parts)


def _values(data: Any, name: str) -> Iterator[str]:
    found = data.getlist(name) if hasattr(data, "getlist") else data.get(name) or []
    yield from (str(value) for value in ([found] if isinstance(found, str) else found))


def from_answer(answer: Answer | None) -> Given:
    """Return an earlier answer as its page shows it (UX-09)."""
    match answer:
        case Chosen(ids, words):
            return Given(ids, {"words": words})
        case Ranked() | Month():
            return Given((), _parts(answer))
        case Number(value):
            return Given((in_figures(value),))
        case Words(text):
            return Given((text,))
        case Missing.PREFER_NOT_TO_SAY | Missing.DONT_KNOW:
            return Given((answer.value,))
        case _:
            return Given()


def _parts(answer: Ranked | Month) -> dict[str, str]:
    if isinstance(answer, Ranked):
        return {one: str(place) for place, one in enumerate(answer.ids, start=1)}
    return {"month": str(answer.month or ""), "year": str(answer.year)}
