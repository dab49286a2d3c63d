"""Months by name and number."""

from surveys.rules.answers import Month

NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SHORTEST = 3


def number_of(text: str) -> int | None:
    """Return the month that somebody typed as "3", "03", "Mar" or "March"; None for others."""
    if text.isascii() and text.isdigit() and len(text) <= 2:
        return int(text) if 1 <= int(text) <= len(NAMES) else None
    if len(text) < SHORTEST:
        return None
    found = (n for n, name in enumerate(NAMES, start=1) if name.lower().startswith(text.lower()))
    return next(found, None)


def in_words(month: Month) -> str:
    """Return "March 2019", or "2019" for a year alone."""
    return str(month) if month.month is None else f"{NAMES[month.month - 1]} {month.year}"
