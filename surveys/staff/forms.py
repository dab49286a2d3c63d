"""What staff fill in on the screens of this area."""

import uuid
from typing import Any, ClassVar

from django import forms
from django.utils import timezone

from partnership.accounts.audit import REASON_LENGTH
from surveys.models import CodeBatch, SurveyPage
from surveys.models.batches import MOST_CODES
from surveys.results.set_aside import Decision
from surveys.rules.patterns import PATTERN_WORDS
from surveys.staff.languages import offer_languages, spoken_in

DECISIONS = [
    (Decision.COUNT.value, "Count them in the results"),
    (Decision.KEEP_OUT.value, "Keep them out"),
    (Decision.SET_ASIDE.value, "Set them aside again"),
]
KINDS = [
    (pattern.value, f"{words[0].upper()}{words[1:]}") for pattern, words in PATTERN_WORDS.items()
]


class BatchForm(forms.ModelForm[CodeBatch]):
    """A new batch of codes. ``number`` makes a second press find the first one's batch."""

    number = forms.UUIDField(initial=uuid.uuid4, widget=forms.HiddenInput)

    class Meta:
        model = CodeBatch
        fields: ClassVar[list[str]] = ["label", "size", "language", "expires_on"]
        widgets: ClassVar[dict[str, Any]] = {"expires_on": forms.DateInput(attrs={"type": "date"})}

    def __init__(self, *args: Any, survey: SurveyPage, **kwargs: Any) -> None:
        """Make a batch for ``survey``."""
        super().__init__(*args, **kwargs)
        self.survey = survey
        self.use_required_attribute = False
        latest = survey.latest_version
        offer_languages(self, spoken_in([latest] if latest else []))
        self.fields["size"].help_text = f"From 1 to {MOST_CODES}. A few more than there are people."

    def clean_size(self) -> int:
        """Refuse what nobody could print."""
        size: int = self.cleaned_data["size"]
        if not 1 <= size <= MOST_CODES:
            raise forms.ValidationError(f"Enter a number from 1 to {MOST_CODES}.")
        return size

    def clean_expires_on(self) -> Any:
        """Refuse codes that end before they begin."""
        day = self.cleaned_data["expires_on"]
        if day < timezone.localdate():
            raise forms.ValidationError("Enter today or a later day.")
        return day

    def batch(self) -> CodeBatch:
        """Return the batch of a valid form, not stored yet."""
        batch = self.save(commit=False)
        batch.pk, batch.survey = self.cleaned_data["number"], self.survey
        return batch


class DecisionForm(forms.Form):
    """What becomes of all answers of one pattern, and why."""

    pattern = forms.ChoiceField(label="Which answers", choices=KINDS, widget=forms.RadioSelect)
    decision = forms.ChoiceField(
        label="What happens with them", choices=DECISIONS, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label="Why",
        max_length=REASON_LENGTH,
        help_text="Kept in the audit trail. For example: “A class sat the survey together.”",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Leave checking to the server."""
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False
