"""Which parts of a text were searched for. The template escapes and marks them (SE-10)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Piece:
    """A run of plain text, found or not."""

    text: str
    found: bool


def pieces(text: str, words: str) -> Iterator[Piece]:
    """Split ``text`` at the searched words, upper or lower case, from the start of a word."""
    wanted = [re.escape(word) for word in words.split()]
    if not wanted:
        yield Piece(text, False)
        return
    pattern = re.compile(rf"(?<!\w)({'|'.join(wanted)})", re.IGNORECASE)
    for place, part in enumerate(pattern.split(text)):
        if part:
            yield Piece(part, place % 2 == 1)
