"""By when somebody must have read a text (SG-09; the times are proposed)."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from partnership.core.rules.working_days import is_working_day
from partnership.safeguarding.rules.categories import Colour
from partnership.safeguarding.rules.cover import is_covered, next_opening

WORKING_DAYS = {Colour.AMBER: 1, Colour.GREEN: 3}


def _cover_begins(received: datetime, holidays: Collection[date]) -> datetime:
    return received if is_covered(received, holidays) else next_opening(received, holidays)


def _after_working_days(start: datetime, days: int, holidays: Collection[date]) -> datetime:
    due = start
    while days:
        due += timedelta(days=1)
        if is_working_day(due.date(), holidays):
            days -= 1
    return due


def due_at(colour: str, received: datetime, holidays: Collection[date]) -> datetime:
    """Return when a text must have been acted on.

    Red: within the same hour of cover. Amber: within one working day. Every other text: within
    three working days. Time begins to count when the team is there.

    Args:
        colour: red, amber or green.
        received: when the text came in, in Europe/London.
        holidays: bank holidays.
    """
    start = _cover_begins(received, holidays)
    if colour == Colour.RED:
        return start + timedelta(hours=1)
    return _after_working_days(start, WORKING_DAYS[Colour(colour)], holidays)
