"""Answers that were not offered all the time: of whom their share is, and what is hidden."""

from dataclasses import replace
from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.results.rules import PARTNER, PUBLIC, ExactTable, Part, RuleSet, disclose
from surveys.results.rules.exact import InEras
from surveys.results.rules.offered import asked_in_words
from tests.surveys.results.rules.tables import believed, one_question

ADDED = ((True, True), (False, True))
REPLACED = ((True, True), (True, False), (False, True))


def in_eras(
    counts: list[list[int]], offered: tuple[tuple[bool, ...], ...], *, sensitive: bool = False
) -> ExactTable:
    """Return the table of one question whose answers were offered at different times."""
    cells = np.where(np.array(offered), np.array(counts, dtype=np.intp), 0)
    eras = [Part(f"era {e}", int(total)) for e, total in enumerate(cells.sum(axis=0))]
    exact = one_question([int(n) for n in cells.sum(axis=1)], sensitive=sensitive)
    partial = frozenset(i for i, when in enumerate(offered) if not all(when))
    return replace(exact, partial=partial, in_eras=InEras(eras, cells, np.array(offered)))


def test_an_added_answer_is_a_share_of_those_who_could_give_it() -> None:
    """40 of 100, not of 500."""
    table = disclose(in_eras([[400, 60], [0, 40]], ADDED), PARTNER)
    always, added = table.lines
    assert (always.asked, always.total.percent) == (None, 92)
    assert added.asked is not None
    assert (added.asked.count, added.total.percent) == (100, 40)
    assert [one.cell.count for one in table.eras] == [400, 100]
    assert asked_in_words(added, "added on 3 May 2026") == (
        "“Answer 1” was added on 3 May 2026. About 100 answered while it was offered;"
        " its share is of these."
    )


def test_a_retired_answer_is_a_share_of_those_who_came_before() -> None:
    table = disclose(in_eras([[100, 300], [50, 0], [0, 60]], REPLACED), PARTNER)
    assert [line.asked.count if line.asked else None for line in table.lines] == [None, 150, 360]
    assert [line.total.percent for line in table.lines] == [78, 33, 17]


def test_an_answer_that_nobody_could_give_yet_has_no_share() -> None:
    """A zero of nobody is no zero per cent."""
    table = disclose(in_eras([[200, 0], [100, 0], [0, 0]], REPLACED), PARTNER)
    assert table.lines[2].asked is not None
    assert table.lines[2].asked.count == 0
    assert (table.lines[2].total.count, table.lines[2].total.percent) == (0, None)


def test_nearly_everyone_is_measured_against_those_who_could_give_it() -> None:
    """SR-05: 39 of the 40 who were asked, though 400 answered."""
    table = disclose(in_eras([[360, 1], [0, 39]], ADDED), PARTNER)
    assert table.lines[1].total.hidden


def test_a_share_of_few_is_hidden_and_says_so() -> None:
    """SR-01: the few who came since are not shown, nor can they be subtracted."""
    table = disclose(in_eras([[360, 2], [0, 4]], ADDED), PARTNER)
    added = table.lines[1]
    assert added.total.hidden
    assert added.asked is not None
    assert added.asked.hidden
    assert "is hidden, and so is its share" in asked_in_words(added, "added on 3 May 2026")


numbers = st.one_of(st.integers(0, 9), st.integers(0, 25))
tables = st.builds(
    in_eras,
    st.lists(st.lists(numbers, min_size=2, max_size=2), min_size=3, max_size=3),
    st.just(REPLACED),
    sensitive=st.booleans(),
)


@settings(max_examples=120, deadline=None)
@given(tables, st.sampled_from([PARTNER, PUBLIC]))
def test_no_hidden_number_can_be_worked_out_from_the_times(
    exact: ExactTable, rules: RuleSet
) -> None:
    """Every way to spread people over answers and times that fits what is shown is tried."""
    assert exact.in_eras is not None
    table = disclose(exact, rules)
    shown = [line.total for line in table.lines]
    masked = exact.sensitive or all(cell.hidden for cell in shown)
    rows = [
        believed(
            cell, int(n), rules, may_be_zero=masked or bool(i and _few(exact, i, rules)), room=4
        )
        for i, (cell, n) in enumerate(zip(shown, exact.row_totals, strict=True))
    ]
    eras = [
        believed(named.cell, part.count, rules, may_be_zero=False, room=4)
        for named, part in zip(table.eras, exact.in_eras.eras, strict=True)
    ]
    base = believed(table.base, exact.base, rules, may_be_zero=False, room=8)
    everybody = believed(table.all_responses, exact.responses, rules, may_be_zero=False, room=8)
    possible = [
        (always, before, after)
        for always, before, after in product(*(range(low, high + 1) for low, high in rows))
        if _fits(always + before + after, base)
        and _fits(always + before + after, everybody)
        and _spreads(always, before, after, eras)
    ]
    for i, cell in enumerate(shown):
        if cell.hidden:
            assert len({one[i] for one in possible}) >= 3


def _few(exact: ExactTable, i: int, rules: RuleSet) -> bool:
    assert exact.in_eras is not None
    return any(exact.in_eras.eras[e].count <= rules.hide_up_to for e in exact.in_eras.when(i))


def _fits(number: int, interval: tuple[int, int]) -> bool:
    return interval[0] <= number <= interval[1]


def _spreads(always: int, before: int, after: int, eras: list[tuple[int, int]]) -> bool:
    """Say whether those of the answer that stayed can be spread over both times."""
    return any(
        _fits(before + early, eras[0]) and _fits(after + always - early, eras[1])
        for early in range(always + 1)
    )


@st.composite
def several_in_eras(draw: st.DrawFn) -> ExactTable:
    """Several choices: before, only the first answer could be chosen; after, a second one too."""
    before, after = draw(numbers), draw(numbers)
    first = draw(st.integers(0, after))
    second = draw(st.integers(after - first, after))
    offered = np.array(ADDED)
    counts = np.array([[before, first], [0, second]], dtype=np.intp)
    eras = [Part("before", before), Part("after", after)]
    exact = one_question([before + first, second], overlapping=True, base=before + after)
    return replace(exact, partial=frozenset({1}), in_eras=InEras(eras, counts, offered))


@settings(max_examples=150, deadline=None)
@given(several_in_eras(), st.sampled_from([PARTNER, PUBLIC]))
def test_no_hidden_number_of_several_choices_can_be_worked_out_from_the_times(
    exact: ExactTable, rules: RuleSet
) -> None:
    """The reader also knows that everybody chose something that was offered to them."""
    assert exact.in_eras is not None
    table = disclose(exact, rules)
    shown = [line.total for line in table.lines]
    masked = all(cell.hidden for cell in shown)
    always, added = (
        believed(cell, int(n), rules, may_be_zero=masked or bool(i and _few(exact, i, rules)))
        for i, (cell, n) in enumerate(zip(shown, exact.row_totals, strict=True))
    )
    eras = [
        believed(named.cell, part.count, rules, may_be_zero=False)
        for named, part in zip(table.eras, exact.in_eras.eras, strict=True)
    ]
    base = believed(table.base, exact.base, rules, may_be_zero=False, room=12)
    possible = [
        (a, b)
        for a, b, before, after in product(
            *(range(low, high + 1) for low, high in (always, added, *eras))
        )
        if _fits(before + after, base) and 0 <= a - before <= after
        if b <= after <= (a - before) + b
    ]
    for i, cell in enumerate(shown):
        if cell.hidden:
            assert len({one[i] for one in possible}) >= 3
