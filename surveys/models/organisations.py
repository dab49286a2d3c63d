"""Answers that a named body gives: attributable, and apart from everybody's (QL-2, DP-09)."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models


class OrganisationAnswerState(models.TextChoices):
    """What a member of staff decided about publishing it."""

    WAITING = "waiting", "Not looked at yet"
    RELEASED = "released", "Published with the body's name"
    WITHHELD = "withheld", "Not published"


class OrganisationAnswer(models.Model):
    """What one body said. Never a row of ``Response``, never counted with people.

    ``sealed`` holds all answers, encrypted, words included: they are read by whoever reviews them,
    and shown to the public once they are released. The name of the person is not asked for.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    version = models.ForeignKey(
        "surveys.QuestionnaireVersion", on_delete=models.PROTECT, related_name="organisations"
    )
    body = models.CharField(max_length=120)
    role = models.CharField(max_length=80)
    may_publish = models.BooleanField(default=False)
    sealed = models.TextField()
    received_on = models.DateField()
    state = models.CharField(
        max_length=8,
        choices=OrganisationAnswerState.choices,
        default=OrganisationAnswerState.WAITING,
    )
    erasure_mark = models.CharField(
        max_length=64, null=True, blank=True, unique=True, editable=False
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["body", "id"]

    def __str__(self) -> str:
        """Return the name of the body."""
        return self.body
