"""A disclosed table as a file: the same numbers, one a row (SR-08, SE-12)."""

import csv
import io
from collections.abc import Iterator

from consultations.workspace.units import ANSWERED, EVERYTHING, GAVE_ANY, many
from surveys.results import Cell, DisclosedTable

# A spreadsheet would run what follows one of these signs.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")
BYTE_ORDER_MARK = "\ufeff"


def neutral(text: str) -> str:
    """Return ``text`` so that no spreadsheet takes it for a formula (SE-12)."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


def as_csv(table: DisclosedTable) -> str:
    """Return the table as CSV, tidy: one number a row, then what must be read with it."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(header(table))
    for row in rows_of(table):
        writer.writerow([neutral(value) for value in row])
    return BYTE_ORDER_MARK + out.getvalue()


def header(table: DisclosedTable) -> list[str]:
    """Return the names of the columns; they say what is counted."""
    return ["part", "answer", "group", f"{many(table)}_rounded_to_5", "percent", "hidden"]


def rows_of(table: DisclosedTable) -> Iterator[list[str]]:
    """Yield one number a row, then what must be read with them."""
    for line in table.lines:
        for name, cell in zip(table.columns, line.cells, strict=False):
            yield _row("answer", line.label, name, cell)
        yield _row("answer", line.label, "Everybody", line.total)
    for name, cell in zip(table.columns, table.column_bases, strict=True):
        yield _row("base", ANSWERED[table.unit], name, cell)
    yield _row("base", ANSWERED[table.unit], "Everybody", Cell(table.base.count))
    for part, cells in (
        ("asked", table.eras),
        ("missing", table.missing),
        ("mode", table.modes),
    ):
        for one in cells:
            yield _row(part, one.label, "Everybody", one.cell)
    if not table.where:
        yield _row("base", EVERYTHING[table.unit], "Everybody", Cell(table.all_responses.count))
    if table.givers:
        yield _row("givers", GAVE_ANY[table.unit], "Everybody", Cell(table.givers.count))
    yield from (["note", note, "", "", "", ""] for note in _notes(table))


def _row(part: str, answer: str, group: str, cell: Cell) -> list[str]:
    count = "" if cell.count is None else str(cell.count)
    percent = "" if cell.percent is None else str(cell.percent)
    return [part, answer, group, count, percent, "yes" if cell.hidden else "no"]


def _notes(table: DisclosedTable) -> Iterator[str]:
    yield f"Question: {table.question}"
    if table.by:
        yield f"Crossed with: {table.by}"
    if table.where:
        yield f"Only people who answered: {table.where}"
    if table.as_of:
        yield f"Numbers as of {table.as_of.isoformat()}"
    yield f"Rules for small numbers: {table.rules}"
    yield from (one.words for one in table.related)
    yield from table.remarks
