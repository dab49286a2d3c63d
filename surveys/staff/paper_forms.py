"""A new pile of paper forms (SD-11)."""

import secrets
from typing import Any, ClassVar

from django import forms
from django.conf import settings

from surveys.models import PaperBatch, QuestionnaireVersion, SurveyPage
from surveys.rules.translations import languages_of
from surveys.staff.languages import offer_languages, spoken_in


class VersionField(forms.ModelChoiceField):
    """The versions of one survey, by the number that is printed on the sheets."""

    def label_from_instance(self, obj: Any) -> str:
        """Return the number."""
        return f"Version {obj.number}"


class PaperBatchForm(forms.ModelForm[PaperBatch]):
    """A new pile of paper forms."""

    version = VersionField(
        QuestionnaireVersion.objects.none(),
        empty_label=None,
        label="Version",
        help_text="It is printed at the end of the sheets.",
    )

    class Meta:
        model = PaperBatch
        fields: ClassVar[list[str]] = ["label", "version", "language"]

    def __init__(self, *args: Any, survey: SurveyPage, **kwargs: Any) -> None:
        """Offer the versions of ``survey``, the newest first."""
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False
        versions = QuestionnaireVersion.objects.filter(survey=survey).order_by("-number")
        field = self.fields["version"]
        field.queryset, field.initial = versions, versions.first()  # type: ignore[attr-defined]
        offer_languages(self, spoken_in(versions))

    def clean(self) -> dict[str, Any]:
        """Refuse a language in which the version was never printed."""
        found = super().clean() or self.cleaned_data
        version, language = found.get("version"), found.get("language")
        if version and language and language not in languages_of(version.questionnaire):
            self.add_error("language", f"Version {version.number} was not in this language.")
        return found

    def save(self, commit: bool = True) -> PaperBatch:
        """Draw where the sample begins, so that nobody knows which forms are typed twice."""
        self.instance.first_check = 1 + secrets.randbelow(max(settings.SURVEY_PAPER_SAMPLE, 1))
        return super().save(commit)
