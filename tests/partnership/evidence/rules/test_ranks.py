"""Places: ties, chance and the nearer end (P16)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.evidence.rules.ranks import Standing, ordinal, rank


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (13, "13th"),
        (32, "32nd"),
        (111, "111th"),
        (1_002, "1,002nd"),
    ],
)
def test_ordinals(number: int, text: str) -> None:
    assert ordinal(number) == text


@given(st.lists(st.integers(0, 50), min_size=5, max_size=60), st.integers(0, 3))
def test_both_ends_count_to_the_same_group(values: list[int], reach: int) -> None:
    own, *others = (Standing(value, value - reach, value + reach) for value in values)
    answer = rank(own, others)
    assert answer.place == sorted(values).index(own.value) + 1
    assert answer.from_highest == sorted(values, reverse=True).index(own.value) + 1
    assert answer.place + answer.from_highest + answer.tied == answer.of + 1
    assert answer.close <= answer.of - 1 - answer.tied
    assert ("joint" in answer.words) == (answer.tied > 0)
