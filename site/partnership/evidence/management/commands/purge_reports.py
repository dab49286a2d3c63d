"""Erase what readers wrote about an error once it was dealt with long enough ago (DP-17)."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from partnership.evidence.retention import erase_old_reports


class Command(BaseCommand):
    """Run nightly; it logs a count and nothing else."""

    help = "Erase the words of reports answered 30 days ago, and of all that are a year old."

    def handle(self, *args: Any, **options: Any) -> None:
        """Erase and say how many."""
        erased = erase_old_reports(timezone.localdate())
        self.stdout.write(f"Erased the words of {erased} report{'' if erased == 1 else 's'}.")
