"""Delete survey drafts and answers whose time is over (DP-17)."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from surveys.answering.drafts import delete_expired
from surveys.authoring.rehearsing import delete_old_rehearsals
from surveys.retention import delete_old_answers
from surveys.trust.codes import delete_ended


class Command(BaseCommand):
    """Run nightly, or more often; it logs counts and nothing else."""

    help = "Delete expired drafts, and the answers of surveys that closed long enough ago."

    def handle(self, *args: Any, **options: Any) -> None:
        """Delete and say how many."""
        drafts = delete_expired(timezone.now())
        self.stdout.write(f"Deleted {drafts} expired survey draft{'' if drafts == 1 else 's'}.")
        trials = delete_old_rehearsals(timezone.localdate())
        self.stdout.write(f"Deleted {trials} old rehearsal{'' if trials == 1 else 's'}.")
        batches = delete_ended(timezone.localdate())
        self.stdout.write(f"Deleted {batches} batch{'' if batches == 1 else 'es'} of codes.")
        answers = delete_old_answers(timezone.localdate())
        self.stdout.write(f"Deleted {answers} answer{'' if answers == 1 else 's'} of old surveys.")
