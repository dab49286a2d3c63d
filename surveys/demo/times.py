"""When an example survey opens and closes, and when the reply comes."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

REPLY_AFTER = timedelta(weeks=8)


def morning(day: date) -> datetime:
    """Return nine o'clock in London."""
    return timezone.make_aware(datetime.combine(day, time(9)))


def midnight(day: date) -> datetime:
    """Return the first moment of a day in London."""
    return timezone.make_aware(datetime.combine(day, time()))


def times(opens: date, closes: date) -> dict[str, Any]:
    """Return when a survey opens and closes, and the day by which the reply comes (YP-02)."""
    return {
        "opens_at": morning(opens),
        "closes_at": midnight(closes),
        "reply_by": closes + REPLY_AFTER,
    }
