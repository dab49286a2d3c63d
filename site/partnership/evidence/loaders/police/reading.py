"""Reading the street files row by row. Every fault is noted with its file, row and column."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import IO
from zipfile import ZipFile

from partnership.evidence.loaders.archive import open_archive, read_rows
from partnership.evidence.loaders.police import layout
from partnership.evidence.loaders.police.counting import Tally
from partnership.evidence.loaders.police.layout import Force, Row, StreetFile
from partnership.evidence.loaders.police.places import Places
from partnership.evidence.loaders.problems import LoadRefused, Problem, Problems

Progress = Callable[[str, int], None]


def read_archive(
    file: IO[bytes],
    name: str,
    force: Force,
    places: Places,
    progress: Progress | None = None,
) -> Tally:
    """Read all street files of a force and count them.

    Args:
        file: The zip.
        name: How to call it in the list of problems.
        force: Whose files are expected; those of another force are refused.
        places: Which council a small area is in.
        progress: Called with each file's name and its number of rows when it has been read.

    Raises:
        LoadRefused: Anything is wrong in any file. The list names file, row, column and reason.
    """
    archive = open_archive(file, name)
    problems = Problems()
    tally = Tally(force.area_code, places)
    for street in _street_files(archive, name, force, problems):
        rows = 0
        tally.begin(street.month)
        for row in _rows(archive, street, force, places, problems):
            tally.add(street.month, row)
            rows += 1
        if rows == 0 and not problems.about(street.name):
            problems.add(street.name, "The file has a heading but no rows.")
        if progress:
            progress(street.name, rows)
    problems.refuse_if_any()
    return tally


def _street_files(
    archive: ZipFile, name: str, force: Force, problems: Problems
) -> list[StreetFile]:
    """Return the months of the archive, refusing unknown files, other forces and repeats."""
    found: dict[date, StreetFile] = {}
    for entry in archive.infolist():
        if entry.is_dir():
            continue
        match = layout.FILE_NAME.fullmatch(entry.filename)
        if match is None:
            problems.add(entry.filename, "The name is not that of a monthly file.")
        elif match["force"] != force.slug:
            problems.add(entry.filename, f"The file is of {match['force']}, not {force.slug}.")
        elif match["kind"] == "street":
            street = StreetFile(entry.filename, date.fromisoformat(f"{match['month']}-01"))
            if street.month in found:
                problems.add(street.name, f"The month {match['month']} is in the zip twice.")
            found[street.month] = street
    problems.refuse_if_any()
    if not found:
        raise LoadRefused([Problem(name, "The zip holds no monthly street file.")])
    return [found[month] for month in sorted(found)]


def _rows(
    archive: ZipFile, street: StreetFile, force: Force, places: Places, problems: Problems
) -> Iterator[Row]:
    """Yield the sound rows of one file and note the faults of the others."""
    lines = read_rows(archive, street.name)
    _, heading = next(lines, (0, []))
    if not _heading_fits(heading, street, problems):
        return
    month = f"{street.month:%Y-%m}"
    for line, cells in lines:
        if len(cells) != len(heading):
            reason = f"The row has {len(cells)} cells; the heading has {len(heading)}."
            problems.add(street.name, reason, line)
            continue
        values = dict(zip(heading, cells, strict=True))
        wrong = layout.faults(values, month, force) or _stray(values, places)
        for column, reason in wrong:
            problems.add(street.name, reason, line, column)
        if not wrong:
            yield Row(
                values[layout.CRIME_ID],
                values[layout.CRIME_TYPE],
                values[layout.LSOA_CODE],
                values[layout.LSOA_NAME],
            )


def _heading_fits(heading: list[str], street: StreetFile, problems: Problems) -> bool:
    """Say whether all columns are there once, noting those that are not."""
    fits = True
    for column in layout.COLUMNS:
        if heading.count(column) != 1:
            word = "missing" if column not in heading else "there twice"
            problems.add(street.name, f"The column is {word}.", 1, column)
            fits = False
    return fits


def _stray(values: dict[str, str], places: Places) -> list[tuple[str, str]]:
    """Note a code of ours that the look-up lacks: counting it as outside would be wrong."""
    code, name = values[layout.LSOA_CODE], values[layout.LSOA_NAME]
    if code and code not in places.authority_of and places.looks_inside(name):
        return [(layout.LSOA_CODE, f"{code} ({name}) is not in the look-up of councils.")]
    return []
