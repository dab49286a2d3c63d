"""Reading an XLSX that strangers may have made: read-only, defused, values only (SE-12)."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import IO, Any
from zipfile import ZipFile

from openpyxl import DEFUSEDXML, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from partnership.core.files.archive import DAMAGED, open_archive
from partnership.core.files.limits import MOST_COLUMNS, refuse_too_large
from partnership.core.files.problems import LoadRefused, Problem

if not DEFUSEDXML:
    raise ImportError("Workbooks are read only where defusedxml is installed.")

MACROS = "xl/vbaProject.bin"
BROKEN = (*DAMAGED, InvalidFileException, KeyError, ValueError, TypeError, SyntaxError, OSError)
NOT_A_WORKBOOK = "This is not an Excel workbook (.xlsx). Save it as XLSX or CSV."
Row = tuple[int, list[str]]


@contextmanager
def sheets(
    file: IO[bytes], name: str, *, computed: bool = False
) -> Iterator[list[tuple[str, Iterator[Row]]]]:
    """Open a workbook and give each sheet's name and rows, every cell as text.

    Args:
        file: The upload or file.
        name: How to call it in the list of problems.
        computed: Take what a formula came to when the file was saved. Never for numbers: nobody
            can say that it is still what the formula comes to.

    Raises:
        LoadRefused: It is too large, damaged, a zip bomb, locked, holds macros, or a cell that
            is read holds a formula in place of a value.
    """
    refuse_too_large(file, name)
    _refuse_other_kinds(open_archive(file, name), name)
    file.seek(0)
    try:
        book = load_workbook(file, read_only=True, data_only=computed, keep_links=False)
    except BROKEN as error:
        raise LoadRefused([Problem(name, "The workbook is damaged.")]) from error
    try:
        yield [(sheet.title, _rows(sheet, name)) for sheet in book.worksheets]
    finally:
        book.close()


def _refuse_other_kinds(archive: ZipFile, name: str) -> None:
    """Refuse zips that are no workbook, and workbooks that carry programs."""
    names = set(archive.namelist())
    if "xl/workbook.xml" not in names:
        raise LoadRefused([Problem(name, NOT_A_WORKBOOK)])
    if MACROS in names:
        raise LoadRefused([Problem(name, "The workbook holds macros. Save it as .xlsx.")])


def _rows(sheet: Any, name: str) -> Iterator[Row]:
    """Yield the rows of one sheet; what the sheet claims of its own size is not believed."""
    place = f"{name}, sheet {sheet.title}"
    sheet.reset_dimensions()
    line = 0
    try:
        for line, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), start=1):
            yield line, [_text(cell, place, line) for cell in cells]
    except LoadRefused:
        raise
    except BROKEN as error:
        raise LoadRefused([Problem(place, "The workbook is damaged.", line + 1)]) from error


def _text(cell: Any, place: str, line: int) -> str:
    """Return a cell as text.

    Raises:
        LoadRefused: It holds a formula: what it comes to is not known for certain.
    """
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        reason = "The cell holds a formula, not a value. Paste it as a value."
        raise LoadRefused([Problem(place, reason, line, get_column_letter(cell.column))])
    if isinstance(value, datetime | date):
        # Excel turns "2025-03" into the first of March: a period must come as text.
        return f"date {value:%Y-%m-%d}"
    if isinstance(value, float):
        return f"{value:.15g}"
    return str(value).strip()
