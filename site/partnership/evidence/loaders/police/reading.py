"""Reading the street files row by row. Every fault is noted with its file, row and column."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import IO
from zipfile import ZipFile

from partnership.core.files.archive import open_archive, read_rows
from partnership.core.files.problems import LoadRefused, Problem, Problems
from partnership.evidence.loaders.police import layout
from partnership.evidence.loaders.police.counting import Tally
from partnership.evidence.loaders.police.layout import Force, Row, StreetFile
from partnership.evidence.loaders.police.places import Places
from partnership.evidence.loaders.progress import Progress

Known = Mapping[str, tuple[Force, Places]]


def read_archive(
    file: IO[bytes],
    name: str,
    force: Force,
    places: Places,
    progress: Progress | None = None,
) -> Tally:
    """Read all street files of the one force that an archive may hold, and count them.

    Raises:
        LoadRefused: As ``read_archives``; also when the archive holds files of another force.
    """
    return read_archives(file, name, {force.slug: (force, places)}, progress)[force.slug]


def read_archives(
    file: IO[bytes],
    name: str,
    known: Known,
    progress: Progress | None = None,
) -> dict[str, Tally]:
    """Read all street files of an archive and count them by force.

    Args:
        file: The zip.
        name: How to call it in the list of problems.
        known: The forces that are expected; files of any other are refused.
        progress: Called with each file's name and rows, and the part of the zip that is read.

    Raises:
        LoadRefused: Anything is wrong in any file. The list names file, row, column and reason.
    """
    archive = open_archive(file, name)
    problems = Problems()
    found = _street_files(archive, name, known, problems)
    if not found:
        raise LoadRefused([Problem(name, "The zip holds no monthly street file.")])
    tallies = {slug: Tally(known[slug][0].area_code, known[slug][1]) for slug in found}
    streets = [(slug, street) for slug, files in found.items() for street in files]
    for number, (slug, street) in enumerate(streets, start=1):
        tallies[slug].begin(street.month)
        rows = _read_file(archive, street, known[slug], tallies[slug], problems)
        if progress:
            progress(street.name, rows, number / len(streets))
    problems.refuse_if_any()
    return tallies


def _read_file(
    archive: ZipFile,
    street: StreetFile,
    known: tuple[Force, Places],
    tally: Tally,
    problems: Problems,
) -> int:
    """Count the rows of one month and return how many there are."""
    rows = 0
    for row in _rows(archive, street, *known, problems):
        tally.add(street.month, row)
        rows += 1
    if rows == 0 and not problems.about(street.name):
        problems.add(street.name, "The file has a heading but no rows.")
    return rows


def add_earlier(
    file: IO[bytes],
    name: str,
    known: tuple[Force, Places],
    tally: Tally,
    months: Collection[date],
) -> None:
    """Count months of an archive that was loaded before, for periods that reach into it (P22).

    Raises:
        LoadRefused: The kept file can no longer be read.
    """
    archive = open_archive(file, name)
    problems = Problems()
    force = known[0]
    for street in _street_files(archive, name, {force.slug: known}, problems, others=True).get(
        force.slug, []
    ):
        if street.month in months:
            tally.begin_earlier(street.month)
            _read_file(archive, street, known, tally, problems)
    problems.refuse_if_any()


def _street_files(
    archive: ZipFile, name: str, known: Known, problems: Problems, *, others: bool = False
) -> dict[str, list[StreetFile]]:
    """Return each force's months, refusing unknown files, repeats and (or not) other forces."""
    found: dict[str, dict[date, StreetFile]] = {}
    for entry in archive.infolist():
        if entry.is_dir():
            continue
        match = layout.FILE_NAME.fullmatch(entry.filename)
        if match is None:
            problems.add(entry.filename, "The name is not that of a monthly file.")
        elif match["force"] not in known:
            if not others:
                reason = f"The file is of {match['force']}, not {_expected(known)}."
                problems.add(entry.filename, reason)
        elif match["kind"] == "street":
            street = StreetFile(entry.filename, date.fromisoformat(f"{match['month']}-01"))
            months = found.setdefault(match["force"], {})
            if street.month in months:
                problems.add(street.name, f"The month {match['month']} is in the zip twice.")
            months[street.month] = street
    problems.refuse_if_any()
    return {slug: [months[month] for month in sorted(months)] for slug, months in found.items()}


def _expected(known: Known) -> str:
    return next(iter(known)) if len(known) == 1 else "a force that is known here"


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
                values[layout.OUTCOME],
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
