"""The length rule that browser and server share (CNT-3, CNT-4)."""

import pytest

from surveys.rules.text import Excess, excess, length


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("cat😹", 4),
        ("cafȩ́", 4),
        ("👩🏻‍🚀", 1),
        ("\n" * 10, 10),
        ("\r\n" * 10, 10),
        ("a\rb", 3),
        ("", 0),
    ],
)
def test_it_counts_what_people_see(text: str, characters: int) -> None:
    assert length(text) == characters


def test_exactly_the_limit_fits() -> None:
    assert excess("x" * 100, 100) is None
    assert excess("x" * 101, 100) == Excess(1)
    assert excess("é" * 100, 100) is None


def test_bytes_have_a_cap_of_their_own() -> None:
    """A "character" can be made of any number of marks."""
    assert excess("e" + "\u0301" * 5000, 10) == Excess(0)


def test_a_book_is_refused_uncounted() -> None:
    """Counting what nobody could have typed would keep the server busy."""
    assert excess("a" * 41, 1) == Excess(0)
    assert excess("a" * 40, 1) == Excess(39)
