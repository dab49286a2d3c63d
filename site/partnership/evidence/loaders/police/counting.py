"""Counting rows: records and different crime references, by month, place and crime type (DN-3).

A crime may be listed twice at two map points, so references over a longer period are counted
from the references themselves: the sum of the months would not do.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from partnership.evidence.loaders.police.layout import ANTI_SOCIAL, CRIME_TYPES, Row
from partnership.evidence.loaders.police.places import Places
from partnership.evidence.rules.coverage import is_whole
from partnership.evidence.rules.periods import Period, PeriodKind

ALL_CRIME = "All crime"
LONGER = (
    PeriodKind.QUARTER,
    PeriodKind.CALENDAR_YEAR,
    PeriodKind.FINANCIAL_YEAR,
    PeriodKind.YEAR_ENDING,
)


@dataclass(frozen=True, slots=True)
class Count:
    """One counted cell. ``references`` is ``None`` where a type has none (anti-social)."""

    area_code: str
    crime_type: str
    period: Period
    records: int
    references: int | None


class Tally:
    """Counts rows in memory; a year of a county is some tens of thousands of references."""

    def __init__(self, force_code: str, places: Places) -> None:
        """Begin with nothing counted."""
        self.rows = 0
        self.without_location = 0
        self.outside = 0
        self.months: list[date] = []
        self._force = force_code
        self._places = places
        self._records: Counter[tuple[str, str, date]] = Counter()
        self._references: dict[tuple[str, str, date], set[str]] = {}

    def begin(self, month: date) -> None:
        """Note that the month is held, even where a place has no crime in it: zero is a number."""
        self.months.append(month)

    def add(self, month: date, row: Row) -> None:
        """Count one row, for the whole force and for its council if it has one (DN-2)."""
        self.rows += 1
        authority = self._places.authority_of.get(row.lsoa_code)
        if not row.lsoa_code:
            self.without_location += 1
        elif authority is None:
            self.outside += 1
        areas = (self._force, authority) if authority else (self._force,)
        for area in areas:
            self._count(area, row.crime_type, month, row.reference)
            if row.crime_type != ANTI_SOCIAL:
                self._count(area, ALL_CRIME, month, row.reference)

    def _count(self, area: str, crime_type: str, month: date, reference: str) -> None:
        key = (area, crime_type, month)
        self._records[key] += 1
        if crime_type != ANTI_SOCIAL:
            self._references.setdefault(key, set()).add(reference)

    def periods(self) -> Iterator[Period]:
        """Yield each month, and each longer period of which every month is held (P15)."""
        for month in self.months:
            yield Period.starting(PeriodKind.MONTH, month)
            for kind in LONGER:
                try:
                    period = Period.starting(kind, month)
                except ValueError:
                    continue
                if is_whole(period, self.months):
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
        )
