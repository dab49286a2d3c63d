"""Encryption of the few fields that need it: visitors' words and second-factor secrets."""

from functools import lru_cache

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


@lru_cache(maxsize=4)
def _fernet(keys: tuple[str, ...]) -> MultiFernet:
    if not keys:
        raise ImproperlyConfigured("Set FIELD_ENCRYPTION_KEYS (see the README).")
    return MultiFernet([Fernet(key) for key in keys])


def _current() -> MultiFernet:
    return _fernet(tuple(settings.FIELD_ENCRYPTION_KEYS))


def encrypt(text: str) -> str:
    """Return ``text`` encrypted with the newest key, as ASCII; any text at all can be kept.

    The time is zero: else the token would carry, in clear, the second at which it was made, and
    that would join the words of one visitor to each other and to a log (DP-07).
    """
    return _current().encrypt_at_time(text.encode("utf-8", "surrogatepass"), 0).decode("ascii")


def decrypt(token: str) -> str:
    """Return what :func:`encrypt` was given; any key of the list may have written it.

    Raises:
        cryptography.fernet.InvalidToken: no key fits, or the token was changed.
    """
    return _current().decrypt(token.encode("ascii")).decode("utf-8", "surrogatepass")
