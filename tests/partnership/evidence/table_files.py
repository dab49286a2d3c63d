"""Writing small tables as CSV or XLSX. What is in them is invented unless a test says otherwise."""

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import IO, Any

import pytest
from openpyxl import Workbook

from partnership.core.files.problems import LoadRefused, Problem
from partnership.evidence.models import Dataset, Measure, Observation, Release

Rows = Iterable[Sequence[Any]]


def csv_file(rows: Rows, *, ends: str = "\n", encoding: str = "utf-8") -> io.BytesIO:
    """Return rows as a CSV file."""
    out = io.StringIO()
    csv.writer(out, lineterminator=ends).writerows(rows)
    return io.BytesIO(out.getvalue().encode(encoding))


def xlsx_file(sheets: Mapping[str, Rows]) -> io.BytesIO:
    """Return a workbook with a sheet for each name."""
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    out.seek(0)
    return out


def with_member(file: IO[bytes], name: str, content: bytes) -> io.BytesIO:
    """Return a zip with one more member."""
    file.seek(0)
    out = io.BytesIO(file.read())
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    out.seek(0)
    return out


def rewritten(file: IO[bytes], name: str, change: Callable[[bytes], bytes]) -> io.BytesIO:
    """Return a zip with one member changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(file) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for entry in before.infolist():
            content = before.read(entry)
            after.writestr(entry.filename, change(content) if entry.filename == name else content)
    out.seek(0)
    return out


def rows_from(columns: Sequence[str], *rows: Mapping[str, Any]) -> list[list[Any]]:
    """Return a heading and rows as lists."""
    return [list(columns), *([row.get(column, "") for column in columns] for row in rows)]


def nothing_written() -> bool:
    """Say whether no release, cell or data set is there."""
    return not any(model.objects.exists() for model in (Release, Observation, Dataset))


def refusals(load: Callable[..., object], file: IO[bytes], name: str) -> tuple[Problem, ...]:
    """Return why a file is refused, after seeing that nothing at all was written."""
    measures = Measure.objects.count()
    with pytest.raises(LoadRefused) as caught:
        load(file, name)
    assert nothing_written()
    assert Measure.objects.count() == measures
    return caught.value.problems


def refusal(load: Callable[..., object], file: IO[bytes], name: str = "table.csv") -> Problem:
    """Return the one reason why a file is refused."""
    (problem,) = refusals(load, file, name)
    return problem


def said(problems: Iterable[Problem]) -> str:
    """Return all reasons as one text."""
    return re.sub(r"\s+", " ", " | ".join(str(each) for each in problems))
