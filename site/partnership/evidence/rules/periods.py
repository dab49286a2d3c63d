"""The stretch of time that a number is about (P15, G7, G8)."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class PeriodKind(StrEnum):
    """The kinds of period that published figures use."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR_ENDING = "year_ending"
    FINANCIAL_YEAR = "financial_year"
    CALENDAR_YEAR = "calendar_year"
    THREE_YEARS = "three_years"
    POINT = "point"

    @property
    def label_words(self) -> str:
        """Return the kind as people say it."""
        return self.value.replace("_", " ")


MONTHS_IN: dict[PeriodKind, int] = {
    PeriodKind.MONTH: 1,
    PeriodKind.QUARTER: 3,
    PeriodKind.YEAR_ENDING: 12,
    PeriodKind.FINANCIAL_YEAR: 12,
    PeriodKind.CALENDAR_YEAR: 12,
    PeriodKind.THREE_YEARS: 36,
}
FIRST_MONTHS: dict[PeriodKind, frozenset[int]] = {
    PeriodKind.QUARTER: frozenset({1, 4, 7, 10}),
    PeriodKind.FINANCIAL_YEAR: frozenset({4}),
    PeriodKind.CALENDAR_YEAR: frozenset({1}),
    PeriodKind.THREE_YEARS: frozenset({4}),
}


def month_end(day: date) -> date:
    """Return the last day of the month that ``day`` is in."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def add_months(day: date, months: int) -> date:
    """Return the first of the month, ``months`` after (or before) the month of ``day``."""
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def day_words(day: date) -> str:
    """Return "21 March 2021"."""
    return f"{day.day} {day:%B %Y}"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A kind of period with its first and last day, both included.

    Raises:
        ValueError: The days do not make a period of that kind, for instance thirteen months
            in a year (P15).
    """

    start: date
    end: date
    kind: PeriodKind

    def __post_init__(self) -> None:
        """Refuse days that do not make such a period."""
        object.__setattr__(self, "kind", PeriodKind(self.kind))
        if self.kind is PeriodKind.POINT:
            fits = self.start == self.end
        else:
            last = month_end(add_months(self.start, MONTHS_IN[self.kind] - 1))
            allowed = FIRST_MONTHS.get(self.kind, frozenset(range(1, 13)))
            fits = self.start.day == 1 and self.end == last and self.start.month in allowed
        if not fits:
            raise ValueError(f"{self.start} to {self.end} is not a {self.kind.label_words}.")

    @classmethod
    def starting(cls, kind: PeriodKind | str, start: date) -> "Period":
        """Return the period of this kind that begins on ``start``."""
        kind = PeriodKind(kind)
        if kind is PeriodKind.POINT:
            return cls(start, start, kind)
        return cls(start, month_end(add_months(start, MONTHS_IN[kind] - 1)), kind)

    @classmethod
    def month(cls, year: int, month: int) -> "Period":
        """Return one calendar month."""
        return cls.starting(PeriodKind.MONTH, date(year, month, 1))

    @classmethod
    def calendar_year(cls, year: int) -> "Period":
        """Return January to December."""
        return cls.starting(PeriodKind.CALENDAR_YEAR, date(year, 1, 1))

    @classmethod
    def financial_year(cls, first_year: int) -> "Period":
        """Return April of ``first_year`` to March of the next."""
        return cls.starting(PeriodKind.FINANCIAL_YEAR, date(first_year, 4, 1))

    @classmethod
    def year_ending(cls, year: int, month: int) -> "Period":
        """Return the twelve months that end with this month."""
        return cls.starting(PeriodKind.YEAR_ENDING, add_months(date(year, month, 1), -11))

    @classmethod
    def point(cls, day: date) -> "Period":
        """Return one day, as a population has one."""
        return cls(day, day, PeriodKind.POINT)

    @classmethod
    def three_financial_years(cls, first_year: int) -> "Period":
        """Return three financial years taken together, as small health counts are (P12)."""
        return cls.starting(PeriodKind.THREE_YEARS, date(first_year, 4, 1))

    def year_before(self) -> "Period":
        """Return the same stretch a year earlier, the fair comparison (P16, G7)."""
        if self.kind is PeriodKind.POINT:
            return Period.point(self.start - timedelta(days=365))
        # Three years taken together are compared with the three before, which share no year.
        back = MONTHS_IN[self.kind] if MONTHS_IN[self.kind] > 12 else 12
        return Period.starting(self.kind, add_months(self.start, -back))

    def following(self) -> "Period":
        """Return the next period of the same kind, for walking along a series."""
        if self.kind is PeriodKind.POINT:
            raise ValueError("A single day has no next period.")
        return Period.starting(self.kind, add_months(self.start, self.step))

    @property
    def step(self) -> int:
        """Months from one period of this kind to the next; three years roll on by one."""
        return min(MONTHS_IN[self.kind], 12)

    def as_kind(self, kind: PeriodKind) -> "Period | None":
        """Return the same days as another kind of period, when they make one."""
        try:
            return Period(self.start, self.end, kind)
        except ValueError:
            return None

    def months(self) -> tuple[date, ...]:
        """Return the first day of each month inside."""
        count = MONTHS_IN.get(self.kind, 1)
        return tuple(add_months(self.start, step) for step in range(count))

    @property
    def words(self) -> str:
        """How people say it: "January 2025", "2025", "year ending March 2025"."""
        match self.kind:
            case PeriodKind.POINT:
                return day_words(self.start)
            case PeriodKind.MONTH:
                return f"{self.start:%B %Y}"
            case PeriodKind.CALENDAR_YEAR:
                return str(self.start.year)
            case PeriodKind.YEAR_ENDING:
                return f"year ending {self.end:%B %Y}"
            case PeriodKind.QUARTER:
                return f"{self.start:%B} to {self.end:%B %Y}"
            case _:
                return f"{self.start:%B %Y} to {self.end:%B %Y}"

    @property
    def when_words(self) -> str:
        """The same inside a sentence: "in 2025", "in the year ending March 2025"."""
        match self.kind:
            case PeriodKind.POINT:
                return f"on {self.words}"
            case PeriodKind.YEAR_ENDING:
                return f"in the {self.words}"
            case PeriodKind.QUARTER | PeriodKind.FINANCIAL_YEAR | PeriodKind.THREE_YEARS:
                return f"from {self.words}"
            case _:
                return f"in {self.words}"


def twelve_months_to(end: date) -> Period:
    """Return the twelve months that end with the month of ``end`` (P15)."""
    return Period.year_ending(end.year, end.month)
