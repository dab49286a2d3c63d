"""Shared tablets on which people answer one after another (SD-11)."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models


class Tablet(models.Model):
    """One shared tablet, set up by staff for one survey.

    ``token_digest`` is the SHA-256 of the token in the link that sets it up: the link is shown
    once. ``sealed_key`` is the encrypted private half of the tablet's own pair of keys; the
    tablet has the public half and so cannot read what waits on it. Nothing leads from an answer
    to the tablet that it was given on.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    survey = models.ForeignKey(
        "surveys.SurveyPage", on_delete=models.CASCADE, related_name="tablets"
    )
    name = models.CharField(max_length=80, help_text="Where it stands, for example “Library”.")
    token_digest = models.CharField(max_length=64, unique=True, editable=False)
    sealed_key = models.TextField(editable=False)
    made_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-made_on", "name"]
        default_permissions = ()

    def __str__(self) -> str:
        """Return its name."""
        return self.name
