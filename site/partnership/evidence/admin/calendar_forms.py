"""The form of an entry of the release calendar: a confirmed date moves with a reason only (P4)."""

from typing import Any

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm

from partnership.core.holidays import bank_holidays
from partnership.evidence.models import PlannedRelease
from partnership.evidence.rules.release_times import why_not_on


class PlannedReleaseForm(WagtailAdminModelForm):
    """Asks for a working day, and for a reason when a confirmed date moves."""

    reason = forms.CharField(
        required=False,
        max_length=300,
        label="Why the date moves",
        help_text="Needed when a confirmed date changes. Readers will see it.",
    )

    def clean(self) -> dict[str, Any]:
        """Refuse a new day on which nobody works, and to move a confirmed date in silence."""
        cleaned: dict[str, Any] = super().clean() or {}
        day = cleaned.get("out_on")
        if day and "out_on" in self.changed_data and (off := why_not_on(day, bank_holidays())):
            self.add_error("out_on", off)
        before = PlannedRelease.objects.filter(pk=self.instance.pk, confirmed=True).first()
        self.moved_from = before.out_on if before and day and before.out_on != day else None
        if self.moved_from and not cleaned.get("reason", "").strip():
            self.add_error("reason", "Say why a confirmed date moves.")
        return cleaned

    def save(self, commit: bool = True) -> PlannedRelease:
        """Save, and write a move of a confirmed date down."""
        planned: PlannedRelease = super().save(commit)
        if commit and self.moved_from:
            planned.was_moved_from(self.moved_from, self.cleaned_data["reason"])
        return planned
