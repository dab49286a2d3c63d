"""Sort visitors' words by what they may be about; never a judgement, never a block (SG-07).

Words are compared after removing what people (and phones) change: case, accents, curly quotes,
invisible characters, repeated letters ("heeelp"), digits for letters ("k1ll") and spaced letters
("k n i f e").
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from partnership.safeguarding.rules.categories import Category


@dataclass(frozen=True)
class Phrase:
    """One entry of the word list: ``id`` is its row, so that a match can be traced to it."""

    id: int
    category: str
    text: str


@dataclass(frozen=True)
class Match:
    """A category found in a text and the entry that found it (``None`` for a pattern)."""

    category: str
    phrase_id: int | None = None


_WORD = re.compile(r"[^\W_]+")
_REPEATED = re.compile(r"(.)\1+")
_SPACED_LETTERS = re.compile(r"(?<= )(?:[^\W\d_] ){3,}")
_LETTER_FOR_SIGN = str.maketrans("013457@$!", "oieastasi")
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘`´"))

# What may point at a person, besides the words of the list: phone, e-mail, handle, postcode, plate.
# Each pattern looks at a bounded stretch, so that no text, however odd, takes long.
_IDENTIFYING = (
    re.compile(r"(?:\+44|\b0)[\s().-]?(?:\d[\s().-]?){9,10}"),
    re.compile(r"\w@[\w-]{1,63}\.[a-z]", re.IGNORECASE),
    re.compile(r"(?<!\w)@\w{3,}"),
    re.compile(r"\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b", re.IGNORECASE),
    re.compile(r"\b[a-z]{2}\d{2}\s?[a-z]{3}\b", re.IGNORECASE),
)


def plain_words(text: str) -> str:
    """Return ``text`` as lower-case words without accents, single-spaced, with a space each end."""
    folded = unicodedata.normalize("NFKD", text).casefold().translate(_APOSTROPHES)
    visible = "".join(c for c in folded if unicodedata.category(c) not in {"Mn", "Cf", "Cs"})
    return f" {' '.join(_WORD.findall(visible))} "


def _variants(text: str) -> Iterator[str]:
    words = plain_words(text)
    yield words
    yield plain_words(text.translate(_LETTER_FOR_SIGN))
    yield _SPACED_LETTERS.sub(lambda run: run.group().replace(" ", "") + " ", words)


def squash(words: str) -> str:
    """Return ``words`` with every run of one letter made single ("heeelp" and "help" agree)."""
    return _REPEATED.sub(r"\1", words)


def _has_identifying_pattern(text: str) -> bool:
    return any(pattern.search(text) for pattern in _IDENTIFYING)


def screen(text: str, phrases: Iterable[Phrase]) -> list[Match]:
    """Return what ``text`` may be about, in the order of ``phrases``.

    Args:
        text: a visitor's words as typed; anything at all, however long or broken.
        phrases: the word list. An entry of no words matches nothing.

    Returns:
        One match for each entry found, and one more when a pattern looks like identifying detail.
        An empty list means only that nothing was recognised; somebody reads the text anyway.
    """
    haystacks = {squash(variant) for variant in _variants(text)}
    matches = [
        Match(phrase.category, phrase.id)
        for phrase in phrases
        if (needle := squash(plain_words(phrase.text))).strip()
        and any(needle in haystack for haystack in haystacks)
    ]
    if _has_identifying_pattern(text):
        matches.append(Match(Category.IDENTIFYING))
    return matches
