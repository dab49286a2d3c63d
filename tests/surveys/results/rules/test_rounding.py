"""Rounding and percentages against published oracles."""

import pytest

from surveys.results.rules.rounding import is_near_everyone, nearest_five, whole_percentage


@pytest.mark.parametrize(
    ("count", "rounded"), [(0, 0), (2, 0), (3, 5), (7, 5), (8, 10), (12, 10), (13, 15), (37, 35)]
)
def test_counts_go_to_the_nearest_five_halves_up(count: int, rounded: int) -> None:
    """SO-5, SR-02."""
    assert nearest_five(count) == rounded


@pytest.mark.parametrize(
    ("part", "base", "near"),
    [(38, 40, True), (39, 40, True), (40, 40, True), (37, 40, False), (0, 2, False), (1, 2, True)],
)
def test_nearly_everyone_is_within_two_of_the_denominator(part: int, base: int, near: bool) -> None:
    """SO-6, SR-05: 38 of 40 is [DPH], 37 is shown. Nobody is never "nearly everyone"."""
    assert is_near_everyone(part, base, 2) is near


@pytest.mark.parametrize(("part", "base", "percent"), [(5, 40, 13), (10, 30, 33), (0, 50, 0)])
def test_percentages_are_whole_halves_up(part: int, base: int, percent: int) -> None:
    """SR-04: 12.5 per cent is 13."""
    assert whole_percentage(part, base) == percent
