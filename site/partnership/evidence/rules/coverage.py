"""Years need all their months: part of a year is never shown as a year (P15, G3)."""

from collections.abc import Collection
from datetime import date

from partnership.evidence.rules.periods import MONTHS_IN, Period
from partnership.evidence.rules.refusals import Refused


def is_whole(period: Period, months_held: Collection[date]) -> bool:
    """Say whether every month of the period is held; months are given by their first day."""
    return set(period.months()) <= set(months_held)


def refuse_partial(period: Period, months_held: Collection[date]) -> None:
    """Refuse a period of several months of which some are missing.

    Raises:
        Refused: Says how many of the months are held.
    """
    needed = MONTHS_IN.get(period.kind, 1)
    held = len(set(period.months()) & set(months_held))
    if needed > 1 and held < needed:
        raise Refused(f"A figure for {period.words} needs {needed} months, and {held} are held.")
