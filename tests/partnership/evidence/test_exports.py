"""Files for spreadsheets: neutral, complete, accessible (SE-12, WD-01, P19)."""

import csv
import io
from decimal import Decimal

import pytest
from openpyxl import Workbook, load_workbook

from partnership.evidence.exports import to_csv, to_long_csv, to_xlsx
from partnership.evidence.figures import Cell, Column, DataTable, Source

NAUGHTY = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1+1", '=HYPERLINK("http://x")']
SOURCE = Source("A publisher", "A data set", "2025", licence="OGL", attribution="Thank you")


def table(first: str = "Row", slug: str = "violence", *notes: str) -> DataTable:
    """Return a table of one row."""
    return DataTable(
        slug=slug,
        title="Violence, 2025",
        columns=(Column("Place"), Column("Number", numeric=True), Column("Rate", numeric=True)),
        rows=((Cell(first, first), Cell("25,997", 25_997), Cell("33.1", Decimal("33.1"))),),
        notes=notes,
        source=SOURCE,
    )


def lines(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_csv_has_bare_numbers() -> None:
    assert lines(to_csv(table())) == [["Place", "Number", "Rate"], ["Row", "25997", "33.1"]]


def test_csv_says_that_it_is_utf8() -> None:
    assert to_csv(table("Café")).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("text", NAUGHTY)
def test_csv_cells_are_never_formulas_se12_wd01(text: str) -> None:
    assert lines(to_csv(table(text)))[1][0].startswith("'")


def test_a_negative_number_stays_a_number() -> None:
    negative = DataTable("x", "x", (Column("a"),), ((Cell("-8", -8),),))
    assert lines(to_csv(negative)) == [["a"], ["-8"]]


def test_long_csv_puts_several_tables_in_one_with_their_source() -> None:
    content = lines(to_long_csv([table(), table("=Other", "robbery")]))
    assert content[0] == ["Table", "Row", "Column", "Value", "Source", "Attribution"]
    assert len(content) == 5
    assert content[1] == [
        "Violence, 2025",
        "Row",
        "Number",
        "25997",
        "A publisher, A data set, 2025",
        "Thank you",
    ]
    assert content[3][1] == "'=Other"


class TestWorkbook:
    """The layout of P19."""

    def book(self, *tables: DataTable) -> Workbook:
        return load_workbook(
            io.BytesIO(to_xlsx(tables, title="Violence", about=["Made by the partnership"]))
        )

    def test_cover_contents_notes_and_a_sheet_a_table(self) -> None:
        book = self.book(table("Row", "violence", "A caveat."), table("Row", "robbery"))
        assert book.sheetnames == ["Cover", "Contents", "Notes", "violence", "robbery"]
        cover = [cell.value for cell in book["Cover"]["A"]]
        assert cover == [
            "Violence",
            "Made by the partnership",
            "Source: A publisher, A data set, 2025",
            "Licence: OGL",
            "Thank you",
        ]
        assert book["Notes"]["A2"].value == "[note 1] A caveat."
        assert book["violence"]["A2"].value == "This sheet has one table. Notes: [note 1]"
        assert book["Contents"]["A3"].hyperlink.location == "'violence'!A1"

    def test_shorthand_is_written_out(self) -> None:
        notes = " ".join(str(cell.value) for cell in self.book(table())["Notes"]["A"])
        for mark in ("[c]", "[low]", "[x]", "[z]", "[p]", "[r]"):
            assert f"{mark} " in notes

    def test_one_heading_row_no_merged_and_no_blank_cells(self) -> None:
        sheet = self.book(table())["violence"]
        assert not sheet.merged_cells.ranges
        assert [cell.value for cell in sheet[4]] == ["Place", "Number", "Rate"]
        assert all(cell.value is not None for cell in sheet[5])
        (made,) = sheet.tables.values()
        assert made.ref == "A4:C5"

    def test_numbers_are_numbers(self) -> None:
        sheet = self.book(table())["violence"]
        assert (sheet["B5"].value, sheet["C5"].value) == (25_997, 33.1)

    @pytest.mark.parametrize("text", NAUGHTY)
    def test_words_are_never_formulas_se12(self, text: str) -> None:
        assert self.book(table(text))["violence"]["A5"].data_type == "s"

    def test_control_characters_are_taken_out(self) -> None:
        assert self.book(table("a\x00b\x0bc"))["violence"]["A5"].value == "abc"

    def test_sheet_names_are_allowed_and_different(self) -> None:
        long = "a-very-long-name-of-a-table-about-violence"
        book = self.book(
            table(slug=long), table(slug=long), table(slug="[]:*?/"), table(slug="Notes")
        )
        names = book.sheetnames[3:]
        assert len({name.lower() for name in book.sheetnames}) == 7
        assert all(0 < len(name) <= 31 for name in names)

    def test_a_table_without_rows(self) -> None:
        empty = DataTable("x", "Nothing", (Column("a"),), ())
        assert self.book(empty)["x"]["A4"].value == "a"
