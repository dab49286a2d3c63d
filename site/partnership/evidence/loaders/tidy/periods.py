"""The ways to write a period in the tidy layout: each can be read in one way only."""

import calendar
import re
from collections.abc import Callable
from datetime import date

from partnership.evidence.loaders.fields import day, financial_year
from partnership.evidence.rules.periods import Period, PeriodKind

MONTHS = tuple(calendar.month_name)[1:]
FORMS: tuple[tuple[str, str], ...] = (
    ("2025", "January to December 2025"),
    ("2025-03", "one month"),
    ("2025 Q1", "January to March 2025"),
    ("2024/25", "April 2024 to March 2025"),
    ("2022/23 to 2024/25", "three financial years together"),
    ("year ending March 2025", "twelve months"),
    ("2021-03-21", "one day, for a number of people"),
)
MONTH_WORDS = re.compile(r"(?:year ending|ye) (?P<month>[a-z]+) (?P<year>\d{4})", re.I | re.A)
READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Period]], ...] = (
    (re.compile(r"(\d{4})", re.A), lambda m: Period.calendar_year(int(m[1]))),
    (re.compile(r"(\d{4})-(\d{2})", re.A), lambda m: Period.month(int(m[1]), int(m[2]))),
    (
        re.compile(r"(\d{4}) Q([1-4])", re.A),
        lambda m: Period.starting(PeriodKind.QUARTER, date(int(m[1]), int(m[2]) * 3 - 2, 1)),
    ),
    (re.compile(r"\d{4}/\d{2}", re.A), lambda m: Period.financial_year(financial_year(m[0]))),
    (re.compile(r"(\d{4}/\d{2}) to (\d{4}/\d{2})", re.A), lambda m: three_years(m[1], m[2])),
    (re.compile(r"\d{4}-\d{2}-\d{2}", re.A), lambda m: Period.point(day(m[0]))),
    (MONTH_WORDS, lambda m: Period.year_ending(int(m["year"]), _month(m["month"]))),
)


def period_of(text: str) -> Period:
    """Read a period.

    Raises:
        ValueError: It is written in another way. A spreadsheet's own date is refused too, since
            Excel turns "2025-03" into the first of March.
    """
    if text.startswith("date "):
        raise ValueError(
            f"The cell is a date ({text[5:]}). Format the column as text and write 2025-03."
        )
    for pattern, read in READERS:
        if found := pattern.fullmatch(text):
            try:
                return read(found)
            except (ValueError, OverflowError) as error:
                raise ValueError(f"{text!r} is not a period: {error}") from error
    known = ", ".join(form for form, _ in FORMS)
    raise ValueError(f"{text!r} is not a period. Write it like one of: {known}.")


def three_years(first: str, last: str) -> Period:
    """Return the period from the first of three financial years to the last."""
    start, end = financial_year(first), financial_year(last)
    if end != start + 2:
        raise ValueError("it has to be three financial years.")
    return Period.three_financial_years(start)


def _month(text: str) -> int:
    """Return the number of a month from its name, whole or cut to three letters."""
    for number, name in enumerate(MONTHS, start=1):
        if text.lower() in {name.lower(), name[:3].lower()}:
            return number
    raise ValueError(f"{text!r} is not a month.")
