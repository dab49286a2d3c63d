"""Codes on paper, and how people type them (SD-05)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.rules.entry_codes import ALPHABET, LENGTH, in_groups, is_whole, new_codes, normal

codes = st.text(ALPHABET, min_size=LENGTH, max_size=LENGTH)


def test_codes_differ_and_stand_in_no_order() -> None:
    made = new_codes(300)
    assert len(set(made)) == 300
    assert made != sorted(made)
    assert all(is_whole(code) for code in made)


def test_the_alphabet_spells_nothing_and_looks_like_nothing_else() -> None:
    assert not set(ALPHABET) & set("AEIOULSZB")


@given(codes)
def test_a_printed_code_is_read_back(code: str) -> None:
    assert normal(in_groups(code)) == code
    assert normal(in_groups(code).lower().replace("-", "  ")) == code


@given(codes)
def test_look_alikes_are_forgiven(code: str) -> None:
    typed = code.translate(str.maketrans("01528V", "OISZBU"))
    assert normal(typed) == code
    assert normal(code.replace("1", "l")) == code


@pytest.mark.parametrize("typed", ["", "ABC", "0" * 11, "0" * 13, "é" * 12, "AAAAAAAAAAAA"])
def test_what_is_no_code_is_not_whole(typed: str) -> None:
    assert not is_whole(normal(typed))
