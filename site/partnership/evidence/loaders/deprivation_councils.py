"""Indices of Deprivation 2025, File 10: council summaries, as they are published.

The layout: a workbook with a sheet for each index ("IMD", "Income", "Employment" ...), each with
``Local Authority District code (2024)``, ``Local Authority District name (2024)`` and a column for
each measure, such as "IMD - Average rank" or "IMD 2025 - Extent". Rows of other councils and
columns of the two age indices are passed over. File 7, which has a row for each small area, is not
read: nothing below a town is shown here (E9). What the layout was compared with stands in
``docs/data-layouts.md``.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import IO

from partnership.core.files.problems import Problems
from partnership.evidence.catalogue.deprivation import DATASET, Index, ensure_index, index_of
from partnership.evidence.catalogue.words import ensure_dataset
from partnership.evidence.loaders.deprivation import YEAR, published_value
from partnership.evidence.loaders.progress import Progress
from partnership.evidence.loaders.releases import Part, load_once
from partnership.evidence.loaders.store import LoadResult, NewCell, NewRelease, Upload
from partnership.evidence.loaders.tables import Line, read_table
from partnership.evidence.models import Area
from partnership.evidence.rules.periods import Period

CODE, NAME = "Local Authority District code (2024)", "Local Authority District name (2024)"
NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
Found = tuple[Index, str, Decimal]


def load_deprivation_councils(
    file: IO[bytes], name: str, *, progress: Progress | None = None
) -> list[LoadResult]:
    """Load the published council summaries of the councils that are known here.

    Raises:
        LoadRefused: Anything is wrong. Nothing is written.
    """

    def read(upload: Upload) -> Sequence[Part]:
        problems = Problems()
        lines = list(read_table(upload.file, upload.name, (CODE, NAME)))
        if progress:
            progress(upload.name, len(lines), 1.0)
        found = list(_read(lines, upload.name, problems))
        if not found and not any(problems):
            problems.add(upload.name, "No row and column is of a council and measure known here.")
        problems.refuse_if_any()
        for index in {index for index, _, _ in found}:
            ensure_index(index)
        year = Period.calendar_year(YEAR)
        new = NewRelease(
            dataset=ensure_dataset(DATASET), title=str(YEAR), edition=date(YEAR, 12, 31)
        )
        return [(new, [NewCell(index.slug, area, year, value) for index, area, value in found])]

    return load_once(file, name, [DATASET.slug], read)


def measure_of(heading: str) -> Index | None:
    """Return the measure of a column, or nothing for a column of something else."""
    words = heading.lower().replace("%", " percent").replace("lsoas", "lso_as")
    name = NOT_A_LETTER.sub("_", words).strip("_").replace("imd_2025_", "imd25_")
    with suppress(ValueError):
        return index_of(name)
    return None


def _read(lines: Sequence[Line], name: str, problems: Problems) -> Iterator[Found]:
    """Yield what each row says of a council that is known here; note a cell that comes twice."""
    known = dict(Area.objects.values_list("code", "name"))
    seen: set[tuple[str, str]] = set()
    for line in lines:
        code = line.cells[CODE]
        if code not in known:
            continue
        if known[code] != line.cells[NAME]:
            reason = f"{code} is {known[code]!r}, not {line.cells[NAME]!r}."
            problems.add(line.place, reason, line.number, NAME)
            continue
        for heading, text in line.cells.items():
            index = measure_of(heading)
            if index is None:
                continue
            if (index.slug, code) in seen:
                reason = "There are two cells for this council and measure."
                problems.add(line.place, reason, line.number, heading)
            seen.add((index.slug, code))
            try:
                yield index, code, published_value(text, index)
            except ValueError as error:
                problems.add(line.place, str(error), line.number, heading)
