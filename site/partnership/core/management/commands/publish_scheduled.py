"""Publish and take back pages at their time; for the scheduler, every five minutes."""

from typing import Any

from django.core.management.base import CommandError
from wagtail.management.commands.publish_scheduled import Command as WagtailCommand

from partnership.core.scheduled import publish_scheduled


class Command(WagtailCommand):
    """As Wagtail's, but one refused page does not hold the others back."""

    help = "Publish and take back pages at their time. Fails when one of them is refused."

    def handle(self, *args: Any, **options: Any) -> None:
        if options["dryrun"]:
            super().handle(*args, **options)
            return
        refused = publish_scheduled()
        for title, reason in refused.items():
            self.stdout.write(f"{title}: still a draft. {reason}")
        if refused:
            raise CommandError("Some pages were refused; see above.")
