"""Days on which offices are open: Monday to Friday, except bank holidays (P4, SG-09, SG-17)."""

from collections.abc import Collection
from datetime import date, timedelta

SATURDAY = 5


def is_working_day(day: date, holidays: Collection[date]) -> bool:
    """Say whether offices are open on ``day``."""
    return day.weekday() < SATURDAY and day not in holidays


def working_day_from(day: date, holidays: Collection[date]) -> date:
    """Return ``day`` itself when it is a working day, else the next one that is."""
    while not is_working_day(day, holidays):
        day += timedelta(days=1)
    return day
