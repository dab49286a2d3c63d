"""What is asked before numbers become public: why, when, and of each claim that stops holding."""

from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone
from wagtail.admin.widgets import AdminDateTimeInput

from partnership.core.holidays import bank_holidays
from partnership.evidence.impact import ClaimCheck
from partnership.evidence.models import (
    AnswerKind,
    CorrectionKind,
    PlannedRelease,
    Release,
    ReleasePlan,
)
from partnership.evidence.rules.release_times import next_standard_time

NOTICE = ("kind", "reason", "reported_by", "substantial")


class PlanForm(forms.ModelForm[ReleasePlan]):
    """As what the numbers change, why, and when."""

    scheduled_for = forms.DateTimeField(
        required=False,
        label="Day and time",
        help_text="For a scheduled release: local time, on a working day. 9:30 is usual.",
        widget=AdminDateTimeInput,
    )
    moved_because = forms.CharField(
        required=False,
        label="Why the time moves",
        help_text="Needed when a day had been announced. Readers see it with the old day.",
    )

    class Meta:
        model = ReleasePlan
        fields = (*NOTICE, "planned")
        widgets = {  # noqa: RUF012 - read by Django once
            "kind": forms.RadioSelect,
            "reason": forms.Textarea(attrs={"rows": 3}),
        }
        labels = {  # noqa: RUF012
            "kind": "What kind of change is it?",
            "planned": "Entry of the release calendar",
        }
        help_texts = {  # noqa: RUF012
            "kind": "Revision: the publisher has newer numbers. Correction: a mistake.",
            "reason": "Printed on the public corrections page beside every number that changes.",
            "reported_by": "In a general word, such as “a resident”. Leave out names.",
            "planned": "Choose it if these numbers were announced, so that they are listed once.",
            "substantial": "Tick if it contradicts something that was said or decided before.",
        }

    def __init__(self, *args: Any, release: Release, **kwargs: Any) -> None:
        """Offer the announced time, or the usual one."""
        super().__init__(*args, **kwargs)
        usual = release.scheduled_for or next_standard_time(timezone.now(), bank_holidays())
        self.fields["scheduled_for"].initial = timezone.localtime(usual)
        own = Q(plan__isnull=True) | Q(plan__release=release)
        self.fields["planned"].queryset = PlannedRelease.objects.filter(own)  # type: ignore[attr-defined]
        self.order_fields((*NOTICE, "planned", "scheduled_for", "moved_because"))

    def clean(self) -> dict[str, Any]:
        """A correction tells what was wrong (P1, G18)."""
        data: dict[str, Any] = super().clean() or {}
        if data.get("kind") == CorrectionKind.CORRECTION and not data.get("reason", "").strip():
            self.add_error("reason", "Say what was wrong: readers are told.")
        return data


class NoticeForm(forms.Form):
    """As what a file is withdrawn, or a figure or measure changed, and why."""

    kind = forms.ChoiceField(
        label="What kind of change is it?",
        choices=CorrectionKind,
        widget=forms.RadioSelect,
        initial=CorrectionKind.CORRECTION,
        help_text="Revision: it was expected. Correction: a mistake.",
    )
    reason = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Printed on the public corrections page beside every number that changes.",
    )
    reported_by = forms.CharField(
        required=False,
        max_length=160,
        help_text="In a general word, such as “a resident”. Leave out names.",
    )
    substantial = forms.BooleanField(
        required=False,
        help_text="Tick if it contradicts something that was said or decided before.",
    )


class AnswerForm(forms.Form):
    """What is done about one claim that does not hold, or that nobody can judge."""

    kind = forms.ChoiceField(
        label="What do you do about it?", choices=AnswerKind, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        required=False,
        label="Because …",
        help_text="Kept with your name. Needed when the sentence stays although the data say no.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, check: ClaimCheck, with_draft: bool, **kwargs: Any) -> None:
        """Offer what fits: nobody vouches for what the data speak against."""
        super().__init__(*args, **kwargs)
        fits = {
            AnswerKind.EDITED: with_draft,
            AnswerKind.CHECKED: check.after.holds is None,
            AnswerKind.STAYS: True,
        }
        self.fields["kind"] = forms.ChoiceField(
            label=self.fields["kind"].label,
            choices=[(each.value, each.label) for each, offered in fits.items() if offered],
            widget=forms.RadioSelect,
        )

    def clean(self) -> dict[str, Any]:
        """A sentence stays only for a reason."""
        data: dict[str, Any] = super().clean() or {}
        if data.get("kind") == AnswerKind.STAYS and not data.get("reason", "").strip():
            self.add_error("reason", "Say why the sentence may stay.")
        return data
