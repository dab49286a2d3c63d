"""Which languages a survey may be published in, and the words that then go with it (YP-14)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.conf import settings

from partnership.core.languages import is_english
from surveys.page_words import survey_texts
from surveys.rules.findings import Finding
from surveys.rules.freshness import state_of

if TYPE_CHECKING:
    from surveys.models import SurveyPage, SurveyTranslation


def other_languages(page: SurveyPage) -> list[str]:
    """Return the languages beside English that a survey is meant to be answered in."""
    return [code for code in page.language_codes if not is_english(code)]


def translation_findings(page: SurveyPage) -> list[Finding]:
    """Return what keeps each language of a survey from being offered.

    An example survey may show words that nobody has checked: its pages say so.
    """
    wanted = other_languages(page)
    if not wanted:
        return []
    english, kept = survey_texts(page), _kept(page)
    return [
        finding for code in wanted for finding in _of_language(page, code, english, kept.get(code))
    ]


def _of_language(
    page: SurveyPage, code: str, english: dict[str, str], kept: SurveyTranslation | None
) -> Iterator[Finding]:
    state = state_of(english, kept.done if kept else {})
    if not state.is_complete:
        yield Finding(
            "UX-23",
            "",
            f"{_name(code)}: {_undone(len(state.missing), len(state.stale))}",
        )
    elif not page.is_demonstration and not (kept and kept.is_checked):
        words = f"{_name(code)}: no person has checked the words yet."
        yield Finding("YP-14", "", words)


def _undone(missing: int, stale: int) -> str:
    """Say how many texts are to be done, and why; leave out what there is none of."""
    parts = [
        f"{missing} {_texts(missing)} not translated" if missing else "",
        f"{stale} {_texts(stale)} older than the English" if stale else "",
    ]
    return " and ".join(filter(None, parts)) + "."


def _name(code: str) -> str:
    """Return the English name of a language, as the buttons say it."""
    return str(dict(settings.LANGUAGES).get(code, code))


def _texts(number: int) -> str:
    return "text is" if number == 1 else "texts are"


def published_translations(page: SurveyPage) -> dict[str, dict[str, str]]:
    """Return the words that a version is published with: those of every complete language."""
    wanted = other_languages(page)
    if not wanted:
        return {}
    english, kept = survey_texts(page), _kept(page)
    return {
        code: kept[code].as_published(english)
        for code in wanted
        if code in kept and state_of(english, kept[code].done).is_complete
    }


def _kept(page: SurveyPage) -> dict[str, SurveyTranslation]:
    from surveys.models import SurveyTranslation

    return {one.language: one for one in SurveyTranslation.objects.filter(survey_id=page.pk)}
