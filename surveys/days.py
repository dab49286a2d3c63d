"""Months, days and moments in the language that is being spoken (UX-23)."""

from datetime import date, datetime

from django.utils import timezone
from django.utils.formats import date_format

from partnership.core import languages
from surveys.rules.answers import Month
from surveys.rules.status import in_words


def month_in_words(month: Month) -> str:
    """Return "March 2019" in the language that is being spoken, or "2019" for a year alone."""
    if month.month is None:
        return str(month)
    return _small_months(date_format(date(month.year, month.month, 1), "F Y"))


def moment_in_words(moment: datetime | None) -> str:
    """Return a moment in London as people write it in the language that is being spoken."""
    if moment is None or languages.is_english(languages.current()):
        return in_words(moment)
    return date_format(timezone.localtime(moment), "j E Y, H:i").lower()


def day_in_words(day: date | None) -> str:
    """Return a day as people write it in the language that is being spoken."""
    return _small_months(date_format(day, "j E Y")) if day else ""


def weekday_in_words(day: date | None) -> str:
    """Return a day with its weekday, as people write it in the language that is being spoken."""
    return _small_months(date_format(day, "l j E Y")) if day else ""


def _small_months(words: str) -> str:
    """Return words with a month: only English writes it with a capital, of the languages here."""
    return words if languages.is_english(languages.current()) else words.lower()
