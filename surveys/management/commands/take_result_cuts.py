"""Let the results of every survey take their daily step (SR-11)."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from surveys.models import SurveyPage
from surveys.results.cuts import take_cut
from surveys.trust.codes import move_counts


class Command(BaseCommand):
    """Run once a day by the scheduler; running it again the same day changes nothing."""

    help = "Move the results of each survey on by one step, where 10 or more answers are new."

    def handle(self, *args: Any, **options: Any) -> None:
        """Take the step of each survey and say which moved; never how many answered."""
        today = timezone.localdate()
        moved = [survey.title for survey in SurveyPage.objects.all() if take_cut(survey, today)]
        move_counts(today)
        self.stdout.write("\n".join(moved) or "No results moved today.")
