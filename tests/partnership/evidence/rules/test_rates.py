"""Rates with their base (P14) and the base's day."""

from datetime import date

import pytest

from partnership.evidence.rules.rates import interval_words, nearest_base, rate
from partnership.evidence.rules.refusals import Refused


@pytest.mark.parametrize(
    ("count", "base", "expected"),
    [(25_997, 785_241, 33.1), (11_602, 359_515, 32.3), (13_415, 425_726, 31.5)],
)
def test_rates_of_2025_are_those_of_df1_and_df2(count: int, base: int, expected: float) -> None:
    assert round(rate(count, base).value, 1) == expected


@pytest.mark.parametrize(("count", "expected"), [(1_024, 1.30), (1_059, 1.35)])
def test_small_rates_keep_two_decimals_df1(count: int, expected: float) -> None:
    assert round(rate(count, 785_241).value, 2) == expected


def test_a_rate_without_a_base_is_refused_p14() -> None:
    with pytest.raises(Refused, match="number of people"):
        rate(5, 0)


def test_a_rate_on_fewer_than_twenty_events_is_marked_p12() -> None:
    assert not rate(19, 1000).reliable
    assert rate(20, 1000).reliable


def test_the_printed_rate_of_f09_implies_another_base_p14() -> None:
    assert round(rate(253, 785_241, 100_000).value) != 39


def test_interval_words() -> None:
    assert interval_words(32.7058, 33.5119, 1) == "95% interval 32.7 to 33.5"


def test_the_base_is_the_last_by_the_end_of_the_period_else_the_first_after() -> None:
    days = [date(2020, 6, 30), date(2021, 3, 21)]
    assert nearest_base(days, date(2025, 12, 31)) == date(2021, 3, 21)
    assert nearest_base(days, date(2020, 12, 31)) == date(2020, 6, 30)
    assert nearest_base(days, date(2019, 12, 31)) == date(2020, 6, 30)
    assert nearest_base([], date(2019, 12, 31)) is None
