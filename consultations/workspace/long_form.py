"""All questions of a repeated group in one file: one number a row (SR-08, SE-12)."""

import csv
import io
from collections.abc import Sequence

from consultations.workspace.download import BYTE_ORDER_MARK, header, neutral, rows_of
from surveys.results import DisclosedTable
from surveys.results.columns import Countable


def same_group(question: str, known: Sequence[Countable]) -> list[Countable]:
    """Return the repeated questions that are asked in the same rounds as ``question``."""
    part = next((one.question.part for one in known if one.id == question and one.rounds), None)
    groups = [(one, one.question.part) for one in known if one.rounds]
    return [one for one, its in groups if part and its and its.group == part.group]


def as_long_csv(tables: Sequence[DisclosedTable]) -> str:
    """Return tables of the same unit below each other; the first column names the question."""
    out = io.StringIO()
    writer = csv.writer(out)
    for at, table in enumerate(tables):
        if at == 0:
            writer.writerow(["question", *header(table)])
        for row in rows_of(table):
            writer.writerow([neutral(value) for value in (table.question, *row)])
    return BYTE_ORDER_MARK + out.getvalue()
