"""The nightly check of the help directory (SG-16)."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from partnership.safeguarding.staleness import MAX_AGE_DAYS, stale_lines, unverified_lines


class Command(BaseCommand):
    """Fails, naming them, when public help lines were not checked for too long."""

    help = "Fail when a public help line was last checked more than 90 days ago (SG-16)."

    def handle(self, *args: Any, **options: Any) -> None:
        """List what waits for a check; exit with an error when public lines are stale."""
        for line in unverified_lines():
            self.stdout.write(f"Not yet verified, not public: {line}")
        stale = stale_lines(timezone.localdate())
        if stale:
            names = ", ".join(str(line) for line in stale)
            raise CommandError(f"Not checked for more than {MAX_AGE_DAYS} days: {names}")
        self.stdout.write("Every public help line was checked in time.")
