"""Publish the statistics whose time has come; for the scheduler, every minute."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from partnership.evidence.publishing import publish_due


class Command(BaseCommand):
    """Make due releases public with their ledger entries; running it twice does no harm."""

    help = "Make public the releases whose time has come. Fails when one had to be held back."

    def handle(self, *args: Any, **options: Any) -> None:
        results = publish_due()
        for release, held_back in results.items():
            words = f"held back. {held_back}" if held_back else "public now."
            self.stdout.write(f"{release}: {words}")
        if any(results.values()):
            raise CommandError("Some releases were held back; see above.")
