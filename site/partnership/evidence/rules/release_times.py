"""When numbers come out: 9:30 on a working day unless somebody decides otherwise (P4)."""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from partnership.core.rules.working_days import SATURDAY, is_working_day, working_day_from

LONDON = ZoneInfo("Europe/London")
STANDARD_TIME = time(9, 30)


def standard_time_on(day: date) -> datetime:
    """Return 9:30 in London on a day."""
    return datetime.combine(day, STANDARD_TIME, tzinfo=LONDON)


def next_standard_time(now: datetime, holidays: Collection[date]) -> datetime:
    """Return 9:30 in London on the next working day after today.

    Args:
        now: An aware moment.
        holidays: Bank holidays of England.
    """
    tomorrow = now.astimezone(LONDON).date() + timedelta(days=1)
    return standard_time_on(working_day_from(tomorrow, holidays))


def why_not_on(day: date, holidays: Collection[date]) -> str:
    """Return why numbers do not come out on a day, with the next day that will do; or nothing.

    Args:
        day: In London.
        holidays: Bank holidays of England.
    """
    if is_working_day(day, holidays):
        return ""
    kind = f"a {day:%A}" if day.weekday() >= SATURDAY else "a bank holiday"
    better = working_day_from(day, holidays)
    return (
        f"{day:%A} {day.day} {day:%B %Y} is {kind}. Numbers come out on working days. "
        f"The next one is {better:%A} {better.day} {better:%B %Y}."
    )
