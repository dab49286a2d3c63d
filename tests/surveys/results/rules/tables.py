"""Exact tables for the tests of disclosure control, and what a careful reader makes of them."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass
from itertools import product

import numpy as np

from surveys.results.rules import Axis, ExactTable, Part, RuleSet
from surveys.results.rules.draft import Draft
from surveys.results.rules.table import Cell, DisclosedTable

Interval = tuple[int, int]


def one_question(
    counts: Sequence[int],
    *,
    overlapping: bool = False,
    sensitive: bool = False,
    base: int | None = None,
    missing: Sequence[int] = (),
) -> ExactTable:
    """Return the exact table of one question."""
    people = sum(counts) if base is None else base
    column = np.array(counts, dtype=np.intp).reshape(-1, 1)
    responses = people + sum(missing)
    return ExactTable(
        rows=Axis("Question", [f"Answer {i}" for i in range(len(counts))], overlapping, sensitive),
        columns=None,
        counts=column,
        row_totals=column[:, 0],
        column_totals=np.array([people]),
        base=people,
        missing=[Part(f"Kind {k}", number) for k, number in enumerate(missing)],
        modes=[Part("On the website", responses)],
        responses=responses,
    )


def two_questions(
    counts: Sequence[Sequence[int]], *, sensitive: bool = False, missing: Sequence[int] = ()
) -> ExactTable:
    """Return the exact table of two crossed single-choice questions."""
    cells = np.array(counts, dtype=np.intp)
    rows, columns = cells.shape
    base = int(cells.sum())
    return ExactTable(
        rows=Axis("Question", [f"Answer {i}" for i in range(rows)], sensitive=sensitive),
        columns=Axis("By", [f"Group {j}" for j in range(columns)]),
        counts=cells,
        row_totals=cells.sum(axis=1),
        column_totals=cells.sum(axis=0),
        base=base,
        missing=[Part(f"Kind {k}", number) for k, number in enumerate(missing)],
        modes=[Part("On the website", base + sum(missing))],
        responses=base + sum(missing),
    )


def every_cell(thing: object) -> Iterable[Cell]:
    """Yield every ``Cell`` that can be reached from ``thing``."""
    if isinstance(thing, Cell):
        yield thing
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from every_cell(getattr(thing, field.name))
    elif isinstance(thing, tuple):
        for part in thing:
            yield from every_cell(part)


def believed(
    shown: Cell, exact: int, rules: RuleSet, *, may_be_zero: bool, room: int = 8
) -> Interval:
    """Return between which numbers a reader must place a published number.

    Written apart from the code under test. The reader knows the rules, and can even tell a small
    hidden number from a large one; a large hidden number is searched ``room`` either side.
    """
    limit = rules.hide_up_to
    if shown.count == 0:
        return 0, 0
    if shown.count is not None:
        return max(shown.count - 2, limit + 1), shown.count + 2
    if exact > limit:
        return max(limit + 1, exact - room), exact + room
    return (0 if may_be_zero or exact == 0 else 1), limit


def within(number: int, interval: Interval) -> bool:
    """Say whether a number lies in an interval, ends included."""
    return interval[0] <= number <= interval[1]


def spans(intervals: Sequence[Interval]) -> np.ndarray:
    """Return every combination of whole numbers of the intervals, one a row."""
    return np.array(list(product(*(range(low, high + 1) for low, high in intervals))))


def shown_table(table: DisclosedTable) -> list[list[int | None]]:
    """Return the counts of a disclosed table as nested lists."""
    return [[cell.count for cell in line.cells] for line in table.lines]


def draft_of(exact: ExactTable, rules: RuleSet) -> Draft:
    """Return a draft in which nothing is hidden yet."""
    return Draft(exact, rules)
