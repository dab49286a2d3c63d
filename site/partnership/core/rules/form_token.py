"""When a sent form is believed: not too fast, not too old (SE-13)."""

from datetime import timedelta
from enum import Enum

# Nobody reads the page and writes something in less.
MINIMUM_FILL_TIME = timedelta(seconds=3)
# Long enough for a shared phone that is put down and picked up again.
LIFETIME = timedelta(hours=24)


class Timing(Enum):
    """How long ago the form was handed out."""

    TOO_FAST = "too fast"
    EXPIRED = "expired"
    FINE = "fine"


def timing(age: timedelta) -> Timing:
    """Judge the age of a form; both limits are still fine."""
    if age < MINIMUM_FILL_TIME:
        return Timing.TOO_FAST
    return Timing.EXPIRED if age > LIFETIME else Timing.FINE
