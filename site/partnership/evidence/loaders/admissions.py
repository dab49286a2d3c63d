"""OHID public health profiles: hospital admissions for violence, indicator 11201.

The layout is the CSV that the profiles give for an indicator: among its columns ``Indicator ID``,
``Area Code``, ``Area Name``, ``Sex``, ``Age``, ``Category Type``, ``Time period`` ("2023/24", or
"2021/22 - 23/24" for three years), ``Value`` (the rate adjusted for age), ``Count``,
``Denominator``, the rate's 95% limits and ``Value note``. Kept are rows of areas known here, of
all persons and ages and of no category; males, females and other ages are passed over. The
profiles print an area once under each of its ``Parent Code``s: the same row is taken once. What
the layout was compared with stands in ``docs/data-layouts.md``.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import IO, Annotated

from pydantic import Field, PlainValidator

from partnership.core.files.problems import Problems
from partnership.evidence.catalogue.admissions import (
    COUNT,
    DATASET,
    INDICATOR,
    RATE,
    ensure_admissions_measures,
)
from partnership.evidence.catalogue.words import ensure_dataset
from partnership.evidence.loaders.checks import gives_back, outside_life, parts_of_areas
from partnership.evidence.loaders.fields import AreaCode, WholeNumber, financial_year
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
from partnership.evidence.rules.cells import CellStatus
from partnership.evidence.rules.periods import Period

RANGE = re.compile(r"(\d{4}/\d{2}) ?- ?(\d{2})(\d{2})?/(\d{2})", re.ASCII)
NUMBER = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
FEWEST_FOR_A_RATE = 10


def time_period(text: str) -> Period:
    """Read "2023/24", or "2021/22 - 23/24" for three years."""
    found = RANGE.fullmatch(text)
    if found is None:
        return Period.financial_year(financial_year(text))
    first = financial_year(found[1])
    if int(found[4]) != (first + 3) % 100:
        raise ValueError(f"{text!r} is not three financial years.")
    return Period.three_financial_years(first)


def number_or_none(text: str) -> Decimal | None:
    """Read a number of up to many decimals; a blank cell or a mark is none.

    The profiles leave a cell blank where a number is hidden and say why in ``Value note``.
    """
    if text in {"", "*", "-", "[c]", "[x]", "..", "nan", "NaN"}:
        return None
    if not NUMBER.fullmatch(text):
        raise ValueError(f"{text!r} is not a number of zero or more.")
    return Decimal(text)


class AdmissionsRow(RowSchema):
    """One area in one period."""

    indicator: WholeNumber = Field(alias="Indicator ID")
    area: AreaCode = Field(alias="Area Code")
    area_name: str = Field(alias="Area Name")
    sex: str = Field(alias="Sex")
    age: str = Field(alias="Age")
    category: str = Field(alias="Category Type")
    period: Annotated[Period, PlainValidator(time_period)] = Field(alias="Time period")
    rate: Annotated[Decimal | None, PlainValidator(number_or_none)] = Field(alias="Value")
    count: Annotated[Decimal | None, PlainValidator(number_or_none)] = Field(alias="Count")
    low: Annotated[Decimal | None, PlainValidator(number_or_none)] = Field(
        alias="Lower CI 95.0 limit"
    )
    high: Annotated[Decimal | None, PlainValidator(number_or_none)] = Field(
        alias="Upper CI 95.0 limit"
    )
    people: Annotated[Decimal | None, PlainValidator(number_or_none)] = Field(alias="Denominator")
    note: str = Field(alias="Value note")


def load_admissions(
    file: IO[bytes], name: str, *, progress: Progress | None = None
) -> list[LoadResult]:
    """Load admissions for violence of the areas that are known here.

    Raises:
        LoadRefused: Anything is wrong. Nothing is written.
    """

    def read(upload: Upload) -> Sequence[Part]:
        problems = Problems()
        areas = {area.code: area for area in Area.objects.all()}
        rows = read_checked(
            upload.file,
            upload.name,
            AdmissionsRow,
            problems,
            keep=lambda cells: (
                cells["Area Code"] in areas
                and not cells["Category Type"]
                and cells["Sex"] == "Persons"
                and cells["Age"].lower() == "all ages"
            ),
            progress=progress,
        )
        rows = list({each.row: each for each in reversed(rows)}.values())[::-1]
        if not rows and not any(problems):
            reason = "No row is of an area that is known here, all persons and all ages."
            problems.add(upload.name, reason)
        for each in rows:
            note_at(each.line, problems, _faults(each.row, areas[each.row.area]))
        note_repeats(rows, lambda row: (row.area, row.period), problems)
        _note_given_back(rows, problems)
        problems.refuse_if_any()
        return [_part(rows)]

    return load_once(file, name, [DATASET.slug], read)


def _faults(row: AdmissionsRow, area: Area) -> Iterator[tuple[str, str]]:
    """Yield what makes a row one of another indicator or place, or a number none."""
    if row.indicator != INDICATOR:
        yield "Indicator ID", f"The indicator is {row.indicator}, not {INDICATOR}."
    if row.count is not None and row.count != int(row.count):
        yield "Count", f"{row.count} is not a whole number of admissions."
    if row.count is not None and 0 < row.count < COUNT.minimum_count:
        yield "Count", "A number under 5 has to be hidden by the publisher (P13)."
    if reason := outside_life(area, row.period):
        yield "Area Code", reason


def _hidden(row: AdmissionsRow) -> CellStatus:
    """Return why there is no number: hidden unless the note says that it is not available."""
    missing = "not available" in row.note.lower() or "missing" in row.note.lower()
    return CellStatus.MISSING if missing else CellStatus.SUPPRESSED


def cells_of(row: AdmissionsRow) -> Iterator[NewCell]:
    """Yield the count and the published rate; no rate on fewer than ten admissions (P11)."""
    note = row.note[:240]
    status = CellStatus.FINAL if row.count is not None else _hidden(row)
    yield NewCell(COUNT.slug, row.area, row.period, row.count, status, note)
    too_few = row.count is None or row.count < FEWEST_FOR_A_RATE
    if row.rate is None or too_few:
        reason = "Fewer than 10 admissions: no rate." if too_few else note
        yield NewCell(RATE.slug, row.area, row.period, None, _hidden(row), reason)
    else:
        yield NewCell(
            RATE.slug,
            row.area,
            row.period,
            _short(row.rate),
            note=note,
            low=_short(row.low),
            high=_short(row.high),
            people=None if row.people is None else int(row.people),
        )


def _short(number: Decimal | None) -> Decimal | None:
    """Return a number with as many decimals as are kept."""
    return number and number.quantize(Decimal("0.0001"), rounding=ROUND_HALF_UP)


def _note_given_back(rows: Sequence[Checked[AdmissionsRow]], problems: Problems) -> None:
    """Note a hidden number that its total and neighbours give back (P13)."""
    lines = {(each.row.area, each.row.period): each.line for each in rows}
    counts = [next(cells_of(each.row)) for each in rows]
    for cell in gives_back(counts, parts_of_areas()):
        reason = "The number is hidden, but the total less the others gives it back."
        note_at(lines[cell.area, cell.period], problems, [("Count", reason)])


def _part(rows: Sequence[Checked[AdmissionsRow]]) -> Part:
    """Return the release."""
    ensure_admissions_measures()
    last = max(each.row.period.end for each in rows)
    periods = sorted({each.row.period for each in rows})
    new = NewRelease(
        dataset=ensure_dataset(DATASET),
        title=f"{periods[0].words} to {periods[-1].words}"[:160],
        edition=last,
    )
    return new, [cell for each in rows for cell in cells_of(each.row)]
