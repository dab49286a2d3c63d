"""What a sentence compares with, when it is not the year before: a named time, or years ago."""

import re
from dataclasses import dataclass

from partnership.evidence.rules.periods import MONTHS_IN, Period, PeriodKind, add_months
from partnership.evidence.rules.said_numbers import NUMBER, number_said

MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
MONTHS = "|".join(MONTH_NAMES)
SEASONS = {
    "spring": MONTH_NAMES[2:5],
    "summer": MONTH_NAMES[5:8],
    "autumn": MONTH_NAMES[8:11],
    "winter": (MONTH_NAMES[11], *MONTH_NAMES[:2]),
}
NAMED_TIME = re.compile(
    r"\b(?:since|than(?:\s+(?:it was|they were))?(?:\s+(?:in|during|for))?"
    r"|compared (?:with|to))\s+"
    rf"(?:the\s+)?(?:year ending\s+)?(?:(?P<month>{MONTHS})\s+)?(?P<year>(?:19|20)\d\d)\b"
)
YEARS = re.compile(
    r"\b(?:(?:in|over|for|during) (?:the )?(?:(?:last|past) )?"
    rf"(?P<n>{NUMBER}|a) (?P<unit>years?|decades?)"
    rf"|(?P<ago>{NUMBER}|a) (?P<ago_unit>years?|decades?) (?:ago|earlier|before))\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Base:
    """A year, with a month where one is named; or how many years back."""

    year: int = 0
    month: int = 0
    years_back: int = 0

    def period_for(self, period: Period) -> Period | None:
        """Return the like stretch of time that ``period`` is compared with.

        Returns:
            Nothing when no like stretch begins or ends then: only the same months of two years
            are compared (P16).
        """
        back = self.years_back or self._years_from(period)
        if back < 1 or (self.month and not self._same_month(period)):
            return None
        if period.kind is PeriodKind.POINT:
            return None
        return Period.starting(period.kind, add_months(period.start, -12 * back))

    def _years_from(self, period: Period) -> int:
        """Years run to the end of longer periods: "the year ending March 2020" is of 2020."""
        whole_year = MONTHS_IN.get(period.kind, 1) >= 12
        return (period.end if whole_year and self.month else period.start).year - self.year

    def _same_month(self, period: Period) -> bool:
        whole_year = MONTHS_IN.get(period.kind, 1) >= 12
        return (period.end if whole_year else period.start).month == self.month


def base_in(text: str) -> Base | None:
    """Return the time that a text compares with, or nothing when it names none."""
    if found := NAMED_TIME.search(text):
        month = found["month"]
        return Base(int(found["year"]), MONTH_NAMES.index(month) + 1 if month else 0)
    if found := YEARS.search(text):
        number = found["n"] or found["ago"]
        unit = found["unit"] or found["ago_unit"]
        count = 1 if number.lower() == "a" else int(number_said(number))
        return Base(years_back=count * (10 if unit.lower().startswith("decade") else 1))
    return None


def seasons_in(text: str) -> tuple[str, ...]:
    """Return the names of the months of the seasons that a text names."""
    named = [words for season, words in SEASONS.items() if re.search(rf"\b{season}\b", text, re.I)]
    return tuple(month for words in named for month in words)
