"""The empty table to fill in, as CSV and as XLSX, made from the layout itself."""

import csv
import io

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from partnership.evidence.loaders.rows import columns_of
from partnership.evidence.loaders.tidy.layout import COLUMN_HELP, TidyRow
from partnership.evidence.loaders.tidy.periods import FORMS
from partnership.evidence.rules.cells import SHORTHAND_WORDS

ROWS_TO_FILL = 500
TEXT = "@"
COLUMNS = tuple(columns_of(TidyRow, required=False))


def template_csv() -> bytes:
    """Return the heading row as CSV, with the mark by which Excel knows UTF-8."""
    out = io.StringIO()
    csv.writer(out).writerow(COLUMNS)
    return out.getvalue().encode("utf-8-sig")


def template_xlsx() -> bytes:
    """Return a workbook: the table to fill in, and a sheet that says how.

    The period column is text, or Excel would turn "2025-03" into a day.
    """
    book = Workbook()
    sheet = book.active
    sheet.title = "Data"
    sheet.append(COLUMNS)
    for number, column in enumerate(COLUMNS, start=1):
        sheet.cell(row=1, column=number).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(number)].width = 20
        if column != "value":
            for row in range(2, ROWS_TO_FILL + 2):
                sheet.cell(row=row, column=number).number_format = TEXT
    sheet.freeze_panes = "A2"
    help_sheet = book.create_sheet("How to fill it in")
    for line in _help_lines():
        help_sheet.append(line)
    help_sheet.column_dimensions["A"].width = 26
    help_sheet.column_dimensions["B"].width = 90
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _help_lines() -> list[tuple[str, str]]:
    """Return what each column, period and mark means."""
    periods = [(f"period: {form}", meaning) for form, meaning in FORMS]
    marks = [(f"value: {mark}", meaning) for mark, meaning in SHORTHAND_WORDS.items()]
    return [("What", "Meaning"), *COLUMN_HELP, *periods, *marks]
