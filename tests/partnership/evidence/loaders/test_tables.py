"""Tables that must not be read, and those that may look odd but are sound."""

import io
import tempfile
import zipfile
from datetime import date
from typing import IO

import pytest
from openpyxl import Workbook

from partnership.core.files.problems import LoadRefused, Problem
from partnership.evidence.loaders import tables
from partnership.evidence.loaders.tables import read_table
from tests.partnership.evidence.table_files import csv_file, rewritten, with_member, xlsx_file

COLUMNS = ("place", "number")
TABLE = (COLUMNS, ("here", 5), ("there", 7))
MEGABYTE = 1024**2


def cells(file: IO[bytes], name: str = "table.csv") -> list[dict[str, str]]:
    return [line.cells for line in read_table(file, name, COLUMNS)]


def problem_of(file: IO[bytes], name: str = "table.csv") -> Problem:
    with pytest.raises(LoadRefused) as caught:
        cells(file, name)
    return caught.value.problems[0]


SOUND = [{"place": "here", "number": "5"}, {"place": "there", "number": "7"}]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_line_ends_and_the_mark_of_excel(ends: str, encoding: str) -> None:
    assert cells(csv_file(TABLE, ends=ends, encoding=encoding)) == SOUND


def test_the_line_number_is_that_of_the_file() -> None:
    rows = (("A title",), (), COLUMNS, ("here", 5), ("", ""), ("there", 7))
    lines = list(read_table(csv_file(rows), "table.csv", COLUMNS))
    assert [line.number for line in lines] == [4, 6]


def test_a_workbook_has_its_table_on_any_sheet() -> None:
    file = xlsx_file({"Cover": [["About"]], "Table 1": [["Title"], *TABLE], "Notes": [["[c]"]]})
    lines = list(read_table(file, "table.xlsx", COLUMNS))
    assert [line.cells for line in lines] == SOUND
    assert lines[0].place == "table.xlsx, sheet Table 1"


def test_every_sheet_with_the_columns_is_read() -> None:
    assert cells(xlsx_file({"2023-24": TABLE, "2024-25": TABLE})) == [*SOUND, *SOUND]


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-16"])
def test_other_encodings(encoding: str) -> None:
    problem = problem_of(csv_file([COLUMNS, ("Café", 5)], encoding=encoding))
    assert "not UTF-8" in problem.reason


def test_a_file_of_200_mb_is_refused_before_it_is_read() -> None:
    with tempfile.TemporaryFile() as file:
        file.truncate(200 * MEGABYTE)
        assert problem_of(file).reason == "The file is over 60 MB."


def test_a_zip_bomb_as_a_workbook() -> None:
    bomb = with_member(xlsx_file({"A": TABLE}), "xl/media/a.bin", b"0" * 20 * MEGABYTE)
    assert "zip bomb" in problem_of(bomb, "table.xlsx").reason


def test_a_workbook_with_formulas_instead_of_values() -> None:
    file = xlsx_file({"A": [COLUMNS, ("here", "=2+3")]})
    problem = problem_of(file, "table.xlsx")
    assert (problem.file, problem.row, problem.column) == ("table.xlsx, sheet A", 2, "B")
    assert "formula" in problem.reason


def test_entities_in_a_workbook_are_not_opened() -> None:
    laughs = (
        b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet xmlns="'
        b'http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
        b'<c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>'
    )
    file = rewritten(xlsx_file({"A": TABLE}), "xl/worksheets/sheet1.xml", lambda _: laughs)
    assert "damaged" in problem_of(file, "table.xlsx").reason


def test_a_sheet_that_claims_to_be_enormous_is_not_believed() -> None:
    file = rewritten(
        xlsx_file({"A": TABLE}),
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace(b'ref="A1:B3"', b'ref="A1:XFD1048576"'),
    )
    assert cells(file) == SOUND


def test_macros() -> None:
    file = with_member(xlsx_file({"A": TABLE}), "xl/vbaProject.bin", b"x")
    assert "macros" in problem_of(file, "table.xlsx").reason


def test_other_kinds_of_file() -> None:
    ods = io.BytesIO()
    with zipfile.ZipFile(ods, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    assert "not an Excel workbook" in problem_of(ods, "table.ods").reason
    assert "old Excel" in problem_of(io.BytesIO(b"\xd0\xcf\x11\xe0" + b"0" * 99)).reason
    assert "not a zip" in problem_of(io.BytesIO(b"place,number"), "table.xlsx").reason
    assert "column is missing" in problem_of(io.BytesIO(b"%PDF-1.7 \n")).reason


def test_a_workbook_cut_off_half_way() -> None:
    whole = xlsx_file({"A": TABLE}).getvalue()
    assert "damaged" in problem_of(io.BytesIO(whole[: len(whole) // 2]), "table.xlsx").reason


def test_a_broken_sheet() -> None:
    file = rewritten(xlsx_file({"A": TABLE}), "xl/worksheets/sheet1.xml", lambda xml: xml[:300])
    assert "damaged" in problem_of(file, "table.xlsx").reason


def test_spreadsheet_dates_are_said_to_be_dates() -> None:
    file = xlsx_file({"A": [COLUMNS, (date(2025, 3, 1), 0.1 + 0.2)]})
    assert cells(file) == [{"place": "date 2025-03-01", "number": "0.3"}]


def test_a_missing_column_is_named_with_the_nearest_heading() -> None:
    problem = problem_of(csv_file([("Title",), ("place", "amount"), ("here", 5)]))
    assert (problem.row, problem.column) == (2, "number")
    assert problem.reason == "The column is missing."


def test_a_column_that_is_there_twice() -> None:
    assert "twice" in problem_of(csv_file([("place", "number", "number"), ("here", 5, 6)])).reason


def test_semicolons_are_not_commas() -> None:
    assert "missing" in problem_of(io.BytesIO(b"place;number\nhere;5\n")).reason


@pytest.mark.parametrize("content", [b"", b"\n\n"])
def test_an_empty_file(content: bytes) -> None:
    assert problem_of(io.BytesIO(content)).file == "table.csv"


def test_a_workbook_without_cells() -> None:
    assert "empty" in problem_of(xlsx_file({"A": []}), "table.xlsx").reason


def test_more_cells_than_the_heading() -> None:
    problem = problem_of(csv_file([COLUMNS, ("here", 5, 6)]))
    assert problem.reason == "The row has 3 cells; the heading has 2."


def test_missing_cells_at_the_end_are_blank() -> None:
    assert cells(csv_file([COLUMNS, ("here",)])) == [{"place": "here", "number": ""}]


def test_too_many_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST_ROWS", 1)
    assert "over 1 rows" in problem_of(csv_file(TABLE)).reason


def test_too_many_columns() -> None:
    wide = [[*COLUMNS, *(f"c{number}" for number in range(400))], ["here", 5]]
    assert "columns" in problem_of(csv_file(wide)).reason


def test_quotes_out_of_place() -> None:
    assert "not a CSV" in problem_of(io.BytesIO(b'place,number\n"a"b,5\n')).reason


def test_a_cell_of_a_million_letters() -> None:
    assert "not a CSV" in problem_of(csv_file([COLUMNS, ("x" * 1_000_000, 5)])).reason


def test_errors_of_a_spreadsheet_stay_words() -> None:
    book = Workbook()
    for row in (COLUMNS, ("here", "#REF!")):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    assert cells(out) == [{"place": "here", "number": "#REF!"}]
