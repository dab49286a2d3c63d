"""How long a text is: the one rule that browser and server share (CNT-3)."""

import unicodedata
from dataclasses import dataclass

import regex

GRAPHEME = regex.compile(r"\X")
# A limit of n characters never lets in more than n times this many bytes.
# Counting characters takes a second for each two million: a book is refused uncounted.
FAR_TOO_LONG = 40
BYTES_PER_CHARACTER = 4


def with_line_feeds(text: str) -> str:
    """Return the text with every line end as LF, as it was before the browser sent it."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", with_line_feeds(text))


def length(text: str) -> int:
    """Count characters as people see them: graphemes after LF and NFC."""
    return sum(1 for _ in GRAPHEME.finditer(_normal(text)))


@dataclass(frozen=True)
class Excess:
    """By how much a text is too long. ``characters`` is 0 when only its bytes are too many."""

    characters: int


def excess(text: str, limit: int) -> Excess | None:
    """Return by how much ``text`` is over ``limit`` characters, or None when it fits."""
    if len(text) > FAR_TOO_LONG * limit:
        return Excess(0)
    over = length(text) - limit
    if over > 0:
        return Excess(over)
    if len(_normal(text).encode()) > BYTES_PER_CHARACTER * limit:
        return Excess(0)
    return None
