"""Batches of printed codes."""

from datetime import timedelta

from django.utils import timezone

from surveys.models import CodeBatch, SurveyPage
from surveys.trust.codes import make_batch


def printed_codes(
    survey: SurveyPage, size: int = 5, days: int = 7, label: str = "Club"
) -> list[str]:
    """Make a batch for ``survey`` that works for ``days`` more days, and return its codes."""
    last = timezone.localdate() + timedelta(days=days)
    return make_batch(CodeBatch(survey=survey, label=label, size=size, expires_on=last))
