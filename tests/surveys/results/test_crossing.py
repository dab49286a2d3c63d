"""The tables of a survey agree: what one hides, no other one shows (DP-13, SR-14)."""

from datetime import date
from itertools import permutations
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.results import DisclosedTable
from surveys.results.columns import Columns, column_of
from surveys.results.crossing import crossed
from surveys.results.history import Edition, History
from surveys.results.rules import PARTNER, disclose
from surveys.results.tally import tally
from surveys.rules.codes import Kind
from surveys.rules.definition import Definition, Option, Question

SIZES = {"a": 2, "b": 3, "c": 2}


def _question(name: str, size: int) -> Question:
    kind = Kind.SEVERAL if name == "c" else Kind.SINGLE
    offered = tuple(Option(f"{name}{i}", f"{name}{i}") for i in range(size))
    return Question(id=name, kind=kind, title=name, options=offered)


HISTORY = History(
    [Edition(1, date(2026, 5, 3), Definition(tuple(_question(*one) for one in SIZES.items())))]
)
KNOWN = {one.id: one for one in HISTORY.countable()}


def _given(name: str, size: int) -> st.SearchStrategy[Any]:
    return st.sampled_from([*([f"{name}{i}"] for i in range(size)), "skipped"])


person = st.fixed_dictionaries({name: _given(name, size) for name, size in SIZES.items()})
# Few kinds of people, many of each: numbers on both sides of every limit.
peoples = st.lists(st.tuples(person, st.integers(1, 25)), min_size=1, max_size=8)


def _columns(people: list[tuple[dict[str, Any], int]]) -> Columns:
    answers = [answers for answers, number in people for _ in range(number)]
    by_id = {id_: column_of(one, answers) for id_, one in KNOWN.items()}
    ways = np.array(["web"] * len(answers), dtype=np.str_)
    return Columns(by_id, ways, np.ones(len(answers), dtype=np.intp))


def _crossed(columns: Columns, question: str, by: str) -> DisclosedTable:
    return crossed(columns, KNOWN[question], KNOWN[by], HISTORY, PARTNER)


def _tables(columns: Columns) -> dict[tuple[str, str], DisclosedTable]:
    return {pair: _crossed(columns, *pair) for pair in permutations(KNOWN, 2)}


@settings(max_examples=60, deadline=None)
@given(peoples)
def test_two_questions_are_one_table_whichever_way_round(
    people: list[tuple[dict[str, Any], int]],
) -> None:
    """Both ways round hide the same numbers, so that neither gives the other away."""
    tables = _tables(_columns(people))
    for (question, by), table in tables.items():
        other = tables[by, question]
        counts = [[cell.count for cell in line.cells] for line in table.lines]
        turned = [[line.cells[i].count for line in other.lines] for i in range(len(table.lines))]
        assert counts == turned
        totals = [line.total.count for line in table.lines]
        assert totals == [cell.count for cell in other.column_bases]
        assert (table.base, table.missing, table.modes) == (other.base, other.missing, other.modes)
        assert (table.question, table.by) == (other.by, other.question)


@settings(max_examples=60, deadline=None)
@given(peoples)
def test_what_a_question_hides_by_itself_is_no_total_of_a_crossed_table(
    people: list[tuple[dict[str, Any], int]],
) -> None:
    """An answer hidden to protect another one could be read off the edge of any crossed table."""
    columns = _columns(people)
    for (question, by), table in _tables(columns).items():
        alone = disclose(tally(columns, KNOWN[question], None), PARTNER)
        beside = disclose(tally(columns, KNOWN[by], None), PARTNER)
        for line, total in zip(alone.lines, table.lines, strict=True):
            assert total.total.hidden or not line.total.hidden
        for line, base in zip(beside.lines, table.column_bases, strict=True):
            assert base.hidden or not line.total.hidden


def test_shares_follow_the_way_round() -> None:
    """SR-04: percentages are of the column, also in a turned table."""
    people = [({"a": ["a0"], "b": ["b0"], "c": ["c0"]}, 30)]
    people += [({"a": ["a0"], "b": ["b1"], "c": ["c0"]}, 60)]
    people += [({"a": ["a1"], "b": ["b0"], "c": ["c0"]}, 20)]
    people += [({"a": ["a1"], "b": ["b1"], "c": ["c0"]}, 20)]
    columns = _columns(people)
    by_b = _crossed(columns, "a", "b")
    by_a = _crossed(columns, "b", "a")
    assert [cell.percent for cell in by_b.lines[0].cells] == [60, 75, None]
    assert [cell.percent for cell in by_a.lines[0].cells] == [33, 50]
