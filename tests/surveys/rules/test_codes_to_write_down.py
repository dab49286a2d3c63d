"""Codes to write down (SAV-2, SAV-4, SAV-9)."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.rules.codes_to_write_down import (
    ALPHABET,
    LENGTH,
    code_from,
    in_groups,
    new_code,
    read_code,
)


def test_a_code_has_more_than_sixty_bits() -> None:
    assert LENGTH * math.log2(len(set(ALPHABET))) > 71


def test_codes_differ_and_use_every_sign() -> None:
    codes = {new_code() for _ in range(500)}
    assert len(codes) == 500
    assert set("".join(codes)) == set(ALPHABET)


@pytest.mark.parametrize("sign", "0O1IL2Z5S68UAEIOU")
def test_signs_that_look_alike_or_make_words_are_left_out(sign: str) -> None:
    assert sign not in ALPHABET


def test_four_groups_of_four() -> None:
    assert [len(group) for group in in_groups(new_code()).split(" ")] == [4, 4, 4, 4]


@given(st.binary(min_size=32, max_size=32))
def test_a_seed_gives_one_code_that_can_be_typed(seed: bytes) -> None:
    code = code_from(seed)
    assert code == code_from(seed) == read_code(in_groups(code))


@pytest.mark.parametrize(
    "typed", ["bcdf ghjk mnpq rtvw", "BCDF-GHJK-MNPQ-RTVW", " bcdf–GHJKmnpq.RTVW\n"]
)
def test_case_spaces_and_hyphens_do_not_matter(typed: str) -> None:
    assert read_code(typed) == "BCDFGHJKMNPQRTVW"


@given(st.text())
def test_anything_else_is_nothing(typed: str) -> None:
    code = read_code(typed)
    assert code == "" or (len(code) == LENGTH and set(code) <= set(ALPHABET))


@pytest.mark.parametrize("typed", ["", "BCDF", "OOOO OOOO OOOO OOOO", "B" * 17, "B" * 100_000])
def test_what_cannot_be_a_code(typed: str) -> None:
    assert read_code(typed) == ""
