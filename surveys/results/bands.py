"""Numbers and months people gave, in bands: single values would make single people visible."""

import math
from dataclasses import dataclass
from typing import Any

from surveys.rules.answers import Month
from surveys.rules.codes import Kind
from surveys.rules.definition import Question

MOST_BANDS = 6
MOST_SINGLE_VALUES = 11


@dataclass(frozen=True)
class Band:
    """Whole numbers from ``low`` to ``high``, both included."""

    id: str
    label: str
    low: int
    high: int


def bands_of(question: Question) -> tuple[Band, ...]:
    """Return the bands of a number, or of a month's years; none when the limits are not known.

    Few possible values stay apart (0 to 10); more are put in at most six bands of equal width.
    """
    low, high = _ends(question)
    if low is None or high is None:
        return ()
    values = high - low + 1
    width = 1 if values <= MOST_SINGLE_VALUES else math.ceil(values / MOST_BANDS)
    return tuple(
        _band(start, min(start + width - 1, high)) for start in range(low, high + 1, width)
    )


def _ends(question: Question) -> tuple[int | None, int | None]:
    if question.kind == Kind.MONTH:
        return _year(question.earliest), _year(question.latest)
    low, high = (None if n is None else math.floor(n) for n in (question.minimum, question.maximum))
    return low, high


def _year(month: Any) -> int | None:
    """Return the year of "2019-03" or "2019"; None for anything else."""
    try:
        return Month.read(month).year
    except (ValueError, AttributeError):
        return None


def _band(low: int, high: int) -> Band:
    label = str(low) if low == high else f"{low} to {high}"
    return Band(f"{low}-{high}", label, low, high)


def code_of_number(question: Question, given: Any) -> str:
    """Return the id of the band that ``given`` falls in; empty when it is no such number."""
    if question.kind == Kind.MONTH:
        given = _year(given)
    if isinstance(given, bool) or not isinstance(given, int | float):
        return ""
    whole = math.floor(given)
    return next((band.id for band in bands_of(question) if band.low <= whole <= band.high), "")
