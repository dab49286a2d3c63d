"""Answers as small integers, and the pitfalls of counting them (WD-20 to WD-24)."""

from collections import Counter
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.results.bands import bands_of
from surveys.results.columns import (
    FIRST_OPTION,
    MISSING_CODE,
    UNREADABLE,
    Columns,
    Countable,
    column_of,
)
from surveys.results.tally import tally
from surveys.rules.codes import Kind, Missing
from surveys.rules.definition import Option, Question


def _question(name: str, size: int, kind: Kind = Kind.SINGLE, **more: Any) -> Countable:
    options = tuple(Option(f"{name}{i}", f"{name} {i}") for i in range(size))
    return Countable(Question(id=name, kind=kind, title=name, options=options, **more))


def _columns(questions: list[Countable], answers: list[dict[str, Any]]) -> Columns:
    by_question = {one.id: column_of(one, answers) for one in questions}
    return Columns(by_question, np.array(["web"] * len(answers), dtype=np.str_))


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        (None, Missing.NOT_ASKED),
        ("not_asked", Missing.NOT_ASKED),
        ("skipped", Missing.SKIPPED),
        ("prefer_not_to_say", Missing.PREFER_NOT_TO_SAY),
        ("dont_know", Missing.DONT_KNOW),
        (["another"], UNREADABLE),
        (["a0", "a1"], UNREADABLE),
        ([], UNREADABLE),
    ],
)
def test_each_kind_of_missing_has_a_positive_code_of_its_own(given: Any, kind: str) -> None:
    """WD-22, SD-06: nothing is lost, not even what cannot be read."""
    column = column_of(_question("a", 3), [{"a": given}])
    assert column.codes[0] == MISSING_CODE[kind] > 0
    assert not column.answered[0]


def test_one_option_and_several_are_kept_apart() -> None:
    """One choice is a code; several are bits."""
    single = column_of(_question("a", 3), [{"a": ["a2"]}])
    assert single.codes[0] == FIRST_OPTION + 2
    several = column_of(_question("a", 3, Kind.SEVERAL), [{"a": ["a0", "a2"]}])
    assert [bool(several.chose(i)[0]) for i in range(3)] == [True, False, True]


def test_pairs_beyond_255_do_not_wrap() -> None:
    """WD-20: 30 × 30 options need codes up to 899, which do not fit the stored type."""
    rows, columns = _question("a", 30), _question("b", 30)
    answers = [{"a": [f"a{i}"], "b": [f"b{i}"]} for i in range(30)]
    exact = tally(_columns([rows, columns], answers), rows, columns)
    assert (exact.counts == np.eye(30)).all()


def test_empty_last_options_stay_in_the_table() -> None:
    """WD-21: bincount drops trailing zeros unless it is told the length."""
    rows = _question("a", 5)
    exact = tally(_columns([rows], [{"a": ["a0"]}]), rows, None)
    assert exact.counts[:, 0].tolist() == [1, 0, 0, 0, 0]


def test_numbers_are_counted_in_bands() -> None:
    """Few possible numbers stay apart; many become at most six bands."""
    days = Question(id="d", kind=Kind.NUMBER, title="d", minimum=0, maximum=7)
    assert [band.label for band in bands_of(days)] == [str(n) for n in range(8)]
    ages = Question(id="n", kind=Kind.NUMBER, title="n", minimum=0, maximum=59)
    assert [band.label for band in bands_of(ages)][:2] == ["0 to 9", "10 to 19"]
    assert len(bands_of(ages)) == 6
    column = column_of(Countable(ages), [{"n": 19.5}, {"n": 60}, {"n": True}, {"n": 0}])
    assert column.codes.tolist() == [
        FIRST_OPTION + 1,
        MISSING_CODE[UNREADABLE],
        MISSING_CODE[UNREADABLE],
        FIRST_OPTION,
    ]
    assert bands_of(Question(id="u", kind=Kind.NUMBER, title="u", minimum=0)) == ()


single_answers = st.sampled_from(["skipped", "dont_know", ["a0"], ["a1"], ["a2"]])
several_answers = st.sampled_from(["skipped", ["b0"], ["b1"], ["b0", "b1"], ["b2"]])
people = st.lists(
    st.fixed_dictionaries({"a": single_answers, "b": several_answers, "c": st.just(["c0"])}),
    max_size=40,
)


@settings(max_examples=60, deadline=None)
@given(people)
def test_counts_equal_those_of_a_loop(answers: list[dict[str, Any]]) -> None:
    """The vectorised tables say what a plain loop over the answers says, both ways round."""
    rows, columns = _question("a", 3), _question("b", 3, Kind.SEVERAL)
    built = _columns([rows, columns], answers)
    looped = Counter(
        (a, b)
        for one in answers
        if isinstance(one["a"], list) and isinstance(one["b"], list)
        for a in one["a"]
        for b in one["b"]
    )
    exact = tally(built, rows, columns)
    turned = tally(built, columns, rows)
    for i in range(3):
        for j in range(3):
            assert exact.counts[i, j] == turned.counts[j, i] == looped[f"a{i}", f"b{j}"]
    assert exact.base + sum(part.count for part in exact.missing) == exact.responses == len(answers)


def test_an_order_counts_what_was_put_first() -> None:
    """A table of whole orders would show single people."""
    question = _question("a", 3, Kind.RANK)
    column = column_of(question, [{"a": ["a2", "a0"]}, {"a": ["a1"]}, {"a": "skipped"}, {"a": []}])
    assert column.codes.tolist() == [
        FIRST_OPTION + 2,
        FIRST_OPTION + 1,
        MISSING_CODE[Missing.SKIPPED],
        MISSING_CODE[UNREADABLE],
    ]
    assert question.text == "a (put first)"


def test_months_are_counted_by_year() -> None:
    question = _question("m", 0, Kind.MONTH, earliest="2019-03", latest="2021-02")
    given = ["2019-03", "2021", "2018-12", "dont_know", 2020, ["2019-03"]]
    column = column_of(question, [{"m": value} for value in given])
    assert list(question.options.values()) == ["2019", "2020", "2021"]
    assert column.codes.tolist() == [
        FIRST_OPTION,
        FIRST_OPTION + 2,
        MISSING_CODE[UNREADABLE],
        MISSING_CODE[Missing.DONT_KNOW],
        MISSING_CODE[UNREADABLE],
        MISSING_CODE[UNREADABLE],
    ]
    assert not _question("m", 0, Kind.MONTH, earliest="2019-03").options
