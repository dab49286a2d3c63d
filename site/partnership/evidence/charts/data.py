"""What a chart is drawn from. Every text is ready to be read: charts never format a rate."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class State(StrEnum):
    """Whether there is a number. Zero is a number (G15)."""

    KNOWN = "known"
    MISSING = "missing"
    HIDDEN = "hidden"


WORDS = {State.MISSING: "no figure", State.HIDDEN: "hidden to protect people"}


def plain(value: float) -> str:
    """Write a number with thousands separated: ``2533`` is "2,533", ``1.3`` is "1.3"."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,g}"


@dataclass(frozen=True, kw_only=True)
class Mark:
    """One value with the words that stand for it.

    Attributes:
        label: what the value belongs to, in full: "July 2025", "North Northamptonshire".
        value: the number, or ``None`` where there is none.
        lower: lower end of its interval, in the unit of the value.
        upper: upper end of its interval.
        text: the value as the reader sees it; made from ``value`` when empty.
        state: why there is no number, when there is none.
        changed: it is another number than in the drawing beside this one.
    """

    label: str
    value: float | None = None
    lower: float | None = None
    upper: float | None = None
    text: str = ""
    state: State = State.KNOWN
    changed: bool = False

    def __post_init__(self) -> None:
        """Refuse a number that is said to be hidden, and a known value without a number."""
        if (self.value is not None) != (self.state is State.KNOWN):
            raise ValueError(f"{self.label}: a value is known exactly when it has a number.")

    @property
    def known(self) -> bool:
        """Whether there is a number to draw."""
        return self.value is not None

    @property
    def number(self) -> float:
        """The value of a known mark."""
        if self.value is None:
            raise ValueError(f"{self.label} has no number.")
        return self.value

    @property
    def words(self) -> str:
        """The value as the reader sees it, or why there is none."""
        if self.value is None:
            return self.text or WORDS[self.state]
        return self.text or plain(self.value)

    @property
    def full_words(self) -> str:
        """The value with its interval, where it has one."""
        if self.value is None or self.lower is None or self.upper is None:
            return self.words
        return f"{self.words} (95% interval {plain(self.lower)} to {plain(self.upper)})"


@dataclass(frozen=True, kw_only=True)
class Point(Mark):
    """One value in time. ``tick`` ("Jul") and ``tick_below`` ("2025") stand under the axis."""

    tick: str = ""
    tick_below: str = ""


@dataclass(frozen=True)
class Series:
    """Values over the same periods as every other series of the chart."""

    name: str
    points: Sequence[Point]


@dataclass(frozen=True)
class Break:
    """A change of method between the points ``before - 1`` and ``before`` (P6, P7, P8)."""

    before: int
    label: str


@dataclass(frozen=True, kw_only=True)
class BarRow(Mark):
    """One bar. A hidden one is drawn as a pattern of fixed length, which tells nothing."""


@dataclass(frozen=True)
class BarGroup:
    """Bars under a heading of their own, for one question crossed with another."""

    label: str
    rows: Sequence[BarRow] = field(default_factory=tuple)


@dataclass(frozen=True, kw_only=True)
class DotRow(Mark):
    """One estimate with its interval. ``highlight`` marks the reader's own area."""

    highlight: bool = False


@dataclass(frozen=True, kw_only=True)
class MapArea(Mark):
    """One place on a map. ``short`` is a name that fits inside its border."""

    code: str
    short: str = ""


@dataclass(frozen=True, kw_only=True)
class Crowd(Mark):
    """So many people of ``whole``: nineteen in twenty has the value 19 and the whole 20."""

    whole: int = 20
