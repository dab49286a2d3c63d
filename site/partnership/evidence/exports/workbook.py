"""Tables as an accessible workbook: cover, contents, notes, one table a sheet (P19)."""

import io
import re
from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from partnership.core.files.neutral import without_controls
from partnership.evidence.figures.rendered import DataTable
from partnership.evidence.rules.cells import SHORTHAND_WORDS, Number

TITLE = Font(bold=True, size=14)
HEADING = Font(bold=True)
NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
LONGEST_NAME = 31
WIDTH, NARROW = 80, 18


def to_xlsx(tables: Sequence[DataTable], *, title: str, about: Iterable[str] = ()) -> bytes:
    """Return a workbook with a cover, a list of contents, notes and a sheet for each table.

    Args:
        tables: What to put in; no cell of theirs is blank.
        title: The name of the workbook.
        about: Sentences for the cover, such as the address of the page.
    """
    book = Workbook()
    book.properties.title = without_controls(title)
    names = _sheet_names(tables)
    notes = list(dict.fromkeys(note for table in tables for note in table.notes))
    cover = book.active
    cover.title = "Cover"
    _fill_cover(cover, title, about, tables)
    _fill_contents(book.create_sheet("Contents"), tables, names)
    _fill_notes(book.create_sheet("Notes"), notes)
    for table, name in zip(tables, names, strict=True):
        _fill_table(book.create_sheet(name), table, notes)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _put(sheet: Worksheet, row: int, column: int, value: str | Number) -> SheetCell:
    """Write one cell; words are always words, never a formula (SE-12)."""
    cell: Any = sheet.cell(row=row, column=column)
    if isinstance(value, str):
        cell.value = without_controls(value)
        cell.data_type = "s"
        cell.alignment = Alignment(wrap_text=row > 1, vertical="top")
    else:
        cell.value = value
        cell.number_format = "#,##0" if value == int(value) else "#,##0.0##"
    return cell


def _lines(sheet: Worksheet, title: str, lines: Iterable[str]) -> None:
    """Write a title and lines under it, in one wide column without gaps."""
    _put(sheet, 1, 1, title).font = TITLE
    for row, line in enumerate((line for line in lines if line), start=2):
        _put(sheet, row, 1, line)
    sheet.column_dimensions["A"].width = WIDTH


def _fill_cover(
    sheet: Worksheet, title: str, about: Iterable[str], tables: Sequence[DataTable]
) -> None:
    """Say what the workbook is, where its numbers come from and under which licence."""
    sources = dict.fromkeys(table.source.words for table in tables)
    licences = dict.fromkeys(table.source.licence for table in tables)
    thanks = dict.fromkeys(table.source.attribution for table in tables)
    lines = [
        *about,
        *(f"Source: {words}" for words in sources if words),
        *(f"Licence: {words}" for words in licences if words),
        *thanks,
    ]
    _lines(sheet, title, lines)


def _fill_contents(sheet: Worksheet, tables: Sequence[DataTable], names: Sequence[str]) -> None:
    """List the sheets with a link to each."""
    _lines(sheet, "Contents", ["Notes", *(table.title for table in tables)])
    for row, name in enumerate(("Notes", *names), start=2):
        cell = sheet.cell(row=row, column=1)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{name}'!A1")


def _fill_notes(sheet: Worksheet, notes: Sequence[str]) -> None:
    """Number the notes, and write the shorthand out."""
    numbered = [f"[note {number}] {note}" for number, note in enumerate(notes, start=1)]
    _lines(
        sheet,
        "Notes",
        [*numbered, *(f"{mark} {words}" for mark, words in SHORTHAND_WORDS.items())],
    )


def _fill_table(sheet: Worksheet, table: DataTable, notes: Sequence[str]) -> None:
    """Write one table: title, notes, source, one heading row, then the rows."""
    marks = " ".join(f"[note {notes.index(note) + 1}]" for note in table.notes)
    above = [
        table.title,
        f"This sheet has one table. Notes: {marks or 'none'}",
        f"Source: {table.source.words or 'see the cover'}",
    ]
    for row, line in enumerate(above, start=1):
        _put(sheet, row, 1, line).alignment = Alignment(wrap_text=False)
    sheet.cell(row=1, column=1).font = TITLE
    first = len(above) + 1
    for column, head in enumerate(table.columns, start=1):
        _put(sheet, first, column, head.label).font = HEADING
        sheet.column_dimensions[get_column_letter(column)].width = NARROW * (
            2 if column == 1 else 1
        )
    for row, cells in enumerate(table.rows, start=first + 1):
        for column, cell in enumerate(cells, start=1):
            _put(sheet, row, column, cell.value)
    if table.rows:
        last = f"{get_column_letter(len(table.columns))}{first + len(table.rows)}"
        name = f"table_{sheet.parent.index(sheet)}"
        sheet.add_table(Table(displayName=name, ref=f"A{first}:{last}"))
    sheet.freeze_panes = f"B{first + 1}"


def _sheet_names(tables: Sequence[DataTable]) -> list[str]:
    """Return a different, allowed name for each sheet."""
    taken = {"cover", "contents", "notes"}
    names = []
    for number, table in enumerate(tables, start=1):
        name = NOT_IN_NAMES.sub("", table.slug)[:LONGEST_NAME] or f"Table {number}"
        if name.lower() in taken:
            ending = f" {number}"
            name = name[: LONGEST_NAME - len(ending)] + ending
        taken.add(name.lower())
        names.append(name)
    return names
