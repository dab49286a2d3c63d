"""Answers on paper while they are being typed in (SD-11)."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, ClassVar

from django.conf import settings
from django.db import models

from surveys.rules.translations import ENGLISH

if TYPE_CHECKING:
    from partnership.accounts.models import User


class PaperBatch(models.Model):
    """A pile of paper forms of one version. Who typed it, and when, is in the audit trail.

    Counts alone are kept here: how many forms were typed, and how often two people who typed the
    same form read it differently. Nothing leads from here to an answer.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    version = models.ForeignKey(
        "surveys.QuestionnaireVersion", on_delete=models.PROTECT, related_name="paper_batches"
    )
    label = models.CharField(
        "which pile", max_length=80, help_text="Only staff see it. For example “Library, May”."
    )
    language = models.CharField(
        "language of the sheets",
        max_length=12,
        default=ENGLISH,
        help_text="Kept with the answers, as on the website. Put sheets in another language in a"
        " pile of their own.",
    )
    typed = models.PositiveIntegerField(default=0, editable=False)
    # Which form of the first ones is typed twice; then every so-many-th after it.
    first_check = models.PositiveSmallIntegerField(default=1, editable=False)
    compared = models.PositiveIntegerField(default=0, editable=False)
    different = models.PositiveIntegerField(default=0, editable=False)
    is_finished = models.BooleanField(default=False, editable=False)

    class Meta:
        ordering: ClassVar[list[str]] = ["is_finished", "label", "id"]
        verbose_name_plural = "paper batches"

    def __str__(self) -> str:
        """Return which pile it is."""
        return self.label

    @property
    def error_rate(self) -> float | None:
        """The share of answers that two people read differently, in per cent; None before any."""
        return 100 * self.different / self.compared if self.compared else None


class HeldForm(models.Model):
    """A form of the sample that is typed twice: it does not count until both typings agree.

    ``mark`` is written on the paper by hand, so that the second person finds it. The row goes when
    the form is settled, and with it every link between paper, person and answers. Words are
    never here: they went to safeguarding when they were typed first.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    batch = models.ForeignKey(PaperBatch, on_delete=models.CASCADE, related_name="held")
    mark = models.CharField(max_length=4)
    first = models.TextField()
    second = models.TextField(blank=True)
    typed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["mark"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["batch", "mark"], name="one_held_form_per_mark")
        ]

    def __str__(self) -> str:
        """Return the mark on the paper."""
        return self.mark

    def may_be_checked_by(self, person: User) -> bool:
        """Say whether ``person`` is another one than who typed it first."""
        return self.typed_by_id != person.pk
