"""Put the standard questions into the question bank."""

from typing import Any

from django.core.management.base import BaseCommand

from surveys.bank.loading import load_bank


class Command(BaseCommand):
    """Run once on a new site; running it again adds what is missing and changes nothing."""

    help = "Add the harmonised and local standard questions to the question bank."

    def handle(self, *args: Any, **options: Any) -> None:
        """Add and say how many."""
        added = load_bank()
        self.stdout.write(f"Added {added} question{'' if added == 1 else 's'} to the bank.")
