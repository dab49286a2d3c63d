"""Counts of arrivals are coarse and late (SB-35, SR-01, SR-02, SR-09, SR-11)."""

import pytest

from surveys.results.rules import PARTNER, PUBLIC, RuleSet
from surveys.results.rules.arrivals import (
    about,
    groups_in_words,
    next_count,
    not_counted_in_words,
    ways_in_words,
)


@pytest.mark.parametrize(
    ("count", "partner", "public"),
    [
        (0, "fewer than 8", "fewer than 10"),
        (7, "fewer than 8", "fewer than 10"),
        (8, "about 10", "fewer than 10"),
        (12, "about 10", "about 10"),
        (13, "about 15", "about 15"),
        (1234, "about 1,235", "about 1,235"),
    ],
)
def test_none_and_a_few_look_alike(count: int, partner: str, public: str) -> None:
    assert about(count, PARTNER) == partner
    assert about(count, PUBLIC) == public


@pytest.mark.parametrize(
    ("shown", "exact", "after"), [(0, 9, 0), (0, 10, 10), (20, 29, 20), (20, 30, 30), (30, 20, 20)]
)
def test_a_count_moves_by_ten_or_not_at_all(shown: int, exact: int, after: int) -> None:
    assert next_count(shown, exact) == after


def test_results_say_how_many_and_why() -> None:
    said = not_counted_in_words({"hurried": 22, "trap": 3}, PARTNER)
    assert "about 25 answers" in said
    assert "they came faster than anybody can read (about 20)" in said
    assert "a box" not in said


def test_few_answers_give_neither_number_nor_reason() -> None:
    for counts in ({}, {"trap": 1}, {"trap": 3, "same": 4}):
        said = not_counted_in_words(counts, PARTNER)
        assert said == "Set aside for checking and not in these numbers: fewer than 8 answers."


def test_the_ways_are_named_in_a_sentence() -> None:
    """CB-21."""
    assert ways_in_words([]) == ""
    assert ways_in_words(["On paper"]) == "People answered on paper."
    listed = ways_in_words(["On the website", "On paper", "On a shared tablet"])
    assert listed == "People answered on the website, on paper and on a shared tablet."


@pytest.mark.parametrize("rules", [PARTNER, PUBLIC])
def test_no_session_is_said_to_be_fewer_than_a_step(rules: RuleSet) -> None:
    """SR-11: until ten are new, sessions that were held are not counted yet."""
    assert groups_in_words(0, rules).endswith("fewer than 10.")
    assert groups_in_words(13, rules).endswith("about 15.")
