"""Answers on their way: readable with the visitor's cookie and with nothing else (design §5)."""

from typing import ClassVar

from django.db import models


class DraftState(models.TextChoices):
    """Whether the answers were sent."""

    OPEN = "open", "Being answered"
    SENT = "sent", "Sent"


class Draft(models.Model):
    """One questionnaire being answered.

    ``lookup`` is the SHA-256 of a random id that only the cookie holds; ``ciphertext`` opens with
    a key that only the cookie holds. ``expires_at`` is rounded to the hour. A sent draft stays as
    an empty tombstone until the end of a day, so that sending twice is seen (CHK-4); nothing
    leads from it to the answers (DP-10), and it tells no hour (DP-07).
    """

    lookup = models.CharField(max_length=64, primary_key=True)
    ciphertext = models.TextField(blank=True)
    state = models.CharField(max_length=4, choices=DraftState.choices, default=DraftState.OPEN)
    expires_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["lookup"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["expires_at"], name="draft_expires_at")
        ]

    def __str__(self) -> str:
        """Say what it is without saying whose."""
        return f"Draft ({self.get_state_display()})"
