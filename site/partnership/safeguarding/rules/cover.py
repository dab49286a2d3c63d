"""When the team is there: weekdays from 9 to 5, except on bank holidays (SG-09, SG-17).

The hours are proposed, to be agreed with the safeguarding lead. All times are wall-clock times in
Europe/London, given as aware datetimes.
"""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta

from partnership.core.rules.working_days import is_working_day, working_day_from

OPENS = time(9)
CLOSES = time(17)


def is_covered(now: datetime, holidays: Collection[date]) -> bool:
    """Say whether somebody is there at ``now``: from 9:00 until just before 17:00."""
    return is_working_day(now.date(), holidays) and OPENS <= now.time() < CLOSES


def next_opening(now: datetime, holidays: Collection[date]) -> datetime:
    """Return when the team is next back: today at 9 when it is still early, else a later day."""
    day = now.date()
    if now.time() >= OPENS:
        day += timedelta(days=1)
    return datetime.combine(working_day_from(day, holidays), OPENS, tzinfo=now.tzinfo)


def banner(now: datetime, holidays: Collection[date]) -> str:
    """Return the sentence that says when the team is back, or "" while somebody is there."""
    if is_covered(now, holidays):
        return ""
    back = next_opening(now, holidays)
    days = (back.date() - now.date()).days
    if days == 0:
        when = "today"
    elif days == 1:
        when = "tomorrow"
    elif days < 7:
        when = f"on {back:%A}"
    else:
        when = f"on {back:%A} {back.day} {back:%B}"
    return f"Our team is back {when} at 9am."
