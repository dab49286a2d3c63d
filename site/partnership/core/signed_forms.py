"""A public form without a cookie: the token, and a trap for machines (SE-13)."""

from typing import Any, ClassVar

from django import forms

from partnership.core.form_token import FormToken, NotOursError
from partnership.core.rules.form_token import Timing

TOO_FAST = "That was very quick. Read your words once more, then send them again."
EXPIRED = "This page was open for more than a day. Your words are still here: send them again."
NOT_OURS = "Something went wrong on the way to us. Your words are still here: send them again."


class SignedForm(forms.Form):
    """Adds the token and the trap to the fields of a form.

    A subclass sets ``tokens``, and ``error_target``: the id of the field that an error of the
    token is shown at, because the token itself cannot be seen.
    """

    tokens: ClassVar[FormToken]
    error_target: ClassVar[str]

    website = forms.CharField(label="Leave this box empty", required=False, widget=forms.TextInput)
    token = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Start without a token that was read."""
        super().__init__(*args, **kwargs)
        self.number = ""
        self.timing = Timing.FINE

    def clean_website(self) -> str:
        """Refuse what fills in the box that people do not see."""
        if self.cleaned_data["website"]:
            raise forms.ValidationError("Leave the box called “Leave this box empty” empty")
        return ""

    def clean_token(self) -> str:
        """Refuse forms that are not ours, too quick or too old; the words stay on the page."""
        token = self.cleaned_data["token"]
        try:
            self.number, self.timing = self.tokens.read(token)
        except NotOursError as error:
            raise forms.ValidationError(NOT_OURS) from error
        if self.timing is Timing.TOO_FAST:
            raise forms.ValidationError(TOO_FAST)
        if self.timing is Timing.EXPIRED:
            raise forms.ValidationError(EXPIRED)
        return token

    def renew_token(self) -> None:
        """Replace a token that no longer works, before the form is shown again."""
        if "token" in self.errors and self.timing is not Timing.TOO_FAST:
            self.data = {**self.data, "token": self.tokens.new()}

    def summary(self) -> list[dict[str, str]]:
        """Return the errors for the error summary, in page order."""
        visible = [name for name in self.fields if name not in {"website", "token"}]
        targets = {name: f"id_{name}" for name in visible}
        targets |= {"website": "id_website", "token": self.error_target}
        return [
            {"id": target, "message": str(message)}
            for name, target in targets.items()
            for message in self.errors.get(name, [])
        ]
