"""Counting what happens without knowing who did it (SE-15, SB-21, SB-22).

A limit counts in the cache, by purpose and by the thing that is used (a survey, a code), never by
person, address or browser: three hundred pupils behind one address are three hundred pupils. The
thing itself is never in the cache, only a keyed digest of it, and for one window at most.
"""

import hashlib
import hmac
import time
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.core.cache import cache

LONGEST_WINDOW = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Limit:
    """How often something may happen within a window; ``purpose`` keeps counters apart.

    Raises:
        ValueError: the window is longer than the hour that a counter may live (SE-15).
    """

    purpose: str
    most: int
    window: timedelta

    def __post_init__(self) -> None:
        """Refuse a counter that would be kept for too long."""
        if self.window > LONGEST_WINDOW:
            raise ValueError("A counter lives for an hour at most.")

    def count(self, thing: object = "") -> int:
        """Count one more time for ``thing`` and return how many there were in this window."""
        key = self._key(thing)
        if cache.add(key, 1, int(self.window.total_seconds())):
            return 1
        try:
            return int(cache.incr(key))
        except ValueError:
            # It ended between the two lines: this is the first of a new window.
            cache.set(key, 1, int(self.window.total_seconds()))
            return 1

    def is_passed(self, thing: object = "") -> bool:
        """Count one more time and say whether that is more than the limit allows."""
        return self.count(thing) > self.most

    def was_passed(self, thing: object = "") -> bool:
        """Say whether the limit is passed, without counting."""
        return int(cache.get(self._key(thing), 0)) > self.most

    def _key(self, thing: object) -> str:
        """Return a name from which neither thing nor moment can be read."""
        window = int(time.time() // self.window.total_seconds())
        message = f"{self.purpose}\0{thing}\0{window}".encode()
        digest = hmac.new(settings.SECRET_KEY.encode(), message, hashlib.sha256).hexdigest()
        return f"limit:{digest}"
