"""Long, uncommon, and not the name of this place (SE-18)."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from partnership.accounts.passwords import LocalWordsValidator

LOCAL = LocalWordsValidator(["northampton", "kettering", "nene"])


@pytest.mark.parametrize(
    "password",
    ["northampton2026!!", "KetteringKettering", "NSVPP-northampton-1", "nsvpp violence 1"],
)
def test_local_words_are_refused(password: str) -> None:
    with pytest.raises(ValidationError):
        LOCAL.validate(password)


@pytest.mark.parametrize("password", ["four calm herons by the Nene", "zxqvb wpokm lmnty"])
def test_other_words_are_enough(password: str) -> None:
    LOCAL.validate(password)


def test_fifteen_characters_are_the_least() -> None:
    with pytest.raises(ValidationError):
        validate_password("zxqvb wpokm lm")
    validate_password("zxqvb wpokm lmn")
    validate_password("ünïcödé " * 30)


def test_the_rule_is_said_in_a_sentence() -> None:
    assert LOCAL.get_help_text().endswith(".")
