"""Take the order of arrival from answers and from visitors' words (SD-02, DP-10)."""

from typing import Any

from django.core.management.base import BaseCommand

from partnership.core.mixing import mix_rows
from partnership.safeguarding.models import VisitorText
from surveys.models import EntryCode, Response


class Command(BaseCommand):
    """Run nightly; it says nothing but that it is done."""

    help = (
        "Write answers, visitors' words and codes anew in random order, so that nothing joins them."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Mix answers, words and codes."""
        for model in (Response, VisitorText, EntryCode):
            mix_rows(model)
        self.stdout.write("Answers, words and codes stand in random order.")
