"""Records by month, former district and crime type, for towns (DN-7, DN-8).

Columns: ``month``, ``former_district_name``, ``former_district_code``, ``authority_name``,
``crime_type``, ``records``. Rows of zero are left out of the file: for a month that is in it,
every district and type that is not there counts zero.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import IO, Annotated

from pydantic import Field, PlainValidator

from partnership.core.files.problems import Problems
from partnership.evidence.catalogue.police import (
    ATTRIBUTION,
    ensure_police_measures,
    records_slug,
)
from partnership.evidence.catalogue.words import DatasetWords, ensure_dataset
from partnership.evidence.loaders.fields import WholeNumber
from partnership.evidence.loaders.police.layout import CRIME_TYPES
from partnership.evidence.loaders.police.loader import title_of
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
from partnership.evidence.loaders.tidy.periods import period_of
from partnership.evidence.models import Area, AreaLevel
from partnership.evidence.rules.coverage import is_whole
from partnership.evidence.rules.periods import Period, PeriodKind, month_end

DATASET = DatasetWords(
    "police-street-files-former-districts",
    "Street-level crime, added up to former districts",
    "data-police-uk",
    "data.police.uk",
    "https://data.police.uk/data/archive/",
    "https://data.police.uk/",
    attribution=ATTRIBUTION,
)
Counts = dict[tuple[str, str, date], int]


def a_month(text: str) -> date:
    """Read a month and return its first day."""
    period = period_of(text)
    if period.kind is not PeriodKind.MONTH:
        raise ValueError(f"{text!r} is not a month like 2025-03.")
    return period.start


def crime_type(text: str) -> str:
    """Read a crime type of the street files."""
    if text not in CRIME_TYPES:
        raise ValueError(f"The crime type {text!r} is not known.")
    return text


class DistrictRow(RowSchema):
    """One crime type of one former district in one month."""

    month: Annotated[date, PlainValidator(a_month)] = Field(alias="month")
    name: str = Field(alias="former_district_name")
    area: str = Field(alias="former_district_code")
    authority: str = Field(alias="authority_name")
    kind: Annotated[str, PlainValidator(crime_type)] = Field(alias="crime_type")
    records: WholeNumber = Field(alias="records")


def load_former_districts(
    file: IO[bytes], name: str, *, progress: Progress | None = None
) -> list[LoadResult]:
    """Load records by former district; a year is made where all its months are there (P15).

    Raises:
        LoadRefused: Anything is wrong. Nothing is written.
    """

    def read(upload: Upload) -> Sequence[Part]:
        problems = Problems()
        rows = read_checked(upload.file, upload.name, DistrictRow, problems, progress=progress)
        districts = {
            area.code: area
            for area in Area.objects.filter(level=AreaLevel.FORMER_DISTRICT).prefetch_related(
                "successors"
            )
        }
        for each in rows:
            note_at(each.line, problems, _faults(each.row, districts.get(each.row.area)))
        note_repeats(rows, lambda row: (row.area, row.kind, row.month), problems)
        problems.refuse_if_any()
        ensure_police_measures()
        return [_part(rows, sorted(districts))]

    return load_once(file, name, [DATASET.slug], read)


def _faults(row: DistrictRow, district: Area | None) -> Iterator[tuple[str, str]]:
    """Yield what does not fit the district's code."""
    if district is None:
        yield "former_district_code", f"{row.area!r} is not the code of a former district here."
        return
    if row.name != district.name:
        yield "former_district_name", f"{row.area} is {district.name!r}, not {row.name!r}."
    successors = {area.name for area in district.successors.all()}
    if row.authority not in successors:
        reason = f"{district.name} is now in {' and '.join(sorted(successors))} (P21)."
        yield "authority_name", reason


def _part(rows: Sequence[Checked[DistrictRow]], districts: Sequence[str]) -> Part:
    """Return the release."""
    counts: Counts = {
        (each.row.area, each.row.kind, each.row.month): each.row.records for each in rows
    }
    months = sorted({each.row.month for each in rows})
    new = NewRelease(
        dataset=ensure_dataset(DATASET), title=title_of(months), edition=month_end(months[-1])
    )
    return new, list(_cells(counts, months, districts))


def _cells(counts: Counts, months: Sequence[date], districts: Sequence[str]) -> Iterator[NewCell]:
    """Yield every month and whole year; records may be added up, unlike references (DN-3)."""
    periods = [Period.starting(PeriodKind.MONTH, month) for month in months]
    years = [Period.calendar_year(year) for year in sorted({month.year for month in months})]
    periods += [year for year in years if is_whole(year, months)]
    for period in periods:
        for district in districts:
            for kind in CRIME_TYPES:
                total = sum(counts.get((district, kind, month), 0) for month in period.months())
                yield NewCell(records_slug(kind), district, period, total)
