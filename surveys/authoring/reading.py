"""Whether a survey is easy enough to read for the people it is for (UX-20, DP-16)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from surveys.rules.lint import Finding
from surveys.rules.readability import Reading, reading_of, texts_of

if TYPE_CHECKING:
    from surveys.models import SurveyPage

# The hardest Flesch-Kincaid grade (UX-20, proposed).
HARDEST_FOR_YOUNG_PEOPLE = 5.0
HARDEST = 6.0
PROMISES = ("summary", "why_asked", "space", "voice", "what_happens")


def survey_reading(page: SurveyPage) -> Reading:
    """Measure everything that somebody who answers reads."""
    promises = [getattr(page, field) for field in PROMISES]
    return reading_of([*promises, *texts_of(page.definition)])


def hardest_for(page: SurveyPage) -> float:
    """Return the grade that a survey may not exceed."""
    return HARDEST_FOR_YOUNG_PEOPLE if page.is_for_young_people else HARDEST


def readability_findings(page: SurveyPage) -> list[Finding]:
    """Return why a survey is too hard to read; nothing means it is easy enough."""
    reading, hardest = survey_reading(page), hardest_for(page)
    if reading.grade <= hardest:
        return []
    words = (
        f"The words are too hard: grade {reading.grade:.1f}, and {hardest:.0f} is the most."
        " Use shorter words and sentences."
    )
    return [Finding("UX-20", "", words)]
