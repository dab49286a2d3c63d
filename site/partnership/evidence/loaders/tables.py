"""One way to read a table, be it CSV or XLSX: find its heading, then give row by row."""

import io
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import IO

from partnership.core.files.csv_text import NOT_UTF8, csv_lines
from partnership.core.files.limits import MOST_COLUMNS, MOST_ROWS, refuse_too_large
from partnership.core.files.problems import LoadRefused, Problem
from partnership.core.files.workbook import Row, sheets

HEADING_WITHIN = 20
ZIP = b"PK\x03\x04"
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
SIXTEEN_BITS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table: where it stands, and its cells by column."""

    place: str
    number: int
    cells: dict[str, str]


def read_table(
    file: IO[bytes], name: str, columns: Collection[str], *, about: str = ""
) -> Iterator[Line]:
    """Yield the rows of a CSV, or of every sheet of an XLSX that has the columns.

    Published tables have titles above their heading and notes on other sheets: both are
    passed over. Blank rows are skipped.

    Args:
        file: The upload.
        name: Its name, for messages. What the file is, its first bytes tell.
        columns: The columns that must be there, each once.
        about: In a workbook with several such sheets, what the title of the right ones says.

    Raises:
        LoadRefused: Too large, unreadable, or no table has the columns.
    """
    refuse_too_large(file, name)
    start = file.read(4)
    file.seek(0)
    if start == ZIP or PurePath(name).suffix.lower() == ".xlsx":
        yield from _workbook_lines(file, name, columns, about)
        return
    if start == OLD_EXCEL:
        raise LoadRefused([Problem(name, "This is an old Excel file. Save it as XLSX or CSV.")])
    if start[:2] in SIXTEEN_BITS:
        raise LoadRefused([Problem(name, NOT_UTF8)])
    # A copy, since the text reader closes what it reads from.
    yield from _lines(csv_lines(io.BytesIO(file.read()), name), name, columns)
    file.seek(0)


def _workbook_lines(
    file: IO[bytes], name: str, columns: Collection[str], about: str
) -> Iterator[Line]:
    """Yield the rows of every sheet with the columns; at least one must have them."""
    refusals: list[LoadRefused] = []
    found = False
    with sheets(file, name) as pages:
        several = len(pages) > 1
        for title, rows in pages:
            place, titles = f"{name}, sheet {title}", Titles(rows, title)
            try:
                heading = _heading(titles, place, columns)
            except LoadRefused as refusal:
                refusals.append(refusal)
                continue
            if several and not titles.say(about):
                reason = f"No sheet with these columns says that it is about {about!r}."
                refusals.append(LoadRefused([Problem(name, reason)]))
                continue
            found = True
            yield from _under(heading, rows, place)
    if not found:
        raise min(refusals, key=lambda each: len(each.problems))


class Titles(Iterator[Row]):
    """Rows that remember what they said, so that the titles above a heading can be read again."""

    def __init__(self, rows: Iterator[Row], title: str) -> None:
        """Begin with the name of the sheet."""
        self.rows = rows
        self.said = [title]

    def __next__(self) -> Row:
        """Return the next row."""
        line, cells = next(self.rows)
        self.said += cells
        return line, cells

    def say(self, about: str) -> bool:
        """Say whether a word has been said so far."""
        return about.lower() in " ".join(self.said).lower()


def _lines(rows: Iterator[Row], place: str, columns: Collection[str]) -> Iterator[Line]:
    yield from _under(_heading(rows, place, columns), rows, place)


def _heading(rows: Iterator[Row], place: str, columns: Collection[str]) -> list[str]:
    """Return the first row that has all the columns.

    Raises:
        LoadRefused: None of the first rows has; the list is of the one that came nearest.
    """
    nearest: list[Problem] = [Problem(place, "The file is empty.")]
    for count, (line, cells) in enumerate(rows, start=1):
        heading = [cell.strip() for cell in cells]
        if wrong := _missing(heading, line, place, columns):
            if count == 1 or len(wrong) < len(nearest):
                nearest = wrong
        else:
            return heading
        if count == HEADING_WITHIN:
            break
    raise LoadRefused(nearest)


def _missing(heading: list[str], line: int, place: str, columns: Collection[str]) -> list[Problem]:
    return [
        Problem(
            place,
            "The column is missing." if column not in heading else "The column is there twice.",
            line,
            column,
        )
        for column in columns
        if heading.count(column) != 1
    ]


def _under(heading: list[str], rows: Iterator[Row], place: str) -> Iterator[Line]:
    """Yield the rows below a heading.

    Raises:
        LoadRefused: A row has cells beyond the heading, or the table is too long or too wide.
    """
    while heading and not heading[-1]:
        heading.pop()
    if len(heading) > MOST_COLUMNS:
        raise LoadRefused([Problem(place, f"There are over {MOST_COLUMNS} columns.")])
    for count, (line, cells) in enumerate(rows, start=1):
        if count > MOST_ROWS:
            raise LoadRefused([Problem(place, f"There are over {MOST_ROWS:,} rows.")])
        if not any(cell.strip() for cell in cells):
            continue
        if any(cell.strip() for cell in cells[len(heading) :]):
            reason = f"The row has {len(cells)} cells; the heading has {len(heading)}."
            raise LoadRefused([Problem(place, reason, line)])
        padded = [cell.strip() for cell in cells] + [""] * (len(heading) - len(cells))
        yield Line(place, line, dict(zip(heading, padded, strict=False)))
