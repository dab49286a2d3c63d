"""Repeatable chance: the same seed always throws the same numbers, on every machine."""

import hashlib
from collections.abc import Sequence
from typing import TypeVar

Thing = TypeVar("Thing")
_STEPS = 2**32


class Dice:
    """A stream of numbers that depends on nothing but its seed.

    ``hashlib`` rather than ``random``, so that a picture never changes with Python's version.
    """

    def __init__(self, seed: str) -> None:
        self._seed = seed.encode()
        self._throws = 0

    def _throw(self) -> float:
        """Return the next number, at least 0 and below 1."""
        self._throws += 1
        salt = self._throws.to_bytes(8, "big")
        digest = hashlib.blake2b(self._seed, digest_size=4, salt=salt).digest()
        return int.from_bytes(digest, "big") / _STEPS

    def between(self, low: float, high: float) -> float:
        """Return a number from ``low`` up to ``high``."""
        return low + (high - low) * self._throw()

    def whole(self, low: int, high: int) -> int:
        """Return a whole number from ``low`` to ``high``, both included."""
        return low + int((high - low + 1) * self._throw())

    def chance(self, share: float) -> bool:
        """Return True in about ``share`` (0 to 1) of all throws."""
        return self._throw() < share

    def pick(self, things: Sequence[Thing]) -> Thing:
        """Return one of the things."""
        return things[self.whole(0, len(things) - 1)]

    def shuffled(self, things: Sequence[Thing]) -> list[Thing]:
        """Return the things in another order."""
        order = sorted((self._throw(), position) for position in range(len(things)))
        return [things[position] for _, position in order]
