"""What the lists of the workspace say about a consultation and a survey."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone

from consultations.models import ConsultationPage
from consultations.presentation import TAGS, reply_in_words, when_in_words
from consultations.rules.dates import short_day
from surveys.models import SurveyPage
from surveys.results import questions
from surveys.results.cuts import latest_cut


def consultation_row(item: ConsultationPage) -> dict[str, Any]:
    """Return title, address, status, dates and how our promise stands."""
    now = timezone.now()
    label, kind = TAGS[item.status]
    return {
        "title": item.title,
        "summary": item.summary,
        "url": reverse("partners:consultation", args=[item.slug]),
        "status": label,
        "kind": kind,
        "when": when_in_words(item, item.status),
        "reply": reply_in_words(item, now),
        "example": item.is_demonstration,
    }


def survey_rows(item: ConsultationPage, today: date) -> list[dict[str, Any]]:
    """Return each survey of a consultation with its address and how fresh its numbers are."""
    return [_survey_row(item, survey, today) for survey in item.surveys()]


def _survey_row(item: ConsultationPage, survey: SurveyPage, today: date) -> dict[str, Any]:
    cut = latest_cut(survey, today)
    return {
        "title": survey.title,
        "url": reverse("partners:results", args=[item.slug, survey.slug]),
        "questions": len(questions(survey)),
        "as_of": short_day(cut.as_of) if cut else "",
        "example": survey.is_demonstration,
    }
