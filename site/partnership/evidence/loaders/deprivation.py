"""Indices of Deprivation 2025 for councils: ``measure`` and a column for each council.

This is the table that comes with the product; ``deprivation_councils`` reads the published one.

A council's column is headed with its name and code, such as "North Northamptonshire (E06000061)".
Shares are published as fractions (0.0439) and kept as per cent (4.39).
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import IO

from partnership.core.files.problems import LoadRefused, Problem, Problems
from partnership.evidence.catalogue.deprivation import DATASET, Index, ensure_index, index_of
from partnership.evidence.catalogue.words import ensure_dataset
from partnership.evidence.loaders.fields import decimal_number
from partnership.evidence.loaders.progress import Progress
from partnership.evidence.loaders.releases import Part, load_once
from partnership.evidence.loaders.store import LoadResult, NewCell, NewRelease, Upload
from partnership.evidence.loaders.tables import Line, read_table
from partnership.evidence.models import Area
from partnership.evidence.rules.periods import Period

MEASURE = "measure"
COUNCIL = re.compile(r"(?P<name>.+) \((?P<code>[A-Z]\d{8})\)", re.ASCII)
YEAR = 2025


def load_deprivation(
    file: IO[bytes], name: str, *, progress: Progress | None = None
) -> list[LoadResult]:
    """Load the council summaries of the Indices of Deprivation 2025.

    Raises:
        LoadRefused: Anything is wrong. Nothing is written.
    """

    def read(upload: Upload) -> Sequence[Part]:
        problems = Problems()
        lines = list(read_table(upload.file, upload.name, (MEASURE,)))
        if not lines:
            raise LoadRefused([Problem(upload.name, "The file has a heading but no rows.")])
        councils = _councils(lines[0], problems)
        found = list(_read(lines, councils, problems))
        problems.refuse_if_any()
        if progress:
            progress(upload.name, len(lines), 1.0)
        for index in {index for index, _, _ in found}:
            ensure_index(index)
        year = Period.calendar_year(YEAR)
        new = NewRelease(
            dataset=ensure_dataset(DATASET), title=str(YEAR), edition=date(YEAR, 12, 31)
        )
        return [(new, [NewCell(index.slug, area, year, value) for index, area, value in found])]

    return load_once(file, name, [DATASET.slug], read)


def _councils(line: Line, problems: Problems) -> dict[str, str]:
    """Return the code of each council's column; every other column is a problem."""
    known = dict(Area.objects.values_list("code", "name"))
    codes: dict[str, str] = {}
    for heading in line.cells:
        if heading == MEASURE:
            continue
        found = COUNCIL.fullmatch(heading)
        if found is None:
            reason = "The column is not headed with the name and code of a council."
        elif found["code"] not in known:
            reason = f"The area {found['code']!r} is not known."
        elif known[found["code"]] != found["name"]:
            reason = f"{found['code']} is {known[found['code']]!r}, not {found['name']!r}."
        elif found["code"] in codes.values():
            reason = "The council is there twice."
        else:
            codes[heading] = found["code"]
            continue
        problems.add(line.place, reason, 1, heading)
    if not codes and not any(problems):
        problems.add(line.place, "There is no column of a council.", 1)
    return codes


def _read(
    lines: Sequence[Line], councils: dict[str, str], problems: Problems
) -> Iterator[tuple[Index, str, Decimal]]:
    """Yield what each row says of each council."""
    seen: dict[str, int] = {}
    for line in lines:
        try:
            index = index_of(line.cells[MEASURE])
        except ValueError as error:
            problems.add(line.place, str(error), line.number, MEASURE)
            continue
        if index.slug in seen:
            reason = f"There are two rows for this measure; the first is row {seen[index.slug]}."
            problems.add(line.place, reason, line.number, MEASURE)
            continue
        seen[index.slug] = line.number
        for heading, code in councils.items():
            try:
                yield index, code, published_value(line.cells[heading], index)
            except ValueError as error:
                problems.add(line.place, str(error), line.number, heading)


def published_value(text: str, index: Index) -> Decimal:
    """Return the number as we say it.

    Raises:
        ValueError: It is not a number, or cannot be such a share, rank or count.
    """
    number = decimal_number(text)
    if index.percent:
        if not 0 <= number <= 1:
            raise ValueError(f"{text!r} is not a share from 0 to 1.")
        return number * 100
    if index.ranked and (number != int(number) or number < 1):
        raise ValueError(f"{text!r} is not a place among councils.")
    if index.statistic.slug != "average-score" and number < 0:
        raise ValueError(f"{text!r} is below zero.")
    return number
