"""What readers told us about an error in a figure or a chart (N9)."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from partnership.core.encryption import decrypt, encrypt
from partnership.evidence.models.corrections import Correction
from partnership.evidence.models.figures import Figure


class Reporter(models.TextChoices):
    """Who told us, in a general word; the ledger prints it and never a name."""

    RESIDENT = "resident", "A resident"
    PRESS = "press", "Somebody who works for the press"
    PARTNER = "partner", "Somebody who works for a public body"
    UNSAID = "unsaid", "Rather not say"


class ReportStatus(models.TextChoices):
    """What became of a report."""

    NEW = "new", "New"
    CHECKED = "checked", "Being checked"
    CORRECTED = "corrected", "Corrected"
    NO_ERROR = "no_error", "No error found"


class ErrorReport(models.Model):
    """One report. The reader's words are encrypted, for analysts alone, and never public."""

    figure = models.ForeignKey(
        Figure, null=True, blank=True, on_delete=models.SET_NULL, related_name="error_reports"
    )
    about = models.CharField(max_length=200, editable=False)
    address = models.CharField(max_length=300, editable=False)
    shown = models.CharField(
        max_length=300, blank=True, editable=False, help_text="What was shown at that time."
    )
    ciphertext = models.TextField(editable=False)
    reporter = models.CharField(
        max_length=20, choices=Reporter, default=Reporter.UNSAID, editable=False
    )
    # A day, not a moment: it is enough to order the queue.
    received_on = models.DateField(default=timezone.localdate, editable=False)
    status = models.CharField(max_length=20, choices=ReportStatus, default=ReportStatus.NEW)
    reason = models.TextField(
        blank=True, help_text="What you found, and why there is no error if there is none."
    )
    correction = models.ForeignKey(
        Correction,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="reports",
        help_text="The ledger entry that put it right.",
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )
    decided_on = models.DateField(null=True, editable=False)

    class Meta:
        ordering = ("-received_on", "-id")

    def __str__(self) -> str:
        """Return what it is about, never the reader's words."""
        return self.about

    @property
    def words(self) -> str:
        """What the reader typed, until it was erased. Write the audit trail before reading it."""
        return decrypt(self.ciphertext) if self.ciphertext else ""

    @words.setter
    def words(self, words: str) -> None:
        """Keep the words encrypted."""
        self.ciphertext = encrypt(words)

    def clean(self) -> None:
        """Ask for what an answer needs."""
        super().clean()
        if self.status == ReportStatus.NO_ERROR and not self.reason.strip():
            raise ValidationError({"reason": "Say why there is no error."})
        if self.status == ReportStatus.CORRECTED and self.correction is None:
            raise ValidationError({"correction": "Choose the entry of the ledger."})
