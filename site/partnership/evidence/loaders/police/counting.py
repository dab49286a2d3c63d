"""Counting rows: records, different crime references and last outcomes, by month, place and type.

A crime may be listed twice at two map points, so references over a longer period are counted
from the references themselves: the sum of the months would not do (DN-3).
"""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date

from partnership.evidence.catalogue.outcomes import WITH_OUTCOMES, outcomes
from partnership.evidence.loaders.police.layout import ANTI_SOCIAL, CRIME_TYPES, Row
from partnership.evidence.loaders.police.places import Places
from partnership.evidence.rules.coverage import is_whole
from partnership.evidence.rules.periods import Period, PeriodKind, add_months

ALL_CRIME = "All crime"
LONGER = (
    PeriodKind.QUARTER,
    PeriodKind.CALENDAR_YEAR,
    PeriodKind.FINANCIAL_YEAR,
    PeriodKind.YEAR_ENDING,
)
MONTHS_IN_REACH = 11


def months_in_reach(months: Collection[date]) -> set[date]:
    """Return every month that shares a period of up to a year with one of these."""
    return {
        add_months(month, step)
        for month in months
        for step in range(-MONTHS_IN_REACH, MONTHS_IN_REACH + 1)
    }


@dataclass(frozen=True, slots=True)
class Count:
    """One counted cell. ``references`` is ``None`` where a type has none (anti-social)."""

    area_code: str
    crime_type: str
    period: Period
    records: int
    references: int | None
    outcomes: dict[str, int] = field(default_factory=dict)


class Tally:
    """Counts rows in memory; a year of a county is some tens of thousands of references."""

    def __init__(self, force_code: str, places: Places) -> None:
        """Begin with nothing counted."""
        self.rows = 0
        self.without_location = 0
        self.outside = 0
        self.months: list[date] = []
        self.earlier: list[date] = []
        self._force = force_code
        self._places = places
        self._records: Counter[tuple[str, str, date]] = Counter()
        self._outcomes: Counter[tuple[str, str, str, date]] = Counter()
        self._references: dict[tuple[str, str, date], set[str]] = {}

    def begin(self, month: date) -> None:
        """Note that the month is held, even where a place has no crime in it: zero is a number."""
        self.months.append(month)

    def begin_earlier(self, month: date) -> None:
        """Note a month of a release before this one: it counts in longer periods only."""
        self.earlier.append(month)

    def add(self, month: date, row: Row) -> None:
        """Count one row, for the whole force and for its council if it has one (DN-2)."""
        authority = self._places.authority_of.get(row.lsoa_code)
        if month in self.months:
            self.rows += 1
            self.without_location += not row.lsoa_code
            self.outside += bool(row.lsoa_code) and authority is None
        areas = (self._force, authority) if authority else (self._force,)
        for area in areas:
            self._count(area, row.crime_type, month, row)
            if row.crime_type != ANTI_SOCIAL:
                self._count(area, ALL_CRIME, month, row)

    def _count(self, area: str, crime_type: str, month: date, row: Row) -> None:
        key = (area, crime_type, month)
        self._records[key] += 1
        if crime_type != ANTI_SOCIAL:
            self._references.setdefault(key, set()).add(row.reference)
        if crime_type in WITH_OUTCOMES:
            self._outcomes[area, crime_type, row.outcome, month] += 1

    def periods(self) -> Iterator[Period]:
        """Yield each month, and each longer period with a new month and every month (P15)."""
        held = {*self.months, *self.earlier}
        for month in sorted(self.months):
            yield Period.starting(PeriodKind.MONTH, month)
        for month in sorted(held):
            for kind in LONGER:
                try:
                    period = Period.starting(kind, month)
                except ValueError:
                    continue
                if is_whole(period, held) and not set(period.months()).isdisjoint(self.months):
                    yield period

    def counts(self) -> Iterator[Count]:
        """Yield every cell, the zeros included."""
        for period in self.periods():
            for area in (self._force, *self._places.authorities):
                for crime_type in (*CRIME_TYPES, ALL_CRIME):
                    yield self._cell(area, crime_type, period)

    def _cell(self, area: str, crime_type: str, period: Period) -> Count:
        keys = [(area, crime_type, month) for month in period.months()]
        different = set().union(*(self._references.get(key, ()) for key in keys))
        return Count(
            area,
            crime_type,
            period,
            records=sum(self._records.get(key, 0) for key in keys),
            references=None if crime_type == ANTI_SOCIAL else len(different),
            outcomes=self._outcomes_of(area, crime_type, period),
        )

    def _outcomes_of(self, area: str, crime_type: str, period: Period) -> dict[str, int]:
        """Return records by last outcome, for the types of which outcomes are kept (DF5)."""
        if crime_type not in WITH_OUTCOMES:
            return {}
        return {
            category: sum(
                self._outcomes.get((area, crime_type, category, month), 0)
                for month in period.months()
            )
            for category in outcomes()
        }
