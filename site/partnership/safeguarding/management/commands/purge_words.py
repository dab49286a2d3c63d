"""Erase visitors' words whose case was closed long enough ago (DP-17)."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from partnership.safeguarding.retention import erase_closed_words


class Command(BaseCommand):
    """Run nightly; it logs a count and nothing else."""

    help = "Erase the words of cases that were closed 30 days ago or longer."

    def handle(self, *args: Any, **options: Any) -> None:
        """Erase and say how many."""
        erased = erase_closed_words(timezone.now())
        self.stdout.write(f"Erased the words of {erased} closed case{'' if erased == 1 else 's'}.")
