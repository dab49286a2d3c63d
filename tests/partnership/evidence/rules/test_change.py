"""Change: what the press printed wrongly is impossible here (P23, G5, G6, G26)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.evidence.rules.change import Direction, change, direction, interval, more_or_fewer
from partnership.evidence.rules.refusals import Refused


def test_186_to_323_is_74_per_cent_and_never_the_printed_78_f10() -> None:
    assert change(186, 323).sentence_end == "rose by 74%, from 186 to 323"
    assert "78" not in change(186, 323).percent_words


def test_331_to_638_is_not_doubled_f04() -> None:
    answer = change(331, 638)
    assert not answer.may_say_doubled
    assert answer.sentence_end == "rose by 93%, from 331 to 638"


def test_a_percent_on_a_base_under_twenty_is_refused_f12_g5() -> None:
    with pytest.raises(Refused, match="under 20"):
        change(18, 56)
    with pytest.raises(Refused):
        change(0, 2)


def test_twenty_is_enough() -> None:
    assert change(20, 40).direction is Direction.ROSE


def test_718_to_659_is_about_the_same_because_chance_allows_it_f08() -> None:
    answer = change(718, 659)
    assert answer.percent_words == "8% fewer"
    assert answer.sentence_end == "stayed about the same, from 718 to 659"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (319, 452, "rose by 42%, from 319 to 452"),
        (52_969, 55_008, "rose by 4%, from 52,969 to 55,008"),
        (7_394, 11_302, "rose by 53%, from 7,394 to 11,302"),
        (400, 200, "halved, from 400 to 200"),
        (200, 400, "doubled, from 200 to 400"),
        (200, 398, "rose by 99%, from 200 to 398"),
    ],
)
def test_the_words_are_worked_out_from_both_numbers(old: int, new: int, words: str) -> None:
    assert change(old, new).sentence_end == words


def test_nothing_changed() -> None:
    assert change(50, 50).percent_words == "the same number"
    assert direction(0, 0) is Direction.SAME


@given(st.integers(20, 100_000), st.integers(0, 100_000))
def test_the_word_never_goes_against_the_sign(old: int, new: int) -> None:
    answer = change(old, new)
    if answer.direction is Direction.ROSE:
        assert new > old
    if answer.direction is Direction.FELL:
        assert new < old


@given(st.integers(20, 100_000), st.integers(0, 100_000))
def test_doubled_and_halved_only_within_rounding(old: int, new: int) -> None:
    answer = change(old, new)
    if answer.may_say_doubled:
        assert 1.994 < new / old < 2.006
    if answer.may_say_halved:
        assert 0.494 < new / old < 0.506


def test_negative_counts_are_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        change(20, -1)


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_the_interval_holds_nought_exactly_when_it_stayed_about_the_same(
    old: int, new: int
) -> None:
    assert interval(old, new).holds(0) == (direction(old, new) is Direction.SAME)


@pytest.mark.parametrize(
    ("fraction", "words"), [(0.74, "74% more"), (-0.08, "8% fewer"), (0, "the same")]
)
def test_a_change_says_its_side(fraction: float, words: str) -> None:
    assert more_or_fewer(fraction) == words
