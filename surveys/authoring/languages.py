"""Whether a survey may be offered in the languages it names (YP-14, UX-23)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

from surveys.rules.lint import Finding

if TYPE_CHECKING:
    from surveys.models import SurveyPage


def language_problems(survey: SurveyPage) -> list[Finding]:
    """Return why a survey may not be offered in its languages; nothing means it may.

    A language is offered when the site knows it and every word of the survey is there in it. The
    words that staff type are in the site's own language, so any other one is refused.
    """
    known = dict(settings.LANGUAGES)
    found = [
        Finding("YP-14", "", f"“{code}” is not a language of this site.")
        for code in survey.language_codes
        if code not in known
    ]
    if not survey.language_codes:
        found.append(Finding("YP-14", "", "Name the language of the survey."))
    return found + [
        Finding("YP-14", "", f"The words of the survey are not there in {known[code]}.")
        for code in survey.language_codes
        if code in known and code != settings.LANGUAGE_CODE
    ]
