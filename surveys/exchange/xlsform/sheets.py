"""The three sheets of an XLSForm as rows of named cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import IO

from partnership.core.files.problems import LoadRefused, Problem
from partnership.core.files.workbook import sheets

SURVEY, CHOICES, SETTINGS = "survey", "choices", "settings"
# Rows with something in them, and all lines of a sheet with its blank ones.
MOST_ROWS, MOST_LINES = 2000, 50_000
NO_SURVEY_SHEET = "There is no sheet called “survey”. An XLSForm has one."
TOO_LONG = f"The form has more than {MOST_ROWS} rows."
# Older spellings that forms still use (https://xlsform.org/en/ref-table/).
OTHER_HEADINGS = MappingProxyType(
    {
        "list name": "list_name",
        "value": "name",
        "caption": "label",
        "relevance": "relevant",
        "constraint message": "constraint_message",
        "skip": "relevant",
        "choices filter": "choice_filter",
        "repeat count": "repeat_count",
        "default language": "default_language",
        "form title": "form_title",
        "title": "form_title",
        "form id": "form_id",
        "id string": "form_id",
    }
)


@dataclass(frozen=True)
class Row:
    """One row: its line in the sheet and its cells that are not blank, by heading."""

    line: int
    cells: dict[str, str]

    def get(self, heading: str) -> str:
        """Return a cell, or nothing."""
        return self.cells.get(heading, "")

    def in_language(self, heading: str, language: str) -> str:
        """Return a cell that may be written in several languages, or nothing."""
        return self.get(f"{heading}::{language}" if language else heading)


@dataclass(frozen=True)
class Sheets:
    """The rows of a form. ``settings`` is its one row of settings, perhaps without cells."""

    survey: tuple[Row, ...]
    choices: tuple[Row, ...]
    settings: Row


def read_sheets(file: IO[bytes], name: str) -> Sheets:
    """Return the rows of a form.

    Raises:
        LoadRefused: it is no workbook, is damaged or too large, or has no sheet "survey".
    """
    with sheets(file, name, computed=True) as found:
        rows = {
            title.strip().lower(): tuple(_rows(lines, name))
            for title, lines in found
            if title.strip().lower() in (SURVEY, CHOICES, SETTINGS)
        }
    if not rows.get(SURVEY):
        raise LoadRefused([Problem(name, NO_SURVEY_SHEET)])
    settings = rows.get(SETTINGS) or (Row(2, {}),)
    return Sheets(rows[SURVEY], rows.get(CHOICES, ()), settings[0])


def _rows(lines: Iterable[tuple[int, list[str]]], name: str) -> Iterator[Row]:
    headings: list[str] = []
    filled = 0
    for line, cells in lines:
        filled += any(cells)
        if filled > MOST_ROWS or line > MOST_LINES:
            raise LoadRefused([Problem(name, TOO_LONG)])
        if not headings:
            headings = [_heading(cell) for cell in cells] if any(cells) else []
            continue
        named = {
            heading: text
            for heading, cell in zip(headings, cells, strict=False)
            if heading and (text := cell.strip())
        }
        if named:
            yield Row(line, named)


def _heading(cell: str) -> str:
    """Return a heading in one spelling: "Label : English (en)" is "label::English (en)"."""
    name, separator, language = re.sub(r"\s*:{1,2}\s*", "::", cell.strip(), count=1).partition("::")
    plain = name.strip().lower()
    return OTHER_HEADINGS.get(plain, plain) + separator + language.strip()
