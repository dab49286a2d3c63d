"""How long somebody took: known for an hour at most, in the cache alone, never kept (DP-07)."""

import time
from datetime import timedelta

from django.core.cache import cache

from surveys.answering.keys import DraftKey

# Whoever takes longer than this is not in a hurry.
REMEMBERED = timedelta(hours=1)


def begins(key: DraftKey) -> None:
    """Note that somebody said yes just now; under a digest that the draft's row has too."""
    cache.set(_name(key), int(time.time()), int(REMEMBERED.total_seconds()))


def taken(key: DraftKey) -> timedelta | None:
    """Return the time since then, or None when it is not known any more."""
    begun = cache.get(_name(key))
    return None if begun is None else timedelta(seconds=int(time.time()) - int(begun))


def moves(before: DraftKey, after: DraftKey) -> None:
    """Keep the moment for a draft that has got another key."""
    begun = cache.get(_name(before))
    if begun is not None:
        cache.set(_name(after), begun, int(REMEMBERED.total_seconds()))
        forget(before)


def forget(key: DraftKey) -> None:
    """Forget it, once answers are sent."""
    cache.delete(_name(key))


def _name(key: DraftKey) -> str:
    return f"surveys.pace:{key.row}"
