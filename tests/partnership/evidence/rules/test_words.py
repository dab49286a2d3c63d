"""Numbers, shares and "1 in N" in words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.evidence.rules.cells import SHORTHAND_WORDS, CellStatus
from partnership.evidence.rules.numbers import counted, number_text, percent_text, rounded
from partnership.evidence.rules.refusals import Refused
from partnership.evidence.rules.shares import one_in_words, share


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (25_997, 0, "25,997"),
        (33.10703, 1, "33.1"),
        (Decimal("1.304"), 2, "1.30"),
        (0, 0, "0"),
        (-0.2, 0, "0"),
        (2.5, 0, "3"),
        (-1234.5, 1, "-1,234.5"),
    ],
)
def test_numbers_are_written_for_people(value: float, decimals: int, text: str) -> None:
    assert number_text(value, decimals) == text


def test_one_offence_and_many() -> None:
    assert counted(1, "offence", "offences") == "1 offence"
    assert counted(0, "offence", "offences") == "0 offences"
    assert counted(25_997, "offence", "offences") == "25,997 offences"


def test_a_small_percent_is_not_rounded_to_nothing() -> None:
    assert percent_text(0.004) == "less than 1%"
    assert percent_text(0) == "0%"
    assert percent_text(0.4436, 1) == "44.4%"


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        (5, 100, "1 in 20"),
        (95, 100, "19 in 20"),
        (50, 100, "1 in 2"),
        (7, 100, "about 1 in 14"),
        (33, 100, "about 1 in 3"),
    ],
)
def test_one_in_so_many(part: int, whole: int, words: str) -> None:
    assert one_in_words(part, whole) == words


@pytest.mark.parametrize(("part", "whole"), [(0, 100), (100, 100), (40, 100)])
def test_one_in_so_many_is_refused_where_it_would_not_be_true(part: int, whole: int) -> None:
    with pytest.raises(Refused):
        one_in_words(part, whole)


@pytest.mark.parametrize(("part", "whole"), [(1, 0), (5, 4)])
def test_shares_need_a_whole_that_holds_the_part(part: int, whole: int) -> None:
    with pytest.raises(Refused):
        share(part, whole)


@given(st.integers(1, 10_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_a_share_lies_in_its_interval(case: tuple[int, int]) -> None:
    answer = share(*case)
    assert answer.interval.holds(answer.value)


@given(st.decimals(-(10**9), 10**9, places=4), st.integers(0, 3))
def test_rounding_moves_a_number_by_half_a_step_at_most(value: Decimal, decimals: int) -> None:
    assert abs(rounded(value, decimals) - value) <= Decimal(1).scaleb(-decimals) / 2


def test_every_shorthand_is_written_out_p19() -> None:
    marks = {status.shorthand for status in CellStatus if status.shorthand}
    assert marks <= SHORTHAND_WORDS.keys()


def test_zero_is_a_number_and_suppressed_is_not_g15_p13() -> None:
    assert CellStatus.FINAL.has_value
    assert not CellStatus.SUPPRESSED.has_value
