"""How long answers are kept after a survey has closed (DP-17)."""

import calendar
from datetime import date

MONTHS_IN_A_YEAR = 12


def months_after(day: date, months: int) -> date:
    """Return the same day ``months`` later, or the last day of a month that is too short."""
    years, month = divmod(day.month - 1 + months, MONTHS_IN_A_YEAR)
    year = day.year + years
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
