"""Encryption of single fields, with keys that can be changed."""

import base64
from typing import Any

import pytest
from cryptography.fernet import Fernet, InvalidToken
from django.core.exceptions import ImproperlyConfigured
from hypothesis import given
from hypothesis import strategies as st

from partnership.core.encryption import decrypt, encrypt

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_comes_back(text: str) -> None:
    token = encrypt(text)
    assert token.isascii()
    assert decrypt(token) == text


def test_the_same_text_looks_different_each_time() -> None:
    assert encrypt("words") != encrypt("words")


def test_keys_rotate(settings: Any) -> None:
    """The newest key writes; every key of the list reads; a key taken away reads no more."""
    settings.FIELD_ENCRYPTION_KEYS = [OLD]
    before = encrypt("words")
    settings.FIELD_ENCRYPTION_KEYS = [NEW, OLD]
    assert decrypt(before) == "words"
    after = encrypt("words")
    settings.FIELD_ENCRYPTION_KEYS = [NEW]
    assert decrypt(after) == "words"
    with pytest.raises(InvalidToken):
        decrypt(before)


def test_a_changed_token_is_refused() -> None:
    token = encrypt("words")
    with pytest.raises(InvalidToken):
        decrypt(token[:-4] + "AAA=")


def test_without_a_key_nothing_is_written(settings: Any) -> None:
    settings.FIELD_ENCRYPTION_KEYS = []
    with pytest.raises(ImproperlyConfigured):
        encrypt("words")


def test_a_token_does_not_say_when_it_was_made() -> None:
    """DP-07: it begins with the second, in clear, unless told otherwise."""
    assert base64.urlsafe_b64decode(encrypt("words"))[1:9] == bytes(8)
