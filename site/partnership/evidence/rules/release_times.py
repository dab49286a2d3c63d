"""When numbers come out: 9:30 on a working day unless somebody decides otherwise (P4)."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
STANDARD_TIME = time(9, 30)
SATURDAY = 5


def next_standard_time(now: datetime) -> datetime:
    """Return 9:30 in London on the next Monday to Friday after today.

    Bank holidays are not known here: whoever schedules sees the day and can choose another.

    Args:
        now: An aware moment.
    """
    day = now.astimezone(LONDON).date() + timedelta(days=1)
    while day.weekday() >= SATURDAY:
        day += timedelta(days=1)
    return datetime.combine(day, STANDARD_TIME, tzinfo=LONDON)
