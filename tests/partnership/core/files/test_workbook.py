"""Workbooks are read with a parser that opens no entities (SE-12)."""

from partnership.core.files import workbook


def test_workbooks_are_read_defused_only() -> None:
    assert workbook.DEFUSEDXML is True
