"""From a CSV of residents by area and group to releases, one for each source in it."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import IO

from partnership.core.files.problems import LoadRefused, Problem, Problems
from partnership.evidence.catalogue.population import (
    EDITIONS,
    GROUPS,
    Edition,
    ensure_group,
    ensure_population_dataset,
    known_parts,
)
from partnership.evidence.loaders.progress import Progress
from partnership.evidence.loaders.releases import Part, load_once
from partnership.evidence.loaders.store import LoadResult, NewCell, NewRelease, Upload
from partnership.evidence.models import Area
from partnership.evidence.rules.periods import Period

COLUMNS = ("source", "reference_date", "area_name", "area_code", "group", "residents")
MOST_BYTES = 10 * 1024 * 1024
BY_SOURCE = {edition.source: edition for edition in EDITIONS}


@dataclass(frozen=True, slots=True)
class PopulationRow:
    """One checked row."""

    line: int
    edition: Edition
    day: date
    area: str
    group: str
    residents: int


def load_population(
    file: IO[bytes], name: str, *, progress: Progress | None = None
) -> list[LoadResult]:
    """Load residents by area and group, not public yet; all sources in the file or none.

    Args:
        file: A CSV with the columns ``COLUMNS``.
        name: The file's name, for messages and for keeping it.
        progress: Called when the file has been read.

    Raises:
        LoadRefused: Anything is wrong with the file. Nothing is written.
    """

    def read(upload: Upload) -> Sequence[Part]:
        rows = read_population(file, upload.name)
        if progress:
            progress(upload.name, len(rows), 1.0)
        by_edition = [[row for row in rows if row.edition == edition] for edition in EDITIONS]
        return [_part(own) for own in by_edition if own]

    return load_once(file, name, [edition.slug for edition in EDITIONS], read)


def _part(rows: Sequence[PopulationRow]) -> Part:
    """Return the release of one source."""
    edition = rows[0].edition
    measures = {group: ensure_group(group).slug for group in {row.group for row in rows}}
    last_day = max(row.day for row in rows)
    new = NewRelease(
        dataset=ensure_population_dataset(edition),
        title=edition.title,
        edition=last_day,
        reference_date=last_day,
    )
    cells = [
        NewCell(measures[row.group], row.area, Period.point(row.day), row.residents) for row in rows
    ]
    return new, cells


def read_population(file: IO[bytes], name: str) -> list[PopulationRow]:
    """Read and check the file.

    Raises:
        LoadRefused: With file, row, column and reason of everything that is wrong.
    """
    problems = Problems()
    lines = _lines(file, name)
    if missing := [column for column in COLUMNS if lines and column not in lines[0][1]]:
        raise LoadRefused(Problem(name, "The column is missing.", 1, each) for each in missing)
    known = set(Area.objects.values_list("code", flat=True))
    rows = [row for line, cells in lines if (row := _row(line, cells, known, name, problems))]
    if not lines:
        problems.add(name, "The file has no rows.")
    _check_repeats(rows, name, problems)
    _check_sums(rows, name, problems)
    problems.refuse_if_any()
    return rows


def _lines(file: IO[bytes], name: str) -> list[tuple[int, dict[str, str]]]:
    """Return the rows by column, with their line numbers."""
    content = file.read(MOST_BYTES + 1)
    file.seek(0)
    if len(content) > MOST_BYTES:
        raise LoadRefused([Problem(name, f"The file is over {MOST_BYTES // 1024**2} MB.")])
    try:
        reader = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
        return [(reader.line_num, {k or "": v or "" for k, v in row.items()}) for row in reader]
    except UnicodeDecodeError as error:
        raise LoadRefused([Problem(name, "The text is not UTF-8.")]) from error
    except csv.Error as error:
        raise LoadRefused([Problem(name, f"This is not a CSV: {error}.")]) from error


def _row(
    line: int, cells: dict[str, str], known: set[str], name: str, problems: Problems
) -> PopulationRow | None:
    """Return the checked row, or note what is wrong with it."""
    wrong = list(_faults(cells, known))
    for column, reason in wrong:
        problems.add(name, reason, line, column)
    if wrong:
        return None
    return PopulationRow(
        line,
        BY_SOURCE[cells["source"]],
        date.fromisoformat(cells["reference_date"]),
        cells["area_code"],
        cells["group"],
        int(cells["residents"]),
    )


def _faults(cells: dict[str, str], known: set[str]) -> Iterable[tuple[str, str]]:
    """Yield what is wrong with a row, as pairs of column and reason."""
    if cells["source"] not in BY_SOURCE:
        yield "source", f"The source {cells['source']!r} is not known."
    if cells["group"] not in GROUPS:
        yield "group", f"The group {cells['group']!r} is not known."
    if cells["area_code"] not in known:
        yield "area_code", f"The area {cells['area_code']!r} is not known."
    try:
        date.fromisoformat(cells["reference_date"])
    except ValueError:
        yield "reference_date", f"{cells['reference_date']!r} is not a date like 2021-03-21."
    if not (cells["residents"].isascii() and cells["residents"].isdigit()):
        yield "residents", f"{cells['residents']!r} is not a whole number of people."


def _check_repeats(rows: Sequence[PopulationRow], name: str, problems: Problems) -> None:
    """Note cells that come twice."""
    times = Counter((row.edition.source, row.day, row.area, row.group) for row in rows)
    for row in rows:
        if times[row.edition.source, row.day, row.area, row.group] > 1:
            problems.add(name, f"{row.area}, {row.group}: there are two rows.", row.line)


def _check_sums(rows: Sequence[PopulationRow], name: str, problems: Problems) -> None:
    """Note totals that are not the sum of their councils."""
    parts = known_parts()
    value = {(row.edition.source, row.day, row.area, row.group): row.residents for row in rows}
    for row in rows:
        own = [
            value.get((row.edition.source, row.day, part, row.group))
            for part in parts.get(row.area, ())
        ]
        numbers = [number for number in own if number is not None]
        if own and len(numbers) == len(own) and sum(numbers) != row.residents:
            reason = f"The councils add up to {sum(numbers):,}, not {row.residents:,}."
            problems.add(name, reason, row.line, "residents")
