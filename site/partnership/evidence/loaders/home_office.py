"""Home Office police recorded crime open data, by police force and by partnership.

The layout, one row for each force, quarter and offence code: ``Financial Year`` (2023/24),
``Financial Quarter`` (1 is April to June), ``Force Name``, ``Offence Description``,
``Offence Group``, ``Offence Subgroup``, ``Offence Code`` and ``Number of Offences``. By
partnership three columns have other names: ``Police Force``, ``CSP Name`` and ``Offence Count``.
A file is one CSV, or an XLSX with a sheet for each year (an ODS has to be saved as such).

Northamptonshire is still counted by the partnerships of the districts that were merged in 2021,
and crimes without a place in an "Unassigned" group: a council is the sum of its partnerships,
made only where all of them are there, and only since it began (P21). What the layout was compared
with stands in ``docs/data-layouts.md``.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import IO, Annotated

from pydantic import Field, PlainValidator

from partnership.core.files.problems import Problems
from partnership.evidence.catalogue.home_office import (
    FORCES,
    OFFENCES,
    PARTNERSHIPS,
    SUBGROUPS,
    ensure_home_office_measures,
)
from partnership.evidence.catalogue.words import DatasetWords, ensure_dataset
from partnership.evidence.loaders.checks import outside_life
from partnership.evidence.loaders.fields import FinancialYear, Quarter, WholeNumber, Words
from partnership.evidence.loaders.places import (
    force_code,
    is_a_place,
    partnerships,
    partnerships_missing,
)
from partnership.evidence.loaders.progress import Progress
from partnership.evidence.loaders.releases import Part, load_once
from partnership.evidence.loaders.rows import (
    Checked,
    RowSchema,
    note_at,
    note_repeats,
    read_checked,
)
from partnership.evidence.loaders.store import LoadResult, NewCell, NewRelease, Upload
from partnership.evidence.models import Area
from partnership.evidence.rules.periods import Period, PeriodKind, add_months

FORCE, POLICE_FORCE, PARTNERSHIP = "Force Name", "Police Force", "CSP Name"
Counts = Counter[tuple[str, Period, str]]


class ForceRow(RowSchema):
    """One offence code of one force in one quarter."""

    year: FinancialYear = Field(alias="Financial Year")
    quarter: Quarter = Field(alias="Financial Quarter")
    area: Annotated[str, PlainValidator(force_code)] = Field(alias="Force Name")
    subgroup: Words = Field(alias="Offence Subgroup")
    offence: Words = Field(alias="Offence Code")
    number: WholeNumber = Field(alias="Number of Offences")

    @property
    def period(self) -> Period:
        """The quarter."""
        start = add_months(date(self.year, 4, 1), 3 * (self.quarter - 1))
        return Period.starting(PeriodKind.QUARTER, start)

    @property
    def key(self) -> tuple[object, ...]:
        """What makes the row that row."""
        return self.area, self.year, self.quarter, self.offence


def _partnership_code(name: str) -> str:
    return partnerships()[name].area


class PartnershipRow(ForceRow):
    """One offence code of one community safety partnership in one quarter."""

    area: Annotated[str, PlainValidator(_partnership_code)] = Field(alias="CSP Name")
    name: Words = Field(alias="CSP Name")
    force: Words = Field(alias="Police Force")
    number: WholeNumber = Field(alias="Offence Count")

    @property
    def key(self) -> tuple[object, ...]:
        """What makes the row that row."""
        return self.name, self.year, self.quarter, self.offence


def load_home_office_forces(
    file: IO[bytes], name: str, *, progress: Progress | None = None
) -> list[LoadResult]:
    """Load recorded crime of every territorial force; police without an area are left out.

    Raises:
        LoadRefused: Anything is wrong. Nothing is written.
    """

    def read(upload: Upload) -> Sequence[Part]:
        problems = Problems()
        rows = read_checked(
            upload.file,
            upload.name,
            ForceRow,
            problems,
            keep=lambda cells: is_a_place(cells[FORCE]),
            progress=progress,
        )
        return [_part(FORCES, rows, upload.name, problems)]

    return load_once(file, name, [FORCES.slug], read)


def load_home_office_partnerships(
    file: IO[bytes], name: str, *, progress: Progress | None = None
) -> list[LoadResult]:
    """Load recorded crime of our own partnerships out of the national file.

    Raises:
        LoadRefused: Anything is wrong, or none of the partnerships is ours. Nothing is written.
    """

    def read(upload: Upload) -> Sequence[Part]:
        problems = Problems()
        rows = read_checked(
            upload.file,
            upload.name,
            PartnershipRow,
            problems,
            keep=lambda cells: cells[PARTNERSHIP] in partnerships(),
            progress=progress,
        )
        areas = Area.objects.in_bulk({each.row.area for each in rows}, field_name="code")
        rows = [each for each in rows if not outside_life(areas[each.row.area], each.row.period)]
        for each in rows:
            expected = partnerships()[each.row.name].force
            if force_code(expected) != _force_of(each.row):
                reason = f"The force is {each.row.force!r}, not {expected!r}."
                note_at(each.line, problems, [(POLICE_FORCE, reason)])
        _note_parts(rows, upload.name, problems)
        return [_part(PARTNERSHIPS, rows, upload.name, problems)]

    return load_once(file, name, [PARTNERSHIPS.slug], read)


def _note_parts(rows: Sequence[Checked[PartnershipRow]], name: str, problems: Problems) -> None:
    """Note quarters in which the partnerships do not make up a council, each part once."""
    names: dict[tuple[str, Period], set[str]] = {}
    for each in rows:
        names.setdefault((each.row.area, each.row.period), set()).add(each.row.name)
    for (area, quarter), held in sorted(names.items()):
        try:
            for missing in partnerships_missing(area, held):
                problems.add(name, f"{missing} is not there in {quarter.words}.", 0, PARTNERSHIP)
        except ValueError as error:
            problems.add(name, f"{quarter.words}: {error}", 0, PARTNERSHIP)


def _force_of(row: PartnershipRow) -> str:
    """Return the code of the force a row names, or nothing where no force is called so."""
    try:
        return force_code(row.force)
    except ValueError:
        return ""


def _part(
    words: DatasetWords, rows: Sequence[Checked[ForceRow]], name: str, problems: Problems
) -> Part:
    """Return the release of a file that nothing is wrong with."""
    note_repeats(rows, lambda row: row.key, problems)
    if not rows and not any(problems):
        problems.add(name, "No row is of a place that is known here.")
    if rows and not {each.row.subgroup for each in rows} & SUBGROUPS:
        problems.add(name, "No offence subgroup is one that is known here.", 1, "Offence Subgroup")
    problems.refuse_if_any()
    ensure_home_office_measures()
    periods = sorted({each.row.period for each in rows})
    new = NewRelease(
        dataset=ensure_dataset(words),
        title=f"{periods[0].words} to {periods[-1].words}",
        edition=periods[-1].end,
    )
    return new, list(_cells(rows))


def _cells(rows: Sequence[Checked[ForceRow]]) -> Iterator[NewCell]:
    """Yield quarters, and years ending with one where all four are held for the place (P15)."""
    counts: Counts = Counter()
    held: dict[str, set[Period]] = {}
    for each in rows:
        counts[each.row.area, each.row.period, each.row.subgroup] += each.row.number
        held.setdefault(each.row.area, set()).add(each.row.period)
    for area, quarters in held.items():
        for quarter in sorted(quarters):
            yield from _measures(area, quarter, [quarter], counts)
            four = [
                Period.starting(PeriodKind.QUARTER, add_months(quarter.start, -3 * back))
                for back in range(4)
            ]
            if quarters >= set(four):
                for kind in (PeriodKind.YEAR_ENDING, *_named_years(quarter)):
                    year = Period.starting(kind, four[-1].start)
                    yield from _measures(area, year, four, counts)


def _named_years(quarter: Period) -> Iterator[PeriodKind]:
    """Yield the kinds of year that end with this quarter."""
    if quarter.end.month == 3:
        yield PeriodKind.FINANCIAL_YEAR
    if quarter.end.month == 12:
        yield PeriodKind.CALENDAR_YEAR


def _measures(
    area: str, period: Period, quarters: Sequence[Period], counts: Counts
) -> Iterator[NewCell]:
    """Yield each measure, added up over quarters and the subgroups that it is made of."""
    for each in OFFENCES:
        total = sum(
            counts[area, quarter, subgroup] for quarter in quarters for subgroup in each.subgroups
        )
        yield NewCell(each.slug, area, period, total)
