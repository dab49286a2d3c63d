"""Take the order of arrival from answers and from visitors' words (SD-02, DP-10)."""

from typing import Any

from django.core.management.base import BaseCommand

from partnership.core.mixing import clear_old_rows, mix_rows
from partnership.safeguarding.models import VisitorText
from surveys.models import EntryCode, Response

MIXED = (Response, VisitorText, EntryCode)


class Command(BaseCommand):
    """Run hourly; it says nothing but that it is done."""

    help = (
        "Write answers, visitors' words and codes anew in random order, so that nothing joins them."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Mix answers, words and codes."""
        for model in MIXED:
            mix_rows(model)
        clear_old_rows(MIXED)
        self.stdout.write("Answers, words and codes stand in random order.")
