"""95% intervals: Byar's for counts and rates (P11), Wilson's for shares (SO-2)."""

from dataclasses import dataclass
from math import sqrt

Z95 = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Interval:
    """A range that would hold the true value 19 times in 20."""

    low: float
    high: float

    def scaled(self, factor: float) -> "Interval":
        """Return both ends times ``factor``."""
        return Interval(self.low * factor, self.high * factor)

    def holds(self, value: float) -> bool:
        """Say whether the value lies inside."""
        return self.low <= value <= self.high


def byar(count: int, z: float = Z95) -> Interval:
    """Return Byar's interval for a count of events (P11).

    Args:
        count: How many events were counted; zero or more.
        z: How many standard errors; 1.96 for 95%.

    Returns:
        The ends as a number of events, not yet divided by a base.

    Raises:
        ValueError: The count is negative.
    """
    if count < 0:
        raise ValueError("A count cannot be negative.")
    up = count + 1
    high = up * (1 - 1 / (9 * up) + z / (3 * sqrt(up))) ** 3
    if count == 0:
        return Interval(0.0, high)
    low = count * (1 - 1 / (9 * count) - z / (3 * sqrt(count))) ** 3
    return Interval(max(low, 0.0), high)


def wilson(part: int, whole: int, z: float = Z95) -> Interval:
    """Return Wilson's interval for a share, as fractions between 0 and 1 (SO-2).

    Raises:
        ValueError: The whole is not above zero, or the part is not inside the whole.
    """
    if whole <= 0 or not 0 <= part <= whole:
        raise ValueError("The part must lie inside a whole above zero.")
    share = part / whole
    middle = share + z * z / (2 * whole)
    reach = z * sqrt(share * (1 - share) / whole + z * z / (4 * whole * whole))
    scale = 1 + z * z / whole
    low = 0.0 if part == 0 else (middle - reach) / scale
    high = 1.0 if part == whole else (middle + reach) / scale
    return Interval(low, high)
