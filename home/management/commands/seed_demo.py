"""``manage.py seed_demo``: the demonstration content, made once."""

import logging
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from home.demo.printing import summary
from home.demo.seeding import make_findable, seed


class Command(BaseCommand):
    """Makes the demonstration content; running it again changes nothing."""

    help = "Make the demonstration content and print the addresses and sign-ins."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add ``--quiet``."""
        parser.add_argument("--quiet", action="store_true", help="print only the summary")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make what is missing and say where it is."""
        logging.disable(logging.INFO)  # each page would report its indexing and publishing
        try:
            people = seed(self._say if not options["quiet"] else lambda words: None)
            make_findable()
        finally:
            logging.disable(logging.NOTSET)
        self.stdout.write("\n" + summary(people))

    def _say(self, words: str) -> None:
        self.stdout.write(f"  {words}")
