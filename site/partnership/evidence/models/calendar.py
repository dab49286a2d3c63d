"""When new numbers are expected, and each move of a date with its reason (P4)."""

from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar
from zoneinfo import ZoneInfo

from django.db import models
from django.utils import timezone

if TYPE_CHECKING:
    from partnership.evidence.models.sources import Release

LONDON = ZoneInfo("Europe/London")


class PlannedReleaseQuerySet(models.QuerySet["PlannedRelease"]):
    """Ways to ask for planned releases."""

    def coming(self, now: datetime) -> "PlannedReleaseQuerySet":
        """Return those of today and later, the next one first."""
        return self.filter(out_on__gte=now.astimezone(LONDON).date())

    def past(self, now: datetime) -> "PlannedReleaseQuerySet":
        """Return those whose day is over, the last one first."""
        return self.filter(out_on__lt=now.astimezone(LONDON).date()).order_by("-out_on", "-id")


class PlannedRelease(models.Model):
    """Numbers that are expected here on a day, at half past nine unless it says otherwise."""

    title = models.CharField(max_length=160, help_text="Which numbers: “Police figures, March”.")
    about = models.CharField(max_length=300, blank=True, help_text="What is new, in plain words.")
    out_on = models.DateField(verbose_name="day")
    confirmed = models.BooleanField(
        default=False, help_text="A confirmed date can only be moved with a reason."
    )

    objects = PlannedReleaseQuerySet.as_manager()

    class Meta:
        ordering = ("out_on", "id")

    def __str__(self) -> str:
        """Return the title."""
        return self.title

    @property
    def release(self) -> "Release | None":
        """The loaded file that brings these numbers, once somebody has said which."""
        plan = getattr(self, "plan", None)
        return plan.release if plan else None

    def was_moved_from(self, was: date, reason: str) -> "DateMove":
        """Write down that a confirmed date has moved, and why; readers see both (P4)."""
        return self.moves.create(was=was, now=self.out_on, reason=reason.strip())


class DateMove(models.Model):
    """One move of a confirmed date; only ever added."""

    planned = models.ForeignKey(PlannedRelease, on_delete=models.CASCADE, related_name="moves")
    was = models.DateField()
    now = models.DateField()
    reason = models.CharField(max_length=300)
    moved_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-moved_at", "-id")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=~models.Q(reason=""), name="evidence_date_move_has_reason"
            ),
        ]

    def __str__(self) -> str:
        """Return the move in one line."""
        return f"{self.planned}: from {self.was} to {self.now}"
