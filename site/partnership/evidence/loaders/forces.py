"""The comparison of police forces: counts and residents, from which ranks are worked out (P16).

Columns: ``force`` (its name at data.police.uk), ``months_available``, ``crime_type``,
``records``, ``distinct_crime_ids``, ``resident_population_census_2021``, and the rate with its
interval, which are checked against the counts and never kept (N2). Numbers that an archive of the
force has given already are not written again; where they differ the file is refused.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import IO, Annotated

from pydantic import Field, PlainValidator

from partnership.core.files.problems import Problems
from partnership.evidence.catalogue.comparison import COMPARISON, RESIDENTS
from partnership.evidence.catalogue.police import (
    SLUGS,
    ensure_police_measures,
    records_slug,
    references_slug,
)
from partnership.evidence.catalogue.population import RESIDENTS as ALL_RESIDENTS
from partnership.evidence.catalogue.words import ensure_dataset
from partnership.evidence.loaders.fields import DecimalNumber, WholeNumber
from partnership.evidence.loaders.held import Key, numbers_held
from partnership.evidence.loaders.police.places import known_forces
from partnership.evidence.loaders.progress import Progress
from partnership.evidence.loaders.releases import Part, load_once
from partnership.evidence.loaders.rows import (
    Checked,
    RowSchema,
    note_at,
    note_repeats,
    read_checked,
)
from partnership.evidence.loaders.store import (
    LoadResult,
    NewCell,
    NewRelease,
    Upload,
)
from partnership.evidence.rules.numbers import rounded
from partnership.evidence.rules.periods import Period
from partnership.evidence.rules.rates import rate

YEAR = Period.calendar_year(2025)
CENSUS = Period.point(date(2021, 3, 21))
IDS, RECORDS = "distinct_crime_ids", "records"
BASE, RATE = "resident_population_census_2021", "rate_per_1000_from_distinct_ids"


def force_area(slug: str) -> str:
    """Read the name of a force at data.police.uk and return its area's code."""
    if slug not in known_forces():
        raise ValueError(f"The police force {slug!r} is not known.")
    return known_forces()[slug][0].area_code


def crime_type(text: str) -> str:
    """Read a crime type of the street files that has crime references."""
    if text not in SLUGS:
        raise ValueError(f"The crime type {text!r} is not known.")
    return text


class ForceRow(RowSchema):
    """One crime type of one force in the year."""

    area: Annotated[str, PlainValidator(force_area)] = Field(alias="force")
    months: WholeNumber = Field(alias="months_available")
    kind: Annotated[str, PlainValidator(crime_type)] = Field(alias="crime_type")
    records: WholeNumber = Field(alias="records")
    references: WholeNumber = Field(alias="distinct_crime_ids")
    residents: WholeNumber = Field(alias="resident_population_census_2021")
    rate: DecimalNumber = Field(alias="rate_per_1000_from_distinct_ids")
    low: DecimalNumber = Field(alias="rate_ci95_low")
    high: DecimalNumber = Field(alias="rate_ci95_high")


def load_forces_comparison(
    file: IO[bytes], name: str, *, progress: Progress | None = None
) -> list[LoadResult]:
    """Load a year of three crime types for every force that published twelve months.

    Returns:
        The release of crimes, and that of residents, whose publisher is another.

    Raises:
        LoadRefused: Anything is wrong. Nothing is written.
    """

    def read(upload: Upload) -> Sequence[Part]:
        problems = Problems()
        rows = read_checked(upload.file, upload.name, ForceRow, problems, progress=progress)
        note_repeats(rows, lambda row: (row.area, row.kind), problems)
        for each in rows:
            note_at(each.line, problems, _faults(each.row))
        _note_residents(rows, problems)
        _note_conflicts(rows, problems)
        problems.refuse_if_any()
        ensure_police_measures()
        return _parts(rows)

    return load_once(file, name, [COMPARISON.slug, RESIDENTS.slug], read)


def _faults(row: ForceRow) -> Iterator[tuple[str, str]]:
    """Yield what cannot be: part of a year, more crimes than records, a rate that is another."""
    if row.months != 12:
        yield "months_available", f"A year needs 12 months, and {row.months} are there (P15)."
    if row.references > row.records:
        yield IDS, f"{row.references:,} different references in {row.records:,} records."
    if row.residents == 0:
        yield BASE, "There are no residents."
        return
    own = rate(row.references, row.residents)
    said = (row.rate, row.low, row.high)
    for column, text, value in zip(
        (RATE, "rate_ci95_low", "rate_ci95_high"),
        said,
        (own.value, own.interval.low, own.interval.high),
        strict=True,
    ):
        if abs(rounded(value, 2) - text) > rounded(0.01, 2):
            yield column, f"The counts give {rounded(value, 2)}, not {text}."


def _note_residents(rows: Sequence[Checked[ForceRow]], problems: Problems) -> None:
    """Note forces whose rows differ in their residents."""
    first: dict[str, int] = {}
    for each in rows:
        known = first.setdefault(each.row.area, each.row.residents)
        if known != each.row.residents:
            reason = f"{each.row.residents:,} residents; another row of the force has {known:,}."
            note_at(each.line, problems, [(BASE, reason)])


def _crimes(row: ForceRow) -> Iterator[tuple[str, NewCell]]:
    """Yield the two measures of a row with the column each is from (DN-3)."""
    yield RECORDS, NewCell(records_slug(row.kind), row.area, YEAR, row.records)
    yield IDS, NewCell(references_slug(row.kind), row.area, YEAR, row.references)


def _people(row: ForceRow) -> NewCell:
    return NewCell(ALL_RESIDENTS, row.area, CENSUS, row.residents)


def _note_conflicts(rows: Sequence[Checked[ForceRow]], problems: Problems) -> None:
    """Note numbers that differ from what another file has given for the same cell."""
    held = numbers_held([cell.key for cell in _cells(rows)])
    for each in rows:
        for column, cell in (*_crimes(each.row), (BASE, _people(each.row))):
            known = held.get(cell.key)
            if known is not None and known != cell.value:
                reason = f"{cell.value:,} here; another file gave {int(known):,}."
                note_at(each.line, problems, [(column, reason)])


def _cells(rows: Sequence[Checked[ForceRow]]) -> list[NewCell]:
    """Return every cell of the file once."""
    cells: dict[Key, NewCell] = {}
    for each in rows:
        for cell in (*(cell for _, cell in _crimes(each.row)), _people(each.row)):
            cells[cell.key] = cell
    return list(cells.values())


def _parts(rows: Sequence[Checked[ForceRow]]) -> Sequence[Part]:
    """Return the releases of crimes and of residents, without what is held already."""
    cells = _cells(rows)
    held = numbers_held([cell.key for cell in cells])
    new = [cell for cell in cells if cell.key not in held]
    crimes = NewRelease(
        dataset=ensure_dataset(COMPARISON),
        title="January to December 2025",
        edition=YEAR.end,
        notes=f"{len({each.row.area for each in rows})} forces that published all twelve months.",
    )
    people = NewRelease(
        dataset=ensure_dataset(RESIDENTS),
        title="Census 2021",
        edition=CENSUS.end,
        reference_date=CENSUS.end,
        notes="Added up from councils of which 90% or more of placed crimes are the force's.",
    )
    parts = [
        (crimes, [cell for cell in new if cell.measure != ALL_RESIDENTS]),
        (people, [cell for cell in new if cell.measure == ALL_RESIDENTS]),
    ]
    return [(release, own) for release, own in parts if own]
