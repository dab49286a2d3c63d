"""Whether a survey may be offered in the languages it names (YP-14, UX-23)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

from surveys.authoring.translated import translation_findings
from surveys.rules.findings import Finding

if TYPE_CHECKING:
    from surveys.models import SurveyPage


def language_problems(survey: SurveyPage) -> list[Finding]:
    """Return why a survey may not be offered in its languages; nothing means it may.

    A language is offered when the site knows it and every word of the survey is there in it,
    checked by a person.
    """
    if not survey.language_codes:
        return [Finding("YP-14", "", "Name the language of the survey.")]
    known = dict(settings.LANGUAGES)
    unknown = [code for code in survey.language_codes if code not in known]
    found = [Finding("YP-14", "", f"“{code}” is not a language of this site.") for code in unknown]
    return found or translation_findings(survey)
