"""Comparisons: in every month, between places and times, and since when (P16, P23)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.evidence.rules.bases import Base, base_in, seasons_in
from partnership.evidence.rules.claims import ClaimKind, claims_in, mark, title_claims
from partnership.evidence.rules.comparisons import (
    judge_every,
    judge_most_of,
    judge_sets,
    judge_totals,
    months_said,
)
from partnership.evidence.rules.periods import Period
from partnership.evidence.rules.wording import best_match

A = mark(0)
(MORE,) = title_claims("More were recorded here than there")
(FEWER,) = title_claims("Fewer were recorded here than there")
NUMBERS = st.integers(0, 50)


@pytest.mark.parametrize(
    ("text", "base"),
    [
        (" since 2019", Base(2019)),
        (" since March 2019", Base(2019, 3)),
        (" than in 2019", Base(2019)),
        (" than in the year ending March 2019", Base(2019, 3)),
        (" compared with 2019", Base(2019)),
        (" in the last ten years", Base(years_back=10)),
        (" over a decade", Base(years_back=10)),
        (" than 5 years ago", Base(years_back=5)),
        (" than in Leicestershire", None),
        (" since then", None),
    ],
)
def test_what_a_sentence_compares_with(text: str, base: Base | None) -> None:
    assert base_in(text) == base


@given(st.integers(2003, 2030), st.integers(1, 12), st.integers(1, 20))
def test_a_named_year_is_always_the_same_month_of_that_year(
    year: int, month: int, back: int
) -> None:
    period = Period.month(year, month)
    early = Base(year - back).period_for(period)
    assert early == Base(year - back, month).period_for(period)
    assert early == Base(years_back=back).period_for(period)
    assert early is not None
    assert (early.start.month, early.start.year) == (month, year - back)


def test_unlike_months_are_never_compared_p16() -> None:
    assert Base(2019, 2).period_for(Period.month(2025, 7)) is None
    assert Base(2026).period_for(Period.month(2025, 7)) is None
    assert Base(2019, 3).period_for(Period.year_ending(2025, 3)) == Period.year_ending(2019, 3)
    assert Base(2019).period_for(Period.point(date(2025, 1, 1))) is None


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (f"It is lower than in Leicestershire, {A}.", ClaimKind.COMPARED),
        (f"There were more than in 2019: {A}.", ClaimKind.COMPARED),
        (f"{A}, higher in every month.", ClaimKind.COMPARED),
        (f"{A} is lower than the year before.", ClaimKind.FELL),
    ],
)
def test_kinds_of_comparison(sentence: str, kind: ClaimKind) -> None:
    (claim,) = claims_in(sentence)
    assert claim.kind is kind


@pytest.mark.parametrize("sentence", [f"More than {A} were closed.", f"{A}, more than 800 in all."])
def test_more_than_a_number_compares_nothing(sentence: str) -> None:
    assert claims_in(sentence) == []


def test_months_of_a_comparison() -> None:
    assert months_said("in every month from April") == tuple(range(4, 13))
    assert months_said("in January to March") == (1, 2, 3)
    assert months_said("from November to February") == (11, 12, 1, 2)
    assert months_said("in May and July") == (5, 7)
    assert seasons_in("in summer") == ("June", "July", "August")


@given(st.dictionaries(st.text(min_size=1), st.tuples(NUMBERS, NUMBERS), min_size=1))
def test_every_month_means_every_month(pairs: dict[str, tuple[int, int]]) -> None:
    assert judge_every(MORE, dict(pairs)).holds == all(a > b for a, b in pairs.values())
    assert judge_every(FEWER, dict(pairs)).holds == all(a < b for a, b in pairs.values())


def test_a_month_that_is_not_held_leaves_it_open_unless_another_speaks_against_it() -> None:
    assert judge_every(MORE, {"May": (2, 1), "June": (None, 1)}).holds is None
    assert judge_every(MORE, {"May": (1, 2), "June": (None, 1)}).holds is False
    assert judge_every(MORE, {}).holds is None


SOME = st.dictionaries(st.text(min_size=1), NUMBERS, min_size=1)


@given(SOME, SOME)
def test_one_set_stands_above_another_when_all_of_it_does(
    first: dict[str, int], second: dict[str, int]
) -> None:
    every = all(a > b for a in first.values() for b in second.values())
    assert judge_sets(MORE, dict(first), dict(second)).holds == every
    assert judge_sets(FEWER, dict(second), dict(first)).holds == every


@given(st.integers(0, 2000), st.integers(0, 2000))
def test_totals_are_apart_only_beyond_chance_and_never_both_ways(first: int, second: int) -> None:
    held = [judge_totals(each, first, second).holds for each in (MORE, FEWER)]
    assert held.count(True) <= 1
    assert judge_totals(MORE, first, second).holds == judge_totals(FEWER, second, first).holds
    assert judge_totals(MORE, first, first).holds is False


@given(NUMBERS, st.lists(NUMBERS, min_size=1))
def test_most_is_more_than_half_of_the_whole_group_p16(own: int, others: list[int]) -> None:
    assert judge_most_of(MORE, own, others).holds == (
        sum(own > each for each in others) > len(others) / 2
    )


def test_the_part_that_a_title_speaks_of_is_found_only_when_it_is_clear() -> None:
    parts = [
        "Violence: unable to prosecute suspect",
        "Violence: no suspect identified",
        "Violence: court result unavailable",
    ]
    assert best_match("Most could not be prosecuted, the suspect went free", parts) == parts[0]
    assert best_match("Most had no suspect, or none could be prosecuted", parts) is None
    assert best_match("Most were closed", parts) is None
