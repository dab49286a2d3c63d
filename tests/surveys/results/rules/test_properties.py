"""Over random tables: nothing can be worked out, and nothing exact comes out (DP-12, SR-14)."""

import pickle

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.results.rules import PARTNER, PUBLIC, DisclosedTable, ExactTable, RuleSet, disclose
from tests.surveys.results.rules.tables import (
    believed,
    every_cell,
    one_question,
    spans,
    two_questions,
    within,
)

counts = st.one_of(st.integers(0, 9), st.integers(0, 30))
rule_sets = st.sampled_from([PARTNER, PUBLIC])
one_way = st.builds(
    one_question,
    st.lists(counts, min_size=2, max_size=4),
    sensitive=st.booleans(),
    missing=st.lists(st.integers(0, 12), max_size=1),
)
two_way = st.builds(
    two_questions,
    st.lists(st.lists(counts, min_size=2, max_size=2), min_size=2, max_size=3),
    sensitive=st.booleans(),
    missing=st.lists(st.integers(0, 12), max_size=1),
)


@st.composite
def several_choices(draw: st.DrawFn) -> ExactTable:
    """A question where several answers may be chosen: each at most, together at least, the base."""
    numbers = draw(st.lists(counts, min_size=2, max_size=3))
    # Half of the time nearly everybody chose one answer only: then the base tells most.
    spare = draw(st.sampled_from([0, 1, sum(numbers)]))
    base = max(*numbers, sum(numbers) - spare)
    return one_question(numbers, overlapping=True, base=base, sensitive=draw(st.booleans()))


def _zero_possible(table: DisclosedTable, exact: ExactTable, i: int, j: int) -> bool:
    """A reader must allow for zero in a sensitive table and in a line that is wholly hidden."""
    column = all(line.cells[j].hidden for line in table.lines)
    row = len(table.columns) > 1 and all(cell.hidden for cell in table.lines[i].cells)
    return exact.sensitive or column or row


def _base(table: DisclosedTable, exact: ExactTable, rules: RuleSet) -> tuple[int, int]:
    """Bound the base by itself and by what is left of all responses without the missing."""
    low, high = believed(table.base, exact.base, rules, may_be_zero=False)
    all_low, all_high = believed(table.all_responses, exact.responses, rules, may_be_zero=False)
    for named, part in zip(table.missing, exact.missing, strict=True):
        least, most = believed(named.cell, part.count, rules, may_be_zero=False)
        all_low, all_high = all_low - most, all_high - least
    return max(low, all_low), min(high, all_high)


@settings(max_examples=200, deadline=None)
@given(one_way, rule_sets)
def test_no_hidden_answer_of_one_question_can_be_worked_out(
    exact: ExactTable, rules: RuleSet
) -> None:
    """Trying every table that fits what is shown leaves each hidden number three values."""
    table = disclose(exact, rules)
    intervals = [
        believed(
            line.cells[0], int(n), rules, may_be_zero=_zero_possible(table, exact, i, 0), room=4
        )
        for i, (line, n) in enumerate(zip(table.lines, exact.counts[:, 0], strict=True))
    ]
    every = spans(intervals)
    low, high = _base(table, exact, rules)
    possible = every[(every.sum(axis=1) >= low) & (every.sum(axis=1) <= high)]
    for i, line in enumerate(table.lines):
        if line.cells[0].hidden:
            assert len(np.unique(possible[:, i])) >= 3


@settings(max_examples=200, deadline=None)
@given(several_choices(), rule_sets)
def test_no_hidden_answer_of_several_choices_can_be_worked_out(
    exact: ExactTable, rules: RuleSet
) -> None:
    """The reader also knows that nobody in the base chose nothing."""
    table = disclose(exact, rules)
    intervals = [
        believed(
            line.cells[0], int(n), rules, may_be_zero=_zero_possible(table, exact, i, 0), room=4
        )
        for i, (line, n) in enumerate(zip(table.lines, exact.counts[:, 0], strict=True))
    ]
    every = spans([*intervals, _base(table, exact, rules)])
    options, base = every[:, :-1], every[:, -1]
    possible = every[(options.max(axis=1) <= base) & (options.sum(axis=1) >= base)]
    for i, line in enumerate(table.lines):
        if line.cells[0].hidden:
            assert len(np.unique(possible[:, i])) >= 3


@settings(max_examples=200, deadline=None)
@given(two_way, rule_sets)
def test_no_hidden_cell_of_two_crossed_questions_can_be_worked_out(
    exact: ExactTable, rules: RuleSet
) -> None:
    """The same for rows, columns and the base together."""
    table = disclose(exact, rules)
    possible = None
    for i, line in enumerate(table.lines):
        intervals = [
            believed(cell, int(n), rules, may_be_zero=_zero_possible(table, exact, i, j), room=3)
            for j, (cell, n) in enumerate(zip(line.cells, exact.counts[i], strict=True))
        ]
        rows = spans(intervals)
        total = believed(line.total, int(exact.row_totals[i]), rules, may_be_zero=True)
        fits = np.array([within(number, total) for number in rows.sum(axis=1)])
        rows = rows[fits][:, None, :]
        possible = rows if possible is None else _every_pair(possible, rows)
    assert possible is not None
    possible = possible[_columns_fit(possible, table, exact, rules)]
    for i, line in enumerate(table.lines):
        for j, cell in enumerate(line.cells):
            if cell.hidden:
                assert len(np.unique(possible[:, i, j])) >= 3


def _every_pair(tables: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Put every row under every table."""
    left = np.repeat(tables, len(rows), axis=0)
    right = np.tile(rows, (len(tables), 1, 1))
    return np.concatenate([left, right], axis=1)


def _columns_fit(
    tables: np.ndarray, table: DisclosedTable, exact: ExactTable, rules: RuleSet
) -> np.ndarray:
    low, high = _base(table, exact, rules)
    sums = tables.sum(axis=1)
    fits = (sums.sum(axis=1) >= low) & (sums.sum(axis=1) <= high)
    for j, base in enumerate(table.column_bases):
        least, most = believed(base, int(exact.column_totals[j]), rules, may_be_zero=True)
        fits &= (sums[:, j] >= least) & (sums[:, j] <= most)
    return fits


@settings(max_examples=200, deadline=None)
@given(st.one_of(one_way, two_way, several_choices()), rule_sets)
def test_nothing_exact_comes_out(exact: ExactTable, rules: RuleSet) -> None:
    """Every number is a multiple of five above the limit, in every form that can be kept."""
    table = disclose(exact, rules)
    assert pickle.loads(pickle.dumps(table)) == table  # noqa: S301 - our own bytes
    assert not vars(table).keys() - set(DisclosedTable.__dataclass_fields__)
    for cell in every_cell(table):
        assert cell.count is None or cell.count % 5 == 0
        assert cell.count is None or cell.count == 0 or cell.count > rules.hide_up_to
        assert cell.percent is None or 0 <= cell.percent < 100


@settings(max_examples=200, deadline=None)
@given(st.one_of(one_way, two_way), rule_sets)
def test_shown_numbers_fit_their_totals(exact: ExactTable, rules: RuleSet) -> None:
    """Rounded parts differ from a rounded whole by no more than rounding can do (SR-03)."""
    table = disclose(exact, rules)
    for j in range(exact.counts.shape[1]):
        parts = [line.cells[j].count for line in table.lines]
        whole = table.column_bases[j].count if table.columns else table.base.count
        if None not in parts and whole is not None:
            assert abs(sum(part or 0 for part in parts) - whole) <= 2 * (len(parts) + 1)
