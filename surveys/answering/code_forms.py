"""The one input that takes a code (SAV-4)."""

from django import forms
from django.utils.translation import gettext_lazy

from surveys.rules.codes_to_write_down import MOST_TYPED, read_code


class CodeForm(forms.Form):
    """Accepts a code with any spaces, hyphens and case; what is wrong with it, the view says.

    A code that was typed wrongly is shown again, so that it can be compared and mended (UX-07).
    """

    code = forms.CharField(
        label=gettext_lazy("Your code"),
        help_text=gettext_lazy("16 letters and numbers, like BCDF 3479 GHJK MNPQ"),
        required=False,
        max_length=MOST_TYPED,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )

    def clean_code(self) -> str:
        """Return the code as it was given out, or nothing when it cannot be one."""
        return read_code(self.cleaned_data["code"])


CodeForm.base_fields["code"].show_optional = False  # type: ignore[attr-defined]
CodeForm.base_fields["code"].width = "medium"  # type: ignore[attr-defined]
