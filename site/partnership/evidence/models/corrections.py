"""The public ledger of what was changed after it was published (P1, P2, N9)."""

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.utils import timezone
from wagtail.models import Page

from partnership.evidence.models.definitions import DefinitionChange
from partnership.evidence.models.figures import Figure
from partnership.evidence.models.measures import Measure
from partnership.evidence.models.sources import Release


class CorrectionKind(models.TextChoices):
    """Two different things, named separately (P1)."""

    REVISION = "scheduled_revision", "Scheduled revision"
    CORRECTION = "unscheduled_correction", "Unscheduled correction"


class CorrectionQuerySet(models.QuerySet["Correction"]):
    """Ways to ask for ledger entries."""

    def public(self, now: datetime | None = None) -> "CorrectionQuerySet":
        """Return the entries that are public, newest first."""
        return self.filter(published_at__lte=now or timezone.now())


class Correction(models.Model):
    """One entry: what changed, from what to what, why and when (G18)."""

    kind = models.CharField(max_length=30, choices=CorrectionKind)
    measure = models.ForeignKey(
        Measure, null=True, blank=True, on_delete=models.PROTECT, related_name="corrections"
    )
    figure = models.ForeignKey(
        Figure, null=True, blank=True, on_delete=models.SET_NULL, related_name="corrections"
    )
    form = models.CharField(
        max_length=20, blank=True, help_text="The form of the figure. Empty: its own."
    )
    pages: "models.ManyToManyField[Page, models.Model]" = models.ManyToManyField(
        Page, blank=True, related_name="+", help_text="Where the number is used."
    )
    release = models.ForeignKey(
        Release, null=True, blank=True, on_delete=models.PROTECT, related_name="corrections"
    )
    definition = models.ForeignKey(
        DefinitionChange,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="corrections",
        help_text="The change to the figure or measure itself, where one brought it.",
    )
    what = models.CharField(max_length=200, help_text="What changed, in plain words.")
    old_words = models.CharField(max_length=200)
    new_words = models.CharField(max_length=200)
    reason = models.TextField()
    reported_by = models.CharField(
        max_length=160, blank=True, help_text="Who told us, in a general word: a resident."
    )
    substantial = models.BooleanField(
        default=False, help_text="It changes or contradicts something already concluded."
    )
    published_at = models.DateTimeField(default=timezone.now)

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        ordering = ("-published_at", "-id")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=~models.Q(reason=""), name="evidence_correction_has_reason"
            ),
        ]

    def __str__(self) -> str:
        """Return what changed."""
        return self.what
