"""Surveys in other languages."""

from typing import Any

from surveys.models import SurveyPage, SurveyTranslation
from surveys.page_words import survey_texts


def speaking(survey: SurveyPage, language: str = "ro", **checked: Any) -> SurveyPage:
    """Publish the survey in another language, each text with a sign before it."""
    english = survey_texts(survey)
    kept = SurveyTranslation(survey=survey, language=language)
    kept.put(english, {key: f"ș{text}" for key, text in english.items()})
    for name, value in checked.items():
        setattr(kept, name, value)
    kept.save()
    survey.languages = f"en-gb, {language}"
    survey.save_revision().publish()
    survey.refresh_from_db()
    return survey
