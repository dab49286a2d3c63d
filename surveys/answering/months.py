"""Months as people type them: names in every language of the site, and what is not yet (UX-06)."""

import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Any

from django.conf import settings
from django.utils import timezone, translation
from django.utils.dates import MONTHS, MONTHS_ALT

from surveys.rules.answers import Month
from surveys.rules.definition import Question
from surveys.rules.months import SHORTEST
from surveys.rules.taking.month import until


def as_of_today(question: Question) -> Question:
    """Return a question about a month with today's end, where it may not be in the future."""
    today = timezone.localdate()
    return until(question, Month(today.year, today.month))


def in_numbers(text: str) -> str:
    """Return what was typed with each name of a month as its number: "martie" becomes "3".

    Short forms from three letters on are names too, with or without accents and a full stop.
    Anything else, and a short form that two months share, stays as it is.
    """
    return " ".join(_number(word) for word in text.split())


def with_months_in_numbers(sent: Mapping[str, Any]) -> dict[str, Any]:
    """Return a tablet's answers with each month as its number; it may have typed a name.

    Args:
        sent: as ``surveys.rules.tablet.answers_from`` takes it.
    """
    return {key: _with_month(one) if isinstance(one, Mapping) else one for key, one in sent.items()}


def _with_month(one: Mapping[str, Any]) -> dict[str, Any]:
    parts = one["parts"]
    changed = {"month": in_numbers(str(parts["month"]))} if "month" in parts else {}
    return {**one, "parts": {**parts, **changed}}


def _number(word: str) -> str:
    plain = _plain(word).removesuffix(".")
    if len(plain) < SHORTEST:
        return word
    found = {number for name, number in names() if name.startswith(plain)}
    return str(found.pop()) if len(found) == 1 else word


@cache
def names() -> frozenset[tuple[str, int]]:
    """Return the months by name, as they stand alone and in a date: small, without accents."""
    found = set()
    for code, _ in settings.LANGUAGES:
        with translation.override(code):
            found |= {
                (_plain(str(names[number])), number)
                for names in (MONTHS, MONTHS_ALT)
                for number in range(1, 13)
            }
    return frozenset(found)


def _plain(word: str) -> str:
    """Return a word in small letters without accents."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))
