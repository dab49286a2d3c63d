"""Finding claims in sentences and judging them by the data (P16, P23, N5)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.evidence.rules.change import direction
from partnership.evidence.rules.claims import Claim, ClaimKind, claims_in, mark, sentences
from partnership.evidence.rules.claims import title_claims as titled
from partnership.evidence.rules.intervals import Interval
from partnership.evidence.rules.verdicts import (
    Outcome,
    Verdict,
    judge_apart,
    judge_change,
    judge_extreme,
    judge_rank,
    outcome,
    place_in_order,
)

A, B = mark(0), mark(1)


def kinds(sentence: str) -> list[str]:
    return [each.kind.value for each in claims_in(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"In 2025 violence fell to {A}.", ["fell"]),
        (f"{A} were recorded, up on the year before.", ["rose"]),
        (f"{A} were recorded, which is lower than the year before.", ["fell"]),
        (f"Robbery stayed about the same: {A}.", ["same"]),
        (f"Robbery doubled to {A}.", ["doubled"]),
        (f"It halved, to {A}.", ["halved"]),
        (f"That is the lowest yet: {A}.", ["lowest"]),
        (f"It peaked at {A}.", ["highest"]),
        (f"We are 14th lowest of 36 forces with {A}.", ["rank"]),
        (f"The second highest of all: {A}.", ["rank"]),
        (f"Police recorded {A} in 2025.", []),
        (f"Police signed up {A} and up to 30 others.", []),
        (f"In the ups and downs {A} is one number.", []),
        ("Violence fell.", []),
    ],
)
def test_claiming_words_beside_a_figure(sentence: str, expected: list[str]) -> None:
    assert kinds(sentence) == expected


def test_each_claim_is_about_the_figure_of_its_clause() -> None:
    rose, fell = claims_in(f"Robbery rose to {A}, while violence fell to {B}.")
    assert (rose.figures, fell.figures) == ((0,), (1,))


def test_two_figures_of_a_clause_belong_together() -> None:
    (claim,) = claims_in(f"It fell from {A} to {B}.")
    assert claim.figures == (0, 1)
    (claim,) = claims_in(f"It fell between {A} and {B}.")
    assert claim.figures == (0, 1)
    assert [c.figures for c in claims_in(f"It rose to {A} and then fell to {B}.")] == [(0,), (1,)]


def test_not_fallen_is_the_contrary_of_fallen() -> None:
    (claim,) = claims_in(f"Violence did not fall: {A}.")
    assert claim.negated
    assert judge_change(claim, 1000, 700).holds is False
    assert judge_change(claim, 1000, 1300).holds is True


@pytest.mark.parametrize("end", ["than in Leicestershire", "since 2019", "in the last ten years"])
def test_another_comparison_than_the_year_before_is_seen(end: str) -> None:
    (claim,) = claims_in(f"It is lower {end}: {A}.".replace(":", ""))
    assert claim.other_base


def test_a_finding_names_its_months() -> None:
    highest, lowest = titled("Violence was highest in July and lowest in February 2025")
    assert (highest.months, lowest.months) == (("July",), ("February 2025",))


def test_sentences_end_at_full_stops_not_inside_numbers() -> None:
    text = f"It was 3.5 in all. {A} were new! “Really?” Yes."
    assert sentences(text) == ["It was 3.5 in all.", f"{A} were new!", "“Really?”", "Yes."]


def claim(kind: ClaimKind, words: str = "") -> Claim:
    return Claim(kind, words)


@pytest.mark.parametrize(
    ("kind", "old", "new", "holds"),
    [
        (ClaimKind.FELL, 1000, 800, True),
        (ClaimKind.FELL, 1000, 990, False),
        (ClaimKind.SAME, 1000, 990, True),
        (ClaimKind.ROSE, 1000, 1300, True),
        (ClaimKind.ROSE, 1000, 800, False),
        (ClaimKind.DOUBLED, 100, 193, False),
        (ClaimKind.DOUBLED, 100, 200, True),
        (ClaimKind.HALVED, 100, 50, True),
        (ClaimKind.FELL, 12, 3, None),
    ],
)
def test_direction_is_judged_by_the_interval_f04_p23(
    kind: ClaimKind, old: int, new: int, holds: bool | None
) -> None:
    assert judge_change(claim(kind), old, new).holds is holds


@given(st.integers(20, 10_000), st.integers(0, 10_000))
def test_exactly_one_direction_holds_and_it_is_the_one_figures_say(old: int, new: int) -> None:
    held = [
        kind
        for kind in (ClaimKind.ROSE, ClaimKind.FELL, ClaimKind.SAME)
        if judge_change(claim(kind), old, new).holds
    ]
    words = {"about the same": "same"}
    said = direction(old, new).value
    assert [each.value for each in held] == [words.get(said, said)]


def test_extremes_need_something_to_compare_and_share_ties() -> None:
    highest = claim(ClaimKind.HIGHEST)
    assert judge_extreme(highest, {"July": 5, "May": 5, "June": 4}, ["May"]).holds
    assert judge_extreme(highest, {"July": 5, "May": 6}, ["July"]).holds is False
    assert judge_extreme(highest, {"July": 5}, ["July"]).holds is None
    assert judge_extreme(highest, {"July": 5, "May": 6}, ["June"]).holds is None


def test_a_rank_is_counted_in_the_whole_group_p16() -> None:
    rates = {"Here": 33, "There": 40, "Far": 20}
    second = claim(ClaimKind.RANK, "second lowest")
    assert judge_rank(second, rates, "Here").holds
    assert judge_rank(second, {**rates, "There": 21}, "Here").holds is False
    assert judge_rank(claim(ClaimKind.RANK, "ranked 2nd"), rates, "Here").holds is None
    assert [place_in_order(each) for each in ("14th lowest", "tenth highest", "x")] == [14, 10, 0]


def test_two_places_are_apart_only_beyond_chance() -> None:
    higher = claim(ClaimKind.ROSE)
    assert judge_apart(higher, Interval(5, 6), Interval(3, 4)).holds
    assert judge_apart(higher, Interval(5, 6), Interval(5.5, 7)).holds is False


YES, NO, OPEN = Verdict(True, ""), Verdict(False, ""), Verdict(None, "")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (YES, YES, Outcome.STILL_HOLDS),
        (YES, NO, Outcome.STOPS),
        (YES, OPEN, Outcome.STOPS),
        (OPEN, NO, Outcome.STOPS),
        (OPEN, YES, Outcome.STILL_HOLDS),
        (OPEN, OPEN, Outcome.UNKNOWN),
        (NO, YES, Outcome.COMES_TRUE),
        (NO, NO, Outcome.STILL_WRONG),
        (NO, OPEN, Outcome.UNKNOWN),
    ],
)
def test_only_what_the_data_bear_out_needs_no_answer(
    before: Verdict, after: Verdict, expected: Outcome
) -> None:
    assert outcome(before, after) is expected
    assert expected.needs_answer == (after is not YES)
