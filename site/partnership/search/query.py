"""What was asked for, made harmless, and the pages that answer it (EX-12)."""

import unicodedata

from django.http import HttpRequest
from wagtail.models import Page

from partnership.core.public import live_and_public

# Long enough for a sentence; searches are never asked with more (the lesson of GHSA-jmp3).
LONGEST_QUERY = 100


def cleaned(raw: str) -> str:
    """Return the words of a query: no control characters, single spaces, capped in length."""
    printable = "".join(
        " " if unicodedata.category(character).startswith(("C", "Z")) else character
        for character in raw[: LONGEST_QUERY * 4]
    )
    return " ".join(printable.split())[:LONGEST_QUERY].strip()


def find(words: str, request: HttpRequest) -> list[Page]:
    """Return the live, public pages that hold all of the words, best first.

    The words go to the search backend as plain text: there is no query language to abuse.
    """
    if not words:
        return []
    pages = live_and_public(Page.objects.all(), request).specific()
    return list(pages.search(words, operator="and"))
