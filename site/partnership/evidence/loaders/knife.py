"""ONS: offences involving a knife or sharp instrument, by police force.

The layout, as in the police force area tables: ``Area Code``, ``Area Name`` and then one column
for each year, headed "Apr 2023 to Mar 2024" (or "Apr '23 to Mar '24"), perhaps over two lines and
with a column of shares or changes beside it. Rows of regions and countries, and those other
columns, are passed over. A row of England and Wales is checked: it cannot be less than its forces.
Of the whole workbook only the sheet whose title says "knife" is read (Table P6 in 2025): firearms,
in Table P8, have the same columns. What the layout was compared with stands in
``docs/data-layouts.md``.
"""

import re
from collections.abc import Iterator, Sequence
from typing import IO

from partnership.core.files.problems import Problems
from partnership.evidence.catalogue.knife import DATASET, KNIFE, ensure_knife_measure
from partnership.evidence.catalogue.words import ensure_dataset
from partnership.evidence.loaders.fields import published_count
from partnership.evidence.loaders.places import force_codes, is_a_place, plain_name
from partnership.evidence.loaders.progress import Progress
from partnership.evidence.loaders.releases import Part, load_once
from partnership.evidence.loaders.store import LoadResult, NewCell, NewRelease, Upload
from partnership.evidence.loaders.tables import Line, read_table
from partnership.evidence.loaders.tidy.periods import MONTHS
from partnership.evidence.rules.periods import Period

CODE, NAME = "Area Code", "Area Name"
WHOLE = "england and wales"
WIDER = re.compile(
    r"england|wales|england and wales.*|(north|south|east|west) .*region|region|.* region|"
    r"north east|north west|yorkshire and the humber|east midlands|east|east of england|london|"
    r"south east|south west|total.*"
)
YEAR = re.compile(
    r"(?P<m1>[A-Z][a-z]{2,8}) (?:'|’)?(?P<y1>\d{2,4}) to (?P<m2>[A-Z][a-z]{2,8}) "
    r"(?:'|’)?(?P<y2>\d{2,4})(?: ?\[.*\])?"
)
SHORT = [month[:3] for month in MONTHS]


def load_knife_offences(
    file: IO[bytes], name: str, *, progress: Progress | None = None
) -> list[LoadResult]:
    """Load offences involving a knife for every police force.

    Raises:
        LoadRefused: Anything is wrong. Nothing is written.
    """

    def read(upload: Upload) -> Sequence[Part]:
        problems = Problems()
        lines = list(read_table(upload.file, upload.name, (CODE, NAME), about="knife"))
        if progress:
            progress(upload.name, len(lines), 1.0)
        cells = list(_cells(lines, upload.name, problems))
        problems.refuse_if_any()
        ensure_knife_measure()
        last = max(cell.period.end for cell in cells)
        new = NewRelease(
            dataset=ensure_dataset(DATASET),
            title=f"Year ending {last:%B %Y}",
            edition=last,
        )
        return [(new, cells)]

    return load_once(file, name, [DATASET.slug], read)


def year_of(heading: str) -> Period | None:
    """Return the twelve months that a column is of, or ``None`` where it is of something else.

    Raises:
        ValueError: The months are not twelve (P15).
    """
    found = YEAR.fullmatch(" ".join(heading.split()))
    if found is None:
        return None
    first = _month_number(found["m1"], found["y1"])
    last = _month_number(found["m2"], found["y2"])
    if last - first != 11:
        raise ValueError(f"{heading!r} is {last - first + 1} months, not twelve.")
    return Period.year_ending(last // 12, last % 12 + 1)


def _month_number(month: str, year: str) -> int:
    """Return months since the year nought; two figures mean this century."""
    whole = int(year) + (2000 if len(year) == 2 else 0)
    if month[:3] not in SHORT:
        raise ValueError(f"{month!r} is not a month.")
    return whole * 12 + SHORT.index(month[:3])


def _years(lines: Sequence[Line], name: str, problems: Problems) -> dict[str, Period]:
    """Return the columns of years, noting those that are none."""
    years: dict[str, Period] = {}
    for heading in lines[0].cells if lines else ():
        try:
            if year := year_of(heading):
                if year in years.values():
                    problems.add(name, "Two columns are of the same year.", 1, heading)
                years[heading] = year
        except ValueError as error:
            problems.add(name, str(error), 1, heading)
    if not years and not any(problems):
        problems.add(name, "No column is of a year like “Apr 2023 to Mar 2024”.", 1)
    return years


def _cells(lines: Sequence[Line], name: str, problems: Problems) -> Iterator[NewCell]:
    """Yield each force's years; note places nobody knows, repeats, and totals too small."""
    years = _years(lines, name, problems)
    seen: dict[str, int] = {}
    cells: list[NewCell] = []
    for line in lines:
        code = force_codes().get(plain_name(line.cells[NAME]))
        if reason := _fault(line, code, seen):
            problems.add(line.place, reason, line.number, NAME)
        elif code is not None:
            seen[code] = line.number
            cells += _row(line, code, years, problems)
    if not seen and not any(problems):
        problems.add(name, "No row is of a police force that is known here.")
    for line in lines:
        if plain_name(line.cells[NAME]) == WHOLE:
            _check_whole(line, years, cells, problems)
    yield from cells


def _fault(line: Line, code: str | None, seen: dict[str, int]) -> str:
    """Return what is wrong with the place of a row, or nothing."""
    name = line.cells[NAME]
    if code in seen and code is not None:
        return f"There are two rows for this force; the first is row {seen[code]}."
    if code or not is_a_place(name) or WIDER.fullmatch(plain_name(name)):
        return ""
    return f"The police force {name!r} is not known."


def _row(line: Line, code: str, years: dict[str, Period], problems: Problems) -> Iterator[NewCell]:
    for heading, period in years.items():
        try:
            known = published_count(line.cells[heading])
        except ValueError as error:
            problems.add(line.place, str(error), line.number, heading)
            continue
        yield NewCell(KNIFE.slug, code, period, known.value, known.status)


def _check_whole(
    line: Line, years: dict[str, Period], cells: Sequence[NewCell], problems: Problems
) -> None:
    """Note a total for England and Wales that is less than its forces."""
    for heading, period in years.items():
        total = sum(cell.value or 0 for cell in cells if cell.period == period)
        try:
            whole = published_count(line.cells[heading]).value
        except ValueError as error:
            problems.add(line.place, str(error), line.number, heading)
            continue
        if whole is not None and whole < total:
            reason = f"The forces add up to {total:,}, more than {whole:,}."
            problems.add(line.place, reason, line.number, heading)
