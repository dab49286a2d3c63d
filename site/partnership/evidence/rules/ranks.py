"""A place in a whole group, honest about ties and about chance (P16)."""

from collections.abc import Collection
from dataclasses import dataclass

from partnership.evidence.rules.cells import Number
from partnership.evidence.rules.refusals import Refused

SMALLEST_GROUP = 5


@dataclass(frozen=True, slots=True)
class Standing:
    """A rate as it is printed, with its 95% interval; equal printed rates are a tie."""

    value: Number
    low: float
    high: float

    def overlaps(self, other: "Standing") -> bool:
        """Say whether chance alone could change the order of the two."""
        return self.low <= other.high and other.low <= self.high


@dataclass(frozen=True, slots=True)
class Rank:
    """A place in a group.

    Attributes:
        place: counted from the lowest, 1 for the lowest; those that tie share a place.
        from_highest: the same counted from the highest.
        of: how many are compared, itself included.
        tied: how many others have the same printed value.
        close: how many others have another value but an overlapping interval.
    """

    place: int
    from_highest: int
    of: int
    tied: int
    close: int

    @property
    def words(self) -> str:
        """Return "14th lowest", "joint highest": counted from the nearer end (E14)."""
        low_end = self.place <= self.from_highest
        number = self.place if low_end else self.from_highest
        nth = "" if number == 1 else f"{ordinal(number)} "
        return f"{'joint ' if self.tied else ''}{nth}{'lowest' if low_end else 'highest'}"


def ordinal(number: int) -> str:
    """Return "1st", "2nd", "13th", "32nd"."""
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10)
    return f"{number:,}{ending or 'th'}"


def rank(own: Standing, others: Collection[Standing], missing: int = 0) -> Rank:
    """Return the place among the others.

    Args:
        own: The area that is asked about.
        others: Every other area of its kind with a number.
        missing: How many areas of its kind have none.

    Raises:
        Refused: The group is too small, or too much of it is missing, for a place to mean
            anything.
    """
    of = len(others) + 1
    if of < SMALLEST_GROUP:
        raise Refused(
            f"Only {of} can be compared. A place means little among fewer than {SMALLEST_GROUP}."
        )
    if missing >= of:
        raise Refused(f"Numbers are held for {of} of {of + missing}: too few to give a place.")
    lower = sum(other.value < own.value for other in others)
    tied = sum(other.value == own.value for other in others)
    close = sum(other.value != own.value and own.overlaps(other) for other in others)
    return Rank(lower + 1, of - tied - lower, of, tied, close)
