"""What was decided about a release before it became public: when, why, and of its claims."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from partnership.evidence.models.calendar import PlannedRelease
from partnership.evidence.models.corrections import CorrectionKind
from partnership.evidence.models.sources import Release


class ReleasePlan(models.Model):
    """As what a release goes out, and what the ledger will say of it (P1, G18)."""

    release = models.OneToOneField(Release, on_delete=models.CASCADE, related_name="plan")
    kind = models.CharField(max_length=30, choices=CorrectionKind, default=CorrectionKind.REVISION)
    reason = models.TextField(blank=True)
    reported_by = models.CharField(max_length=160, blank=True)
    substantial = models.BooleanField(default=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    planned = models.OneToOneField(
        PlannedRelease, null=True, blank=True, on_delete=models.SET_NULL, related_name="plan"
    )
    held_back = models.TextField(
        blank=True, help_text="Why it did not go out at its time. Empty: it was not held back."
    )

    def __str__(self) -> str:
        """Return as what it goes out."""
        return f"{self.release}: {self.get_kind_display()}"


class DateChange(models.Model):
    """A publication time that was announced, moved or taken back, and why (P4)."""

    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="date_changes")
    old_time = models.DateTimeField(null=True, blank=True)
    new_time = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(blank=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    changed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-changed_at", "-id")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(old_time__isnull=True) | ~models.Q(reason=""),
                name="evidence_moved_date_has_reason",
            ),
        ]

    def __str__(self) -> str:
        """Return from when to when."""
        return f"{self.release}: {self.old_time} → {self.new_time}"


class AnswerKind(models.TextChoices):
    """The ways to answer a claim that does not hold, or that the data cannot judge."""

    EDITED = "edited", "The page is changed: its draft goes out together with the numbers"
    STAYS = "stays", "The sentence stays, because …"
    CHECKED = "checked", "I have checked it, and it is true"


class ClaimAnswer(models.Model):
    """What somebody decided about one claim, as it then read. It is kept for good."""

    release = models.ForeignKey(
        Release, null=True, blank=True, on_delete=models.SET_NULL, related_name="answers"
    )
    claim = models.CharField(max_length=64, help_text="The checksum of page, sentence and word.")
    reading = models.CharField(
        max_length=64, help_text="The checksum of what it says and of what the data say of it."
    )
    page = models.ForeignKey(
        "wagtailcore.Page", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    page_title = models.CharField(max_length=255)
    sentence = models.TextField(help_text="As it would read with the new numbers.")
    verdict = models.TextField(blank=True, help_text="What the data said of it.")
    kind = models.CharField(max_length=10, choices=AnswerKind)
    revision = models.ForeignKey(
        "wagtailcore.Revision", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reason = models.TextField(blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    answered_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("answered_at", "id")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=("claim", "reading"), name="evidence_claim_answered_once"
            ),
            models.CheckConstraint(
                condition=~models.Q(kind=AnswerKind.STAYS) | ~models.Q(reason=""),
                name="evidence_claim_stays_with_reason",
            ),
        ]

    def __str__(self) -> str:
        """Return the page and the answer."""
        return f"{self.page_title}: {self.get_kind_display()}"
