"""Dates as people say them."""

from datetime import date, datetime, timedelta

from consultations.rules.status import in_london


def day_in_words(day: date) -> str:
    """Return "Friday 18 December 2026"."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def short_day(day: date) -> str:
    """Return "18 December 2026"."""
    return f"{day.day} {day:%B %Y}"


def time_in_words(moment: datetime) -> str:
    """Return "9am", "12.30pm", "midday" or "midnight"."""
    if moment.minute == 0 and moment.hour in {0, 12}:
        return "midday" if moment.hour else "midnight"
    hour, half = moment.hour % 12 or 12, "am" if moment.hour < 12 else "pm"
    minutes = f".{moment.minute:02}" if moment.minute else ""
    return f"{hour}{minutes}{half}"


def until_in_words(closes_at: datetime) -> str:
    """Return how long there is: "the end of Friday 18 December 2026" or "5pm on …".

    ``closes_at`` is the first closed moment, so midnight means the day before.
    """
    moment = in_london(closes_at)
    if moment.hour == 0 and moment.minute == 0:
        return f"the end of {day_in_words(moment.date() - timedelta(days=1))}"
    return f"{time_in_words(moment)} on {day_in_words(moment.date())}"


def last_day(closes_at: datetime) -> date:
    """Return the last day, in London, on which something is open."""
    return (in_london(closes_at) - timedelta(microseconds=1)).date()


def days_open(opens_at: datetime, closes_at: datetime) -> int:
    """Return on how many days people can answer, the first and the last counted."""
    return (last_day(closes_at) - in_london(opens_at).date()).days + 1
