"""The audit trail: who did what to which thing, when and why (SE-25, design §3).

It never holds an answer or a visitor's words. A view that reads personal or raw data writes its
entry here *before* it reads.
"""

from typing import TYPE_CHECKING, ClassVar

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils import timezone

from partnership.core.append_only import AppendOnlyModel

if TYPE_CHECKING:
    from partnership.accounts.models import User

REASON_LENGTH = 500


class AuditEntry(AppendOnlyModel):
    """One line of the trail; times are kept in UTC."""

    at = models.DateTimeField(default=timezone.now, db_index=True, editable=False)
    # Nobody for what the machine did by itself. People in the trail are disabled, never deleted.
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.PROTECT,
        related_name="audit_entries",
        editable=False,
    )
    action = models.CharField(max_length=80, editable=False)
    object_type = models.CharField(max_length=80, blank=True, editable=False)
    object_id = models.CharField(max_length=64, blank=True, editable=False)
    reason = models.CharField(max_length=REASON_LENGTH, blank=True, editable=False)

    class Meta:
        ordering = ("-at", "-pk")
        verbose_name_plural = "audit entries"
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=("object_type", "object_id"), name="audit_by_object")
        ]

    def __str__(self) -> str:
        """Say what was done to what, without its content."""
        return f"{self.action} {self.object_type} {self.object_id}".strip()


def record(
    actor: "User | AnonymousUser | None",
    action: str,
    obj: models.Model | None,
    reason: str = "",
) -> AuditEntry:
    """Add one entry to the trail.

    Args:
        actor: who did it; ``None`` or an anonymous visitor for the machine itself.
        action: ``area.verb``, for example ``"safeguarding.open_text"``.
        obj: what it was done to. Only its type and id are kept, never its text.
        reason: why, in the actor's own words; the first 500 characters are kept.

    Returns:
        The entry, already saved.
    """
    return AuditEntry.objects.create(
        actor=actor if actor is not None and actor.is_authenticated else None,
        action=action,
        object_type=obj._meta.label_lower if obj is not None else "",
        object_id=str(obj.pk) if obj is not None else "",
        reason=reason[:REASON_LENGTH],
    )
