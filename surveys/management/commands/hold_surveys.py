"""Hold back surveys that are about to open while the safeguarding rota has a gap (SG-05)."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from surveys.authoring.holding import hold_back_uncovered


class Command(BaseCommand):
    """Run every five minutes; what is open already is never touched."""

    help = "Let surveys open as paused while their days have nobody on duty. Fails when one does."

    def handle(self, *args: Any, **options: Any) -> None:
        """Hold back, and say which and why.

        Raises:
            CommandError: a survey was held back, so that somebody is told.
        """
        held = hold_back_uncovered()
        for title, gaps in held.items():
            self.stdout.write(f"{title}: held back. {gaps}")
        if held:
            raise CommandError("Some surveys were held back; see above.")
