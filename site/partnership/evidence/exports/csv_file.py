"""Tables as CSV: bare numbers, no thousands separators, shorthand where there is none."""

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

from partnership.core.files.neutral import neutral
from partnership.evidence.figures.rendered import DataTable
from partnership.evidence.rules.cells import Number

BYTE_ORDER_MARK = "\ufeff"
LONG_HEADING = ("Table", "Row", "Column", "Value", "Source", "Attribution")


def plain(value: str | Number) -> str:
    """Return a number as digits, and words so that no spreadsheet runs them (SE-12)."""
    return neutral(value) if isinstance(value, str) else f"{Decimal(value):f}"


def to_csv(table: DataTable) -> bytes:
    """Return one table as it stands on the page: a heading and a row for each row."""
    heading = [column.label for column in table.columns]
    return _written([heading, *([cell.value for cell in row] for row in table.rows)])


def to_long_csv(tables: Sequence[DataTable]) -> bytes:
    """Return several tables in one CSV with a row for each cell, its source beside it.

    The columns are ``LONG_HEADING``; ``Row`` is the first cell of the row.
    """
    lines: list[Sequence[str | Number]] = [LONG_HEADING]
    for table in tables:
        source = (table.source.words, table.source.attribution)
        for row in table.rows:
            lines += [
                (table.title, row[0].text, column.label, cell.value, *source)
                for column, cell in zip(table.columns[1:], row[1:], strict=True)
            ]
    return _written(lines)


def _written(lines: Iterable[Sequence[str | Number]]) -> bytes:
    """Return the lines as UTF-8 with the mark that makes spreadsheets read it as such."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    for line in lines:
        writer.writerow([plain(value) for value in line])
    return (BYTE_ORDER_MARK + out.getvalue()).encode()
