"""Group sessions: one answer of a group, led by a facilitator (QB-16, CD-13)."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models


class GroupSize(models.TextChoices):
    """How many people sat together, in bands."""

    FEW = "2-5", "2 to 5 people"
    SOME = "6-10", "6 to 10 people"
    MANY = "11-20", "11 to 20 people"
    CROWD = "21+", "More than 20 people"


class GroupLink(models.Model):
    """What opens the facilitator's screen: its random id is its address. Any number of sessions.

    Nothing leads from it to an answer. Who made it is in the audit trail.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    survey = models.ForeignKey(
        "surveys.SurveyPage", on_delete=models.CASCADE, related_name="group_links"
    )
    label = models.CharField(
        "for whom", max_length=80, help_text="Only staff see it. For example “Youth club A, May”."
    )
    expires_on = models.DateField("last day", help_text="The link works until the end of this day.")

    class Meta:
        ordering: ClassVar[list[str]] = ["-expires_on", "label", "id"]

    def __str__(self) -> str:
        """Return for whom it is."""
        return self.label
