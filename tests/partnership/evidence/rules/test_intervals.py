"""Intervals against published values and against their own definition."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.evidence.rules.intervals import byar, wilson

NEWCOMBE = [
    (81, 263, 0.2553, 0.3662),
    (15, 148, 0.0624, 0.1605),
    (0, 20, 0.0, 0.1611),
    (1, 29, 0.0061, 0.1718),
    (7, 50, 0.0695, 0.2619),
    (10, 10, 0.7225, 1.0),
    (29, 29, 0.8830, 1.0),
]


@pytest.mark.parametrize(("part", "whole", "low", "high"), NEWCOMBE)
def test_wilson_gives_the_published_values_so2(
    part: int, whole: int, low: float, high: float
) -> None:
    interval = wilson(part, whole)
    assert interval.low == pytest.approx(low, abs=5e-5)
    assert interval.high == pytest.approx(high, abs=5e-5)


def test_byar_gives_the_published_interval_of_df1() -> None:
    interval = byar(25_997).scaled(1000 / 785_241)
    assert (round(interval.low, 1), round(interval.high, 1)) == (32.7, 33.5)


def test_byar_of_nothing_begins_at_nothing() -> None:
    assert byar(0).low == 0
    assert byar(0).high == pytest.approx(3.68, abs=0.02)


@given(st.integers(0, 5_000_000))
def test_byar_holds_its_count(count: int) -> None:
    interval = byar(count)
    assert 0 <= interval.low <= count < interval.high


@given(st.integers(1, 100_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_holds_its_share_and_stays_inside_nought_and_one(case: tuple[int, int]) -> None:
    part, whole = case
    interval = wilson(part, whole)
    assert 0 <= interval.low <= part / whole <= interval.high <= 1


@pytest.mark.parametrize(("part", "whole"), [(1, 0), (-1, 5), (6, 5)])
def test_wilson_refuses_a_part_outside_its_whole(part: int, whole: int) -> None:
    with pytest.raises(ValueError, match="inside a whole"):
        wilson(part, whole)


def test_byar_refuses_a_negative_count() -> None:
    with pytest.raises(ValueError, match="negative"):
        byar(-1)
