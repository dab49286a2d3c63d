"""On which days somebody has to be on duty for visitors' words (SG-05, SG-09)."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from partnership.safeguarding.rules.categories import Colour
from partnership.safeguarding.rules.due import due_at
from partnership.safeguarding.rules.rota import Span


def read_by(closes: datetime, holidays: Collection[date]) -> date:
    """Return the day by which even the last words have been read once (SG-09).

    Args:
        closes: the first moment at which nobody can write, in Europe/London.
        holidays: bank holidays.
    """
    last_moment = closes - timedelta(microseconds=1)
    return due_at(Colour.GREEN, last_moment, holidays).date()


def days_needed(
    opens: date, closes: datetime | None, today: date, horizon: int, holidays: Collection[date]
) -> Span:
    """Return the days that need somebody: from the opening until the last words are read.

    Days that have passed need nobody any more. What has no end needs the next ``horizon`` days,
    counted from the opening when that lies ahead.

    Args:
        opens: the first day on which people can write.
        closes: the first moment at which they cannot, in Europe/London; none for no end.
        today: the present day.
        horizon: days to plan ahead for.
        holidays: bank holidays.
    """
    first = max(opens, today)
    if closes is None:
        return Span(first, first + timedelta(days=horizon - 1))
    return Span(first, read_by(closes, holidays))
