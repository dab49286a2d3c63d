"""What a survey's page promises, in the languages of the survey (YP-01, UX-23)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from surveys.rules.translations import texts_of

if TYPE_CHECKING:
    from surveys.models import SurveyPage
    from surveys.rules.definition import Definition

# Why a survey is paused is said on the day itself, so it stays English.
FIELDS = ("title", "summary", "why_asked", "who_reads", "what_happens", "voice", "space")


def _key(field: str) -> str:
    return f"page/{field}"


def survey_texts(survey: SurveyPage) -> dict[str, str]:
    """Return every English text of a survey that people read, by key: its page, its questions."""
    of_page = {_key(field): str(getattr(survey, field) or "") for field in FIELDS}
    present = {key: words for key, words in of_page.items() if words.strip()}
    return present | texts_of(survey.definition)


def page_words(survey: SurveyPage, definition: Definition, language: str) -> dict[str, str]:
    """Return the texts of a survey's page in a language of a published version, by field."""
    words = definition.translations.get(language, {})
    return {field: words.get(_key(field), getattr(survey, field) or "") for field in FIELDS}
