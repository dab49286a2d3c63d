"""Periods: kinds, words, the year before, and no part of a year as a year (P15)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.evidence.rules.coverage import is_whole, refuse_partial
from partnership.evidence.rules.periods import MONTHS_IN, Period, PeriodKind
from partnership.evidence.rules.refusals import Refused

YEAR = Period.calendar_year(2025)


@pytest.mark.parametrize(
    ("period", "words", "when"),
    [
        (Period.month(2025, 1), "January 2025", "in January 2025"),
        (YEAR, "2025", "in 2025"),
        (
            Period.starting("quarter", date(2025, 4, 1)),
            "April to June 2025",
            "from April to June 2025",
        ),
        (
            Period.year_ending(2025, 3),
            "year ending March 2025",
            "in the year ending March 2025",
        ),
        (
            Period.financial_year(2024),
            "April 2024 to March 2025",
            "from April 2024 to March 2025",
        ),
        (Period.point(date(2021, 3, 21)), "21 March 2021", "on 21 March 2021"),
    ],
)
def test_periods_in_words(period: Period, words: str, when: str) -> None:
    assert (period.words, period.when_words) == (words, when)


@pytest.mark.parametrize(
    ("start", "end", "kind"),
    [
        (date(2025, 1, 1), date(2026, 1, 31), PeriodKind.CALENDAR_YEAR),
        (date(2025, 1, 1), date(2025, 11, 30), PeriodKind.CALENDAR_YEAR),
        (date(2025, 2, 1), date(2026, 1, 31), PeriodKind.CALENDAR_YEAR),
        (date(2025, 2, 1), date(2025, 4, 30), PeriodKind.QUARTER),
        (date(2025, 1, 2), date(2025, 1, 31), PeriodKind.MONTH),
        (date(2025, 1, 1), date(2025, 1, 2), PeriodKind.POINT),
    ],
)
def test_thirteen_months_are_not_a_year(start: date, end: date, kind: PeriodKind) -> None:
    with pytest.raises(ValueError, match="is not a"):
        Period(start, end, kind)


@given(
    st.sampled_from([kind for kind in MONTHS_IN if kind is not PeriodKind.THREE_YEARS]),
    st.integers(1990, 2100),
)
def test_the_year_before_is_as_long_and_ends_a_year_earlier_g7(kind: PeriodKind, year: int) -> None:
    start = date(year, 4 if kind is PeriodKind.FINANCIAL_YEAR else 1, 1)
    period = Period.starting(kind, start)
    before = period.year_before()
    assert len(before.months()) == len(period.months()) == MONTHS_IN[kind]
    assert before.end.month == period.end.month
    assert before.end.year == period.end.year - 1


def test_three_years_are_compared_with_the_three_before_which_share_no_year_g7() -> None:
    period = Period.three_financial_years(2021)
    assert period.year_before() == Period.three_financial_years(2018)
    assert set(period.months()).isdisjoint(period.year_before().months())
    assert period.following() == Period.three_financial_years(2022)
    assert period.words == "April 2021 to March 2024"
    assert period.when_words == "from April 2021 to March 2024"


def test_periods_follow_each_other() -> None:
    assert Period.month(2025, 12).following() == Period.month(2026, 1)
    with pytest.raises(ValueError, match="no next"):
        Period.point(date(2025, 1, 1)).following()


def test_part_of_a_year_is_refused_with_the_count_p15_g3() -> None:
    months = YEAR.months()[:6]
    assert not is_whole(YEAR, months)
    with pytest.raises(Refused, match="needs 12 months, and 6 are held"):
        refuse_partial(YEAR, months)
    refuse_partial(YEAR, YEAR.months())
    refuse_partial(Period.month(2025, 1), [])
