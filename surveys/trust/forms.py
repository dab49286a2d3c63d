"""Typing a code, with words that say how to mend it (UX-06)."""

from typing import Any

from django import forms

from surveys.rules.entry_codes import GROUP, LENGTH
from surveys.trust.codes import Entry

EMPTY = "Enter your code"
WORDS = {
    Entry.UNKNOWN: "Check your code. It is not one that we printed for this survey",
    Entry.USED: "This code was used before. Each code works once. Ask for another one",
    Entry.ENDED: "This code has ended. Ask the person who gave it to you for a new one",
    Entry.TOO_MANY: "Check your code. It is not one that we printed for this survey",
}


class CodeForm(forms.Form):
    """One field; capitals, gaps and look-alikes make no difference."""

    code = forms.CharField(
        label="What is your code?",
        help_text=f"It has {LENGTH} letters and numbers, in groups of {GROUP}",
        max_length=60,
        error_messages={"required": EMPTY, "max_length": WORDS[Entry.UNKNOWN]},
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
                "data-code-from-address": "",
            }
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Draw the label as the page's heading; browsers do not validate (UX-03)."""
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False
        self.fields["code"].label_is_heading = True  # type: ignore[attr-defined]
        self.too_many = False

    def refuse(self, entry: Entry) -> None:
        """Say why this code opens nothing."""
        self.too_many = entry is Entry.TOO_MANY
        self.add_error("code", WORDS[entry])
