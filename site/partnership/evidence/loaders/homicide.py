"""ONS: homicide offences by police force area, rates over three years from the Homicide Index.

The layout is the CSV of an indicator in "Explore local statistics": among its columns ``AREACD``,
``AREANM``, ``Geography``, ``Indicator``, ``Period`` ("2020-04-01T00:00:00/P3Y"), the rate for every
million people in ``Value`` or, in newer files, ``Observation``, and ``Observation Status`` ("c" for
hidden). Rows of regions and countries are passed over. What the layout was compared with stands in
``docs/data-layouts.md``.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import IO

from partnership.core.files.problems import Problems
from partnership.evidence.catalogue.duty import HOMICIDE_DATASET, HOMICIDE_RATE
from partnership.evidence.catalogue.words import ensure_dataset, ensure_measure
from partnership.evidence.loaders.fields import AREA_CODE, published
from partnership.evidence.loaders.places import force_code
from partnership.evidence.loaders.progress import Progress
from partnership.evidence.loaders.releases import Part, load_once
from partnership.evidence.loaders.store import LoadResult, NewCell, NewRelease, Upload
from partnership.evidence.loaders.tables import Line, read_table
from partnership.evidence.rules.cells import CellStatus
from partnership.evidence.rules.periods import Period

CODE, NAME, LEVEL = "AREACD", "AREANM", "Geography"
INDICATOR, PERIOD, STATUS = "Indicator", "Period", "Observation Status"
VALUES = ("Observation", "Value")
FORCES = "Police Force Area"
THREE_YEARS = re.compile(r"(\d{4})-04-01T00:00:00/P3Y", re.ASCII)
RATE = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
FOUR_PLACES = Decimal("0.0001")


def load_homicide(
    file: IO[bytes], name: str, *, progress: Progress | None = None
) -> list[LoadResult]:
    """Load the homicide rate of every police force area.

    Raises:
        LoadRefused: Anything is wrong. Nothing is written.
    """

    def read(upload: Upload) -> Sequence[Part]:
        problems = Problems()
        columns = (CODE, NAME, LEVEL, INDICATOR, PERIOD, STATUS)
        lines = list(read_table(upload.file, upload.name, columns))
        if progress:
            progress(upload.name, len(lines), 1.0)
        cells = list(_cells(lines, problems))
        if not cells and not any(problems):
            problems.add(upload.name, "No row is of a police force area.")
        problems.refuse_if_any()
        ensure_measure(HOMICIDE_RATE)
        last = max(cell.period for cell in cells)
        new = NewRelease(
            dataset=ensure_dataset(HOMICIDE_DATASET), title=f"To {last.end:%B %Y}", edition=last.end
        )
        return [(new, cells)]

    return load_once(file, name, [HOMICIDE_DATASET.slug], read)


def _cells(lines: Sequence[Line], problems: Problems) -> Iterator[NewCell]:
    """Yield the cell of each force and period; note every row that is none."""
    seen: dict[tuple[str, Period], int] = {}
    for line in lines:
        if line.cells[LEVEL] != FORCES:
            continue
        try:
            cell = _cell(line)
        except ValueError as error:
            problems.add(line.place, str(error), line.number)
            continue
        first = seen.setdefault((cell.area, cell.period), line.number)
        if first != line.number:
            reason = f"There are two rows for this cell; the first is row {first}."
            problems.add(line.place, reason, line.number)
        yield cell


def _cell(line: Line) -> NewCell:
    """Read one row.

    Raises:
        ValueError: It is of another indicator, place or period, or its number is none.
    """
    if not line.cells[INDICATOR].lower().startswith("homicide offences"):
        raise ValueError(f"The indicator is {line.cells[INDICATOR]!r}, not homicide offences.")
    area = force_code(line.cells[NAME])
    if AREA_CODE.fullmatch(area) and area != line.cells[CODE]:
        raise ValueError(f"{line.cells[NAME]} is {area}, not {line.cells[CODE]!r}.")
    value, status = _number(line)
    return NewCell(HOMICIDE_RATE.slug, area, period_of(line.cells[PERIOD]), value, status)


def period_of(text: str) -> Period:
    """Read "2020-04-01T00:00:00/P3Y": three financial years from that day.

    Raises:
        ValueError: It is another stretch of time.
    """
    found = THREE_YEARS.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is not three financial years.")
    return Period.three_financial_years(int(found[1]))


def _number(line: Line) -> tuple[Decimal | None, CellStatus]:
    """Return rate and status; a blank rate needs a mark that says why."""
    text = next((line.cells[each] for each in VALUES if each in line.cells), "")
    mark = line.cells[STATUS]
    if not text:
        absent = published(f"[{mark}]") if mark else published("")
        return None, absent.status
    if not RATE.fullmatch(text):
        raise ValueError(f"{text!r} is not a rate of zero or more.")
    status = published(f"0 [{mark}]").status if mark else CellStatus.FINAL
    return Decimal(text).quantize(FOUR_PLACES, rounding=ROUND_HALF_UP), status
