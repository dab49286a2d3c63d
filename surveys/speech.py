"""In which language, and how plainly, a survey speaks to one person (UX-23, AC-20)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext

from partnership.core import languages
from surveys.rules.definition import Definition
from surveys.rules.easy_read import has_easy_read
from surveys.rules.messages import Phrase, Problem
from surveys.rules.status import in_words
from surveys.rules.translations import CHECKED_BY, CHECKED_ON, ENGLISH, languages_of

LANGUAGE = "language"
EASY = "easy"


@dataclass(frozen=True)
class Speech:
    """The language of the words, and whether they are the easy-read ones."""

    language: str = ENGLISH
    easy: bool = False

    def chosen(self, request: HttpRequest, definition: Definition) -> Speech:
        """Return what the address asks for, as far as the questionnaire has it."""
        asked = request.GET.get(LANGUAGE, "")
        language = asked if asked in languages_of(definition) else self.language
        easy = request.GET.get(EASY, "1" if self.easy else "0") == "1"
        return replace(self, language=language, easy=easy and has_easy_read(definition))

    @property
    def query(self) -> str:
        """The part of an address that keeps it; nothing for usual English."""
        kept = {} if self.language == ENGLISH else {LANGUAGE: self.language}
        if self.easy:
            kept[EASY] = "1"
        return f"?{urlencode(kept)}" if kept else ""


def asks_to_switch(request: HttpRequest) -> bool:
    """Say whether an address asks for other words."""
    return LANGUAGE in request.GET or EASY in request.GET


def switches(definition: Definition, now: Speech) -> dict[str, Any]:
    """Return the links to the other languages and to the other words; empty where is no choice."""
    offered = languages_of(definition)
    found: dict[str, Any] = {}
    if len(offered) > 1:
        found["languages"] = [_language(code, now) for code in offered]
    if has_easy_read(definition):
        found["easy"] = {
            "on": now.easy,
            "url": f"?{urlencode({LANGUAGE: now.language, EASY: '0' if now.easy else '1'})}",
        }
    return found


def _language(code: str, now: Speech) -> dict[str, Any]:
    kept = {LANGUAGE: code, EASY: "1"} if now.easy else {LANGUAGE: code}
    return {
        "code": languages.html_code(code),
        "name": languages.own_name(code),
        "url": f"?{urlencode(kept)}",
        "current": code == now.language,
    }


def word_checks(definition: Definition, language: str) -> dict[str, Any]:
    """Return who checked the questions and our own words in a language (YP-14); none for English.

    ``questions`` and ``interface`` are each a check with ``by`` and ``on``, or None.
    """
    if languages.is_english(language):
        return {}
    words = definition.translations.get(language, {})
    on = parse_date(words.get(CHECKED_ON, ""))
    questions = languages.Check(words[CHECKED_BY], on) if on and words.get(CHECKED_BY) else None
    return {"questions": questions, "interface": languages.catalogue_check(language)}


def problem_in_words(problem: Problem) -> str:
    """Return a problem in the language that is being spoken."""
    if problem.many:
        template = ngettext(problem.template, problem.many, problem.count)
    else:
        template = gettext(problem.template)
    ours = {
        name: gettext(words) if isinstance(words, Phrase) else words
        for name, words in problem.words.items()
    }
    return problem.filled(template, ours)


def moment_in_words(moment: datetime | None) -> str:
    """Return a moment in London as people write it in the language that is being spoken."""
    if moment is None or languages.is_english(languages.current()):
        return in_words(moment)
    return date_format(timezone.localtime(moment), "j E Y, H:i").lower()


def day_in_words(day: date | None) -> str:
    """Return a day as people write it in the language that is being spoken.

    Only English writes months with a capital, of the languages here.
    """
    words = date_format(day, "j E Y") if day else ""
    return words if languages.is_english(languages.current()) else words.lower()
