"""The launch check: a survey opens only when every promise behind it is there (DP-01, YP-01)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from surveys.authoring.cover import cover_findings
from surveys.authoring.languages import language_problems
from surveys.authoring.reading import readability_findings
from surveys.rules.definition import Definition
from surveys.rules.difference import corrupting, differences, ever_asked
from surveys.rules.lint import Finding, lint

if TYPE_CHECKING:
    from surveys.models import SurveyPage

NEEDED = {
    "dpia_ref": ("DP-01", "Give the reference of the signed data protection impact assessment."),
    "lawful_basis": ("DP-02", "Name the lawful basis: public task, with its statute."),
    "questions_checked_by": (
        "DP-06",
        "Say who read every question against the checklist about offences and names.",
    ),
    "good_for_children": ("CC-01", "Say in one sentence why it is good for children."),
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
    """Return what is missing, each with the field of the page it belongs to, or ""."""
    missing = [
        (field, Finding(rule, "", words))
        for field, (rule, words) in NEEDED.items()
        if not getattr(page, field)
    ]
    languages = [("languages", finding) for finding in language_problems(page)]
    rota = [("", finding) for finding in cover_findings(page) if finding.stops]
    return [*missing, *_of_dates(page), *languages, *_of_questions(page), *_of_care(page), *rota]


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
    return found + _of_history(page, definition)


def _of_care(page: SurveyPage) -> list[tuple[str, Finding]]:
    """Return what only the whole survey can tell: policy document, ages, how hard it reads."""
    found: list[tuple[str, Finding]] = []
    items = page.definition.items
    if any(item.special_category or item.basis for item in items) and not page.policy_document:
        words = "Name the appropriate policy document: a question needs a legal condition."
        found.append(("policy_document", Finding("DP-05", "", words)))
    found += [
        ("sections", Finding("DEM-8", item.id, f"“{item.title}”: {_too_young(item.youngest)}"))
        for item in items
        if item.youngest and page.is_for_young_people and not item.show_if.conditions
    ]
    return found + [("sections", finding) for finding in readability_findings(page)]


def _too_young(age: int) -> str:
    return f"Ask it only of people aged {age} and over, with a rule on their age."


def _of_history(page: SurveyPage, definition: Definition) -> list[tuple[str, Finding]]:
    """Return what would make answers that were given mean something else (SD-03, SB-05)."""
    earlier = page.earlier_questionnaires()
    changes = differences(ever_asked(earlier), definition) if earlier else []
    return [
        ("sections", Finding("SD-03", change.question, change.words))
        for change in corrupting(changes)
    ]
