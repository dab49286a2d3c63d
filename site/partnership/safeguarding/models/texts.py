"""Visitors' words, encrypted, and what the safeguarding lead decided about each."""

import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from partnership.core.append_only import AppendOnlyModel
from partnership.safeguarding.rules.categories import CATEGORY_LABELS, Category, Colour
from partnership.safeguarding.rules.lengths import LENGTH_LABELS, LengthBand
from partnership.safeguarding.rules.states import STATE_LABELS, State

# What visitors' words came through, in the words of the people who read them.
SOURCES = {"survey": "An answer to a survey", "story": "A story that somebody sent"}


def current_hour() -> Any:
    """Return the present time cut to the hour: a finer one could point at a person (DP-07)."""
    return timezone.now().replace(minute=0, second=0, microsecond=0)


class VisitorText(models.Model):
    """One text as typed by a visitor, readable by the safeguarding lead alone.

    Nothing links it to a response: ``reference`` names the question, never the answer (DP-07).
    ``erasure_mark`` comes from a code that the writer alone has, and is another one for each text.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    ciphertext = models.TextField(editable=False)
    length = models.CharField(max_length=10, choices=[(b, LENGTH_LABELS[b]) for b in LengthBand])
    source = models.CharField(max_length=40)
    reference = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=12)
    received_at = models.DateTimeField(default=current_hour)
    colour = models.CharField(max_length=10, choices=[(c, c.capitalize()) for c in Colour])
    # [{"category": "...", "phrase": <row of the word list, or null for a pattern>}]
    matches = models.JSONField(default=list, blank=True)
    state = models.CharField(
        max_length=20, choices=[(s, STATE_LABELS[s]) for s in State], default=State.NEW
    )
    erasure_mark = models.CharField(max_length=64, blank=True, editable=False, db_index=True)

    class Meta:
        ordering = ("received_at", "id")
        default_permissions = ()
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=("state", "received_at"), name="text_by_state")
        ]

    def __str__(self) -> str:
        """Name the text without a word of it."""
        return f"Text {str(self.pk)[:8]}"

    @property
    def came_from(self) -> str:
        """Return what the words came through, as people here call it."""
        return SOURCES.get(self.source, self.source)

    @property
    def categories(self) -> list[str]:
        """Return the matched categories' names, each once, in the order of the list of eleven."""
        found = {match["category"] for match in self.matches}
        return [CATEGORY_LABELS[category] for category in Category if category in found]


class CaseDecision(AppendOnlyModel):
    """One move of a case: who, when, from where to where and why (SG-11). Never changed."""

    text = models.ForeignKey(VisitorText, on_delete=models.PROTECT, related_name="decisions")
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    before = models.CharField(max_length=20, choices=[(s, STATE_LABELS[s]) for s in State])
    after = models.CharField(max_length=20, choices=[(s, STATE_LABELS[s]) for s in State])
    reason = models.TextField(max_length=1000)

    class Meta:
        ordering = ("at", "pk")
        default_permissions = ()

    def __str__(self) -> str:
        """Say which move was made."""
        return f"{self.get_before_display()} → {self.get_after_display()}"
