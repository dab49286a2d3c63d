"""The launch check: a survey opens only when every promise behind it is there (DP-01, YP-01)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from surveys.authoring.translated import translation_findings
from surveys.rules.difference import corrupting, differences
from surveys.rules.lint import Finding, lint

if TYPE_CHECKING:
    from surveys.models import SurveyPage

NEEDED = {
    "dpia_ref": ("DP-01", "Give the reference of the signed data protection impact assessment."),
    "safeguarding_contact": ("SG-05", "Name who reads the texts and acts on them."),
    "why_asked": ("STA-1", "Say why we ask."),
    "who_reads": ("YP-01", "Audience: name the role that will read the answers."),
    "space": ("YP-01", "Space: say how it is safe and which other ways there are to take part."),
    "voice": ("YP-01", "Voice: say what help there is to answer."),
    "what_happens": ("YP-01", "Influence: say what happens with the answers."),
    "reply_by": ("YP-01", "Influence: give the date by which the reply appears."),
    "opens_at": ("ERR-1", "Say when the survey opens."),
    "closes_at": ("ERR-1", "Say when the survey closes."),
}


def launch_findings(page: SurveyPage) -> list[tuple[str, Finding]]:
    """Return what is missing, each with the field of the page it belongs to."""
    missing = [
        (field, Finding(rule, "", words))
        for field, (rule, words) in NEEDED.items()
        if not getattr(page, field)
    ]
    return [*missing, *_of_dates(page), *_of_questions(page), *translation_findings(page)]


def _of_dates(page: SurveyPage) -> list[tuple[str, Finding]]:
    found = []
    if page.opens_at and page.closes_at and page.opens_at >= page.closes_at:
        found.append(
            (
                "closes_at",
                Finding("SE-08", "", "The closing time must be later than the opening time."),
            )
        )
    if page.closes_at and page.reply_by and page.reply_by < page.closes_at.date():
        found.append(
            ("reply_by", Finding("YP-02", "", "The reply must come after the survey closes."))
        )
    if page.is_paused and not page.pause_reason.strip():
        found.append(("pause_reason", Finding("SE-08", "", "Say why the survey is paused.")))
    return found


def _of_questions(page: SurveyPage) -> list[tuple[str, Finding]]:
    definition = page.definition
    found = [("sections", finding) for finding in lint(definition) if finding.stops]
    latest = page.latest_version
    changes = differences(latest.questionnaire, definition) if latest else []
    return found + [
        ("sections", Finding("SD-03", change.question, change.words))
        for change in corrupting(changes)
    ]
