"""Changes to what a figure or a measure means: prepared, looked at, and kept for good (N10, P2)."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from partnership.evidence.models.figures import Figure
from partnership.evidence.models.measures import Measure


class DefinitionChange(models.Model):
    """New values for some fields of one figure or one measure, and what they were before.

    Until ``applied_at`` is set it is a proposal that nobody outside sees. Afterwards it tells what
    the figure or measure was until that moment, so that old versions stay what they were.
    """

    figure = models.ForeignKey(
        Figure, null=True, blank=True, on_delete=models.CASCADE, related_name="changes"
    )
    measure = models.ForeignKey(
        Measure, null=True, blank=True, on_delete=models.CASCADE, related_name="changes"
    )
    new_values = models.JSONField(help_text="By the name of the column.")
    old_values = models.JSONField(default=dict)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    proposed_at = models.DateTimeField(default=timezone.now)
    applied_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-proposed_at", "-id")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(figure__isnull=False, measure__isnull=True)
                | Q(figure__isnull=True, measure__isnull=False),
                name="evidence_change_of_one_thing",
            ),
        ]

    def __str__(self) -> str:
        """Return what is changed."""
        return str(self.subject)

    @property
    def subject(self) -> Figure | Measure:
        """The figure or the measure."""
        subject = self.figure or self.measure
        assert subject is not None  # noqa: S101 - the database has asked
        return subject


def column_values(instance: models.Model) -> dict[str, Any]:
    """Return the columns of a row as they are kept in JSON, without its key."""
    return {
        field.attname: field.value_to_string(instance) if value is not None else None
        for field in instance._meta.concrete_fields
        if not field.primary_key
        for value in [field.value_from_object(instance)]
    }


def with_values(instance: models.Model, values: dict[str, Any]) -> None:
    """Set columns to values that were kept in JSON; nothing is saved."""
    columns = {each.attname: each for each in instance._meta.concrete_fields}
    for name, value in values.items():
        if name in columns:
            setattr(instance, name, None if value is None else columns[name].to_python(value))
