"""Answers of a rehearsal: a table of their own, so that no result can ever read one."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models
from django.utils import timezone


class RehearsalResponse(models.Model):
    """One trial of a draft by staff. It holds no words and goes at the launch.

    ``definition`` is the questionnaire as it was when the trial began, so that editing the draft
    meanwhile strands nobody.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    survey = models.ForeignKey(
        "surveys.SurveyPage", on_delete=models.CASCADE, related_name="rehearsals"
    )
    definition = models.JSONField()
    answers = models.JSONField(default=dict)
    is_finished = models.BooleanField(default=False)
    made_on = models.DateField(default=timezone.localdate)

    wagtail_reference_index_ignore = True

    class Meta:
        ordering: ClassVar[list[str]] = ["id"]

    def __str__(self) -> str:
        """Return the random id."""
        return str(self.id)
