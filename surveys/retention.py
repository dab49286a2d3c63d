"""Deleting what has been kept for as long as the survey said (DP-17)."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from surveys.models import OrganisationAnswer, PaperBatch, Response, ResultCut, SurveyPage
from surveys.rules.retention import months_after


def answers_end_on(survey: SurveyPage) -> date | None:
    """Return the day from which the answers are gone, or None while the survey has no end."""
    if survey.closes_at is None:
        return None
    return months_after(timezone.localdate(survey.closes_at), survey.retention_months)


def delete_old_answers(today: date) -> int:
    """Delete all answers of each survey whose time is over; return how many.

    All of a survey go at once, with the steps of its results, so that no table changes by a few
    answers on the way (SR-11). Its versions stay: they hold questions, not answers.

    Args:
        today: the day in London.
    """
    deleted = 0
    for survey in SurveyPage.objects.filter(closes_at__isnull=False):
        ends = answers_end_on(survey)
        if ends is not None and today >= ends:
            deleted += _delete_answers(survey)
    return deleted


@transaction.atomic
def _delete_answers(survey: SurveyPage) -> int:
    ResultCut.objects.filter(survey=survey).delete()
    OrganisationAnswer.objects.filter(version__survey=survey).delete()
    PaperBatch.objects.filter(version__survey=survey).delete()
    deleted, _ = Response.objects.filter(version__survey=survey).delete()
    return deleted
