"""Numbers people gave, in bands: single values would make single people visible."""

import math
from dataclasses import dataclass
from typing import Any

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
    """Return the bands of a number question; none when its limits are not known.

    Few possible values stay apart (0 to 10); more are put in at most six bands of equal width.
    """
    if question.minimum is None or question.maximum is None:
        return ()
    low, high = math.floor(question.minimum), math.floor(question.maximum)
    values = high - low + 1
    width = 1 if values <= MOST_SINGLE_VALUES else math.ceil(values / MOST_BANDS)
    return tuple(
        _band(start, min(start + width - 1, high)) for start in range(low, high + 1, width)
    )


def _band(low: int, high: int) -> Band:
    label = str(low) if low == high else f"{low} to {high}"
    return Band(f"{low}-{high}", label, low, high)


def code_of_number(question: Question, given: Any) -> str:
    """Return the id of the band that ``given`` falls in; empty when it is no such number."""
    if isinstance(given, bool) or not isinstance(given, int | float):
        return ""
    whole = math.floor(given)
    return next((band.id for band in bands_of(question) if band.low <= whole <= band.high), "")
