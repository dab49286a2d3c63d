"""Batches of printed single-use codes for schools and youth clubs (SD-05, YP-05)."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models

from surveys.rules.translations import ENGLISH

MOST_CODES = 1000


class CodeBatch(models.Model):
    """A pile of slips that went to one place. Who made it is in the audit trail.

    ``used_shown`` is what staff see, as it was on ``used_as_of``: it moves nightly, by ten or
    more, so that nobody can watch an arrival (SB-35).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    survey = models.ForeignKey(
        "surveys.SurveyPage", on_delete=models.CASCADE, related_name="code_batches"
    )
    label = models.CharField(
        "for whom", max_length=80, help_text="Only staff see it. For example “Youth club A, May”."
    )
    size = models.PositiveIntegerField("number of codes")
    language = models.CharField(
        "language of the slips",
        max_length=12,
        default=ENGLISH,
        help_text="The code opens the survey in it. Everybody can still switch.",
    )
    expires_on = models.DateField("last day", help_text="The codes work until the end of this day.")
    used_shown = models.PositiveIntegerField(default=0, editable=False)
    used_as_of = models.DateField(null=True, editable=False)

    class Meta:
        ordering: ClassVar[list[str]] = ["-expires_on", "label", "id"]
        verbose_name_plural = "code batches"

    def __str__(self) -> str:
        """Return for whom it is."""
        return self.label
