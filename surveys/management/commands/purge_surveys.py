"""Delete survey drafts whose time is over (DP-17)."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from surveys.answering.drafts import delete_expired


class Command(BaseCommand):
    """Run nightly, or more often; it logs counts and nothing else."""

    help = "Delete survey drafts and tombstones that have expired."

    def handle(self, *args: Any, **options: Any) -> None:
        deleted = delete_expired(timezone.now())
        self.stdout.write(f"Deleted {deleted} expired survey draft{'' if deleted == 1 else 's'}.")
