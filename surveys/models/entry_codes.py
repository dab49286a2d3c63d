"""The single-use codes of a batch, as little of them as is needed (SD-05)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from surveys.models.batches import CodeBatch


class EntryCode(models.Model):
    """One code: its digest, its batch and whether it was used. No time, no link to an answer."""

    digest = models.CharField(max_length=64, primary_key=True)
    batch = models.ForeignKey(CodeBatch, on_delete=models.CASCADE, related_name="codes")
    is_spent = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar[list[str]] = ["digest"]

    def __str__(self) -> str:
        """Say what it is, and nothing that leads to a slip of paper."""
        return f"Code ({'used' if self.is_spent else 'not used'})"
