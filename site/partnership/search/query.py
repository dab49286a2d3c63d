"""What was asked for, made harmless, and the pages that answer it (EX-12)."""

import re
import unicodedata

from wagtail.models import Page

# Long enough for a sentence; searches are never asked with more (the lesson of GHSA-jmp3).
LONGEST_QUERY = 100
_WORD = re.compile(r"\w+")


def cleaned(raw: str) -> str:
    """Return the words of a query: no control characters, single spaces, capped in length."""
    printable = "".join(
        " " if unicodedata.category(character).startswith(("C", "Z")) else character
        for character in raw[: LONGEST_QUERY * 4]
    )
    return " ".join(printable.split())[:LONGEST_QUERY].strip()


def terms(words: str) -> str:
    """Return the letters and digits of a query as the search backend gets them.

    SQLite's FTS5 fails on a lone quotation mark, so punctuation never reaches it; what an
    apostrophe leaves behind (the "t" of "don't") is no word.
    """
    found = _WORD.findall(words)
    return " ".join([word for word in found if len(word) > 1] or found)


def find(words: str) -> list[Page]:
    """Return the live, public pages that hold all of the words, best first.

    The words go to the search backend as plain text: there is no query language to abuse.
    """
    wanted = terms(words)
    if not wanted:
        return []
    # The search backend cannot read live_and_public's condition; this one it can.
    pages = Page.objects.live().public().specific()
    return list(pages.search(wanted, operator="and"))
