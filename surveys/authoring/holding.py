"""The second look at the rota, when a survey is about to open (SG-05).

The first look was when it was published; since then somebody may have left, or a turn was cut
short. What is open already is never touched.
"""

from datetime import timedelta

from django.utils import timezone

from surveys.authoring.cover import gaps_between
from surveys.authoring.running import hold_back
from surveys.models import SurveyPage

# Longer than the scheduler waits between two looks, so that no opening falls between them.
LOOK_AHEAD = timedelta(minutes=10)
WORDS = "We are not ready to read your answers yet. Please come back soon."


def hold_back_uncovered() -> dict[str, str]:
    """Hold back each survey that opens in the next minutes while its days have a gap.

    It opens as paused, with words that the public reads, until somebody lets it go on.

    Returns:
        The title of each survey that was held back, with its gaps in words.
    """
    now = timezone.now()
    held = {}
    for survey in SurveyPage.objects.live().filter(
        is_paused=False, opens_at__gt=now, opens_at__lte=now + LOOK_AHEAD
    ):
        gaps = gaps_between(survey.opens_at, survey.closes_at)
        if gaps:
            hold_back(survey, WORDS)
            held[f"{survey.title} ({survey.pk})"] = gaps
    return held
