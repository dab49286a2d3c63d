"""Rates: events for every so many people, with the base they divide by (P14, P12)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from partnership.evidence.rules.intervals import Interval, byar
from partnership.evidence.rules.numbers import number_text
from partnership.evidence.rules.refusals import Refused

UNRELIABLE_UNDER = 20


@dataclass(frozen=True, slots=True)
class Rate:
    """Events per ``per`` people, its 95% interval, and whether it is steady enough (P12)."""

    value: float
    interval: Interval
    per: int
    reliable: bool


def rate(count: int, base: int, per: int = 1000) -> Rate:
    """Return the crude rate with Byar's interval (P11).

    Args:
        count: Events in the period.
        base: People of the stated population.
        per: For every how many people, usually 1,000.

    Raises:
        Refused: There is no base to divide by (P14).
        ValueError: The count is negative.
    """
    if base <= 0:
        raise Refused("No number of people is held to work out a rate from.")
    factor = per / base
    return Rate(count * factor, byar(count).scaled(factor), per, count >= UNRELIABLE_UNDER)


def interval_words(low: float, high: float, decimals: int) -> str:
    """Return "95% interval 32.7 to 33.5"."""
    return f"95% interval {number_text(low, decimals)} to {number_text(high, decimals)}"


def nearest_base(days: Iterable[date], period_end: date) -> date | None:
    """Choose the population's day: the last one by the period's end, else the first after it."""
    known = sorted(days)
    before = [day for day in known if day <= period_end]
    return before[-1] if before else next(iter(known), None)


def refuse_without_base(people: int | None, unit: str) -> None:
    """Refuse a rate worked out elsewhere whose people are not known (P14, F09).

    Raises:
        Refused: Nobody can tell what it was divided by.
    """
    if not people:
        raise Refused(f"The source does not say which people this number {unit} is about.")
