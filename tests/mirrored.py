"""A language that nobody speaks, written from right to left: it shows whether pages mirror."""

import re

from surveys.models import SurveyPage, SurveyTranslation
from surveys.page_words import survey_texts

CODE = "ar-xb"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_LETTERS = "ابجدهوزحطيكلمنسعفصقرشتثخذض"
_TABLE = str.maketrans(_LATIN + _LATIN.upper(), _LETTERS * 2)


def mirrored(text: str) -> str:
    """Return a text in Arabic letters that mean nothing; marks of earlier answers stay."""
    parts = re.split(r"(\[[a-z0-9_-]+\])", text)
    return "".join(part if part.startswith("[") else part.translate(_TABLE) for part in parts)


def speak_mirrored(survey: SurveyPage) -> SurveyPage:
    """Publish an example survey in the mirrored language too."""
    english = survey_texts(survey)
    kept = SurveyTranslation(survey=survey, language=CODE)
    kept.put(english, {key: mirrored(text) for key, text in english.items()})
    kept.save()
    survey.languages = f"{survey.languages}, {CODE}"
    survey.save_revision().publish()
    survey.refresh_from_db()
    return survey
