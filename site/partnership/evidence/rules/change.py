"""Change between two counts: refused on small bases, worded by the interval (P23)."""

from dataclasses import dataclass
from enum import StrEnum
from math import inf

from partnership.evidence.rules.intervals import Interval, wilson
from partnership.evidence.rules.numbers import number_text, percent_text, rounded
from partnership.evidence.rules.refusals import Refused

SMALLEST_BASE = 20


class Direction(StrEnum):
    """What the numbers allow us to say."""

    ROSE = "rose"
    FELL = "fell"
    SAME = "about the same"


@dataclass(frozen=True, slots=True)
class Change:
    """A change from ``old`` to ``new``, as a fraction of ``old``."""

    old: int
    new: int
    fraction: float
    direction: Direction

    @property
    def percent_words(self) -> str:
        """Return "74% more", "8% fewer" or "the same number"."""
        if self.new == self.old:
            return "the same number"
        word = "more" if self.new > self.old else "fewer"
        return f"{percent_text(abs(self.fraction))} {word}"

    @property
    def may_say_doubled(self) -> bool:
        """Say whether "doubled" is true to the printed percent (F04: +93% is not)."""
        return rounded(self.fraction * 100, 0) == 100

    @property
    def may_say_halved(self) -> bool:
        """Say whether "halved" is true to the printed percent."""
        return rounded(self.fraction * 100, 0) == -50

    @property
    def sentence_end(self) -> str:
        """Return the verb with both numbers printed, led by what the interval allows."""
        both = f"from {number_text(self.old)} to {number_text(self.new)}"
        if self.direction is Direction.SAME:
            return f"stayed about the same, {both}"
        if self.may_say_doubled or self.may_say_halved:
            return f"{'doubled' if self.may_say_doubled else 'halved'}, {both}"
        return f"{self.direction} by {percent_text(abs(self.fraction))}, {both}"


def interval(old: int, new: int) -> Interval:
    """Return the 95% interval of the change, as fractions of ``old``; the top may be infinite.

    It comes from the interval that decides the direction word, so the two never disagree: it
    holds nought exactly when the word is "about the same".
    """
    if old + new == 0:
        return Interval(0.0, inf)
    part = wilson(new, old + new)
    low, high = (end / (1 - end) - 1 if end < 1 else inf for end in (part.low, part.high))
    return Interval(low, high)


def more_or_fewer(fraction: float) -> str:
    """Return "74% more", "8% fewer" or "the same"."""
    if fraction == 0:
        return "the same"
    return f"{percent_text(abs(fraction))} {'more' if fraction > 0 else 'fewer'}"


def direction(old: int, new: int) -> Direction:
    """Return the word that chance allows for two counts over like periods.

    Given both counts, the newer one's share of the sum is a half when nothing changed. When
    Wilson's 95% interval for that share holds a half, the words are "about the same".
    """
    if old + new == 0 or wilson(new, old + new).holds(0.5):
        return Direction.SAME
    return Direction.ROSE if new > old else Direction.FELL


def change(old: int, new: int) -> Change:
    """Return the change from ``old`` to ``new``: (new - old) / old (P23, G6).

    Raises:
        Refused: The earlier count is under 20, so a percent would mislead (G5, F12).
        ValueError: A count is negative.
    """
    if old < 0 or new < 0:
        raise ValueError("A count cannot be negative.")
    if old < SMALLEST_BASE:
        raise Refused(
            f"The earlier number, {number_text(old)}, is under {SMALLEST_BASE}: "
            "a change in percent would mislead."
        )
    return Change(old, new, (new - old) / old, direction(old, new))
