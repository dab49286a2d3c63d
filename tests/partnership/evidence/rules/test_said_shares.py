"""Shares and percents in words are true exactly when our own words would say them (P23, N2)."""

from contextlib import suppress

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from partnership.evidence.rules.change import change
from partnership.evidence.rules.claims import ClaimKind, claims_in, mark, title_claims
from partnership.evidence.rules.intervals import wilson
from partnership.evidence.rules.numbers import percent_text
from partnership.evidence.rules.refusals import Refused
from partnership.evidence.rules.said_numbers import number_said
from partnership.evidence.rules.said_shares import judge_percent_change, judge_share

A = mark(0)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (f"Most of the {A} were closed.", "Most"),
        (f"Nearly a third of them: {A}.", "Nearly a third"),
        (f"1 in 20 of all, {A}.", "1 in 20"),
        (f"One in ten were charged: {A}.", "One in ten"),
        (f"That is 45% of {A}.", "45%"),
        (f"That is forty-five per cent of {A}.", "forty-five per cent"),
        (f"The vast majority, {A}, were closed.", "The vast majority"),
        (f"Fewer than half of them: {A}.", "Fewer than half"),
        (f"19 out of every 20 did not: {A}.", "19 out of every 20"),
    ],
)
def test_a_share_in_words_is_found(sentence: str, words: str) -> None:
    (claim,) = claims_in(sentence)
    assert (claim.kind, claim.words) == (ClaimKind.SHARE, words)


@pytest.mark.parametrize(
    "sentence",
    [
        f"The most deprived areas had {A}.",
        f"At most {A} were closed.",
        f"Police recorded 5 in 2025 and {A} in all.",
        f"It is lower than in most forces: {A}.".replace("lower ", ""),
        f"In ten years there were {A}.",
        f"It half closed at {A}.",
    ],
)
def test_other_uses_of_the_words_are_no_share(sentence: str) -> None:
    assert [each for each in claims_in(sentence) if each.kind is ClaimKind.SHARE] == []


@pytest.mark.parametrize(
    "sentence", [f"It rose by 78% to {A}.", f"{A}, 78% more than before.", f"Up 78%: {A}."]
)
def test_a_percent_of_change_is_told_from_a_share(sentence: str) -> None:
    assert ClaimKind.PERCENT_CHANGE in {each.kind for each in claims_in(sentence)}


@pytest.mark.parametrize(
    ("words", "value", "holds"),
    [
        ("most", 0.662, True),
        ("most", 0.49, False),
        ("half", 0.46, False),
        ("about half", 0.46, True),
        ("a third", 0.33, True),
        ("a third", 0.36, False),
        ("nearly a third", 0.32, True),
        ("nearly a third", 0.34, False),
        ("1 in 20", 0.05, True),
        ("1 in 20", 0.06, False),
        ("more than 45%", 0.46, True),
        ("45%", 0.454, True),
        ("45%", 0.456, False),
        ("45.5%", 0.4553, True),
        ("a minority", 0.6, False),
        ("two thirds", 0.662, True),
    ],
)
def test_judged_by_the_true_share(words: str, value: float, holds: bool) -> None:
    assert judge_share(words, value).holds is holds


@given(st.integers(1, 5000), st.integers(20, 5000))
def test_our_own_one_in_so_many_is_never_called_untrue(part: int, whole: int) -> None:
    from partnership.evidence.rules.shares import one_in_words

    assume(part < whole)
    with suppress(Refused):
        assert judge_share(one_in_words(part, whole), part / whole).holds


@given(st.floats(0.001, 0.999))
def test_our_own_percent_is_never_called_untrue(value: float) -> None:
    assert judge_share(percent_text(value), value).holds


@given(st.integers(20, 5000), st.integers(0, 5000))
def test_our_own_change_is_never_called_untrue_and_only_one_percent_is_true(
    old: int, new: int
) -> None:
    said = change(old, new).percent_words
    assume(said != "the same number")
    assert judge_percent_change(said.rsplit(" ", 1)[0], old, new).holds
    others = [n for n in range(200) if judge_percent_change(f"{n}%", old, new).holds]
    assert len(others) <= 1


@given(st.integers(0, 500), st.integers(20, 500))
def test_most_and_a_minority_never_hold_together(part: int, whole: int) -> None:
    assume(part <= whole)
    value, reach = part / whole, wilson(part, whole)
    held = [judge_share(words, value, reach).holds for words in ("most", "a minority")]
    assert held.count(True) <= 1
    assert held[0] is (reach.low > 0.5)


def test_the_printed_78_per_cent_is_refused_f10() -> None:
    verdict = judge_percent_change("78%", 186, 323)
    assert verdict.holds is False
    assert verdict.reason == "From 186 to 323 is 74% more."


def test_a_typed_percent_from_a_small_number_is_refused_f12() -> None:
    assert judge_percent_change("211%", 18, 56).holds is False


def test_a_fall_of_24_per_cent_f09() -> None:
    assert judge_percent_change("24%", 333, 253).holds


@given(st.integers(0, 99))
def test_numbers_in_words_are_read_as_they_are_meant(number: int) -> None:
    from partnership.evidence.rules.said_numbers import SMALL, TENS

    tens, unit = divmod(number, 10)
    words = SMALL[number] if number < 20 else TENS[tens - 2] + (f"-{SMALL[unit]}" if unit else "")
    assert number_said(words) == number


def test_a_share_that_nobody_can_read_is_left_to_a_person() -> None:
    (claim,) = title_claims("5 in 3 of them")
    assert judge_share(claim.words, 0.5).holds is None
