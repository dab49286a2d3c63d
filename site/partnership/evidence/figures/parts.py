"""What the forms of a figure share: the question, the words for nouns and bases, the numbers."""

from dataclasses import dataclass
from typing import Any

from partnership.evidence.figures import guards
from partnership.evidence.figures.cells import HeldCell
from partnership.evidence.models import Area, Measure
from partnership.evidence.rules.cells import Form, Number
from partnership.evidence.rules.numbers import counted, number_text
from partnership.evidence.rules.periods import Period
from partnership.evidence.rules.refusals import Refused


@dataclass(frozen=True, slots=True)
class FigureRequest:
    """What is asked of the door.

    ``compared`` is the earlier period of a change, ``group`` the areas of the same kind among
    which a place is asked for.
    """

    slug: str
    label: str
    measure: Measure
    area: Area
    period: Period
    form: Form
    compared: Period | None = None
    group: tuple[Area, ...] = ()


Parts = dict[str, Any]


def whole_number(value: Number) -> int:
    """Return the value as a whole number of events.

    Raises:
        Refused: It is not a count, so rates and changes of it mean nothing.
    """
    if value != int(value):
        raise Refused("Only counts can be turned into a rate, a change or a share.")
    return int(value)


def events(cell: HeldCell, measure: Measure) -> int:
    """Return the number of events of a cell, when it counts events and may be shown (P13).

    Raises:
        Refused: The cell has no number, must not be shown, or is itself a rate or a per cent.
    """
    if measure.is_percent or measure.is_published_rate:
        raise Refused("Only counts can be turned into a rate, a change or a share.")
    return whole_number(guards.publishable(cell.required(), measure))


def upper_first(words: str) -> str:
    """Return the words with a capital first letter."""
    return words[:1].upper() + words[1:]


def noun(measure: Measure, value: Number) -> str:
    """Return the measure's own noun, in the number that fits (P10)."""
    return measure.noun_singular if value == 1 else measure.noun_plural


def base_words(measure: Measure, cell: HeldCell) -> str:
    """Return "785,241 residents, Census 2021" (P14)."""
    if measure.base is None:
        return ""
    people = counted(cell.required(), measure.base.unit_singular, measure.base.unit_plural)
    return f"{people}, {cell.edition}"


def per_words(measure: Measure) -> str:
    """Return "for every 1,000 residents"."""
    unit = measure.base.unit_plural if measure.base else "people"
    return f"for every {number_text(measure.rate_per)} {unit}"
