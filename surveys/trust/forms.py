"""Typing a code, with words that say how to mend it (UX-06)."""

from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy, gettext_noop

from surveys.rules.entry_codes import GROUP, LENGTH
from surveys.trust.codes import Entry

_UNKNOWN = gettext_noop("Check your code. It is not one that we printed for this survey")
WORDS = {
    Entry.UNKNOWN: _UNKNOWN,
    Entry.USED: gettext_noop(
        "This code was used before. Each code works once. Ask for another one"
    ),
    Entry.ENDED: gettext_noop(
        "This code has ended. Ask the person who gave it to you for a new one"
    ),
    Entry.TOO_MANY: _UNKNOWN,
}


class CodeForm(forms.Form):
    """One field; capitals, gaps and look-alikes make no difference."""

    code = forms.CharField(
        label=gettext_lazy("What is your code?"),
        max_length=60,
        error_messages={"required": gettext_lazy("Enter your code")},
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
        code = self.fields["code"]
        code.label_is_heading = True  # type: ignore[attr-defined]
        looks = gettext("It has %(length)s letters and numbers, in groups of %(group)s")
        code.help_text = looks % {"length": LENGTH, "group": GROUP}
        code.error_messages["max_length"] = gettext(WORDS[Entry.UNKNOWN])
        self.too_many = False

    def refuse(self, entry: Entry) -> None:
        """Say why this code opens nothing."""
        self.too_many = entry is Entry.TOO_MANY
        self.add_error("code", gettext(WORDS[entry]))
