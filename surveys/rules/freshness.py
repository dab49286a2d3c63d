"""How far the words of a language are: what is missing, stale, or lost a mark (UX-23)."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Translated:
    """One text in another language, and the English that it was made from."""

    english: str
    words: str


@dataclass(frozen=True)
class State:
    """How far a language is: keys without words, and keys whose English changed since."""

    missing: tuple[str, ...]
    stale: tuple[str, ...]

    @property
    def is_complete(self) -> bool:
        """Whether every text is there and fresh."""
        return not self.missing and not self.stale


def state_of(english: Mapping[str, str], done: Mapping[str, Translated]) -> State:
    """Compare the English texts of now with what was translated."""
    with_words = {key for key, text in done.items() if text.words.strip()}
    return State(
        tuple(key for key in english if key not in with_words),
        tuple(key for key in english if key in with_words and done[key].english != english[key]),
    )


def lost_marks(english: str, words: str, marks: frozenset[str]) -> frozenset[str]:
    """Return the marks of an earlier answer that a translation left out (``rules.piping``)."""
    return frozenset(mark for mark in marks if mark in english and mark not in words)
