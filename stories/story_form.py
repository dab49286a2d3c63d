"""“Tell us your story”: what a visitor types, and why it may have to be sent again."""

from typing import Any

from django import forms

from stories import form_token
from stories.rules.form_token import Timing
from surveys.rules.text import excess, with_line_feeds

LONGEST_STORY = 5000

TOO_FAST = "That was very quick. Read your words once more, then send them again."
EXPIRED = "This page was open for more than a day. Your words are still here: send them again."
NOT_OURS = "Something went wrong on the way to us. Your words are still here: send them again."


class StoryWordsForm(forms.Form):
    """One box for the words, a trap for machines and the token."""

    words = forms.CharField(
        label="Your story",
        required=False,
        strip=False,
        help_text="Leave out names, schools, streets and dates",
        widget=forms.Textarea(attrs={"rows": 12}),
    )
    website = forms.CharField(label="Leave this box empty", required=False, widget=forms.TextInput)
    token = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Count characters on the page; "(optional)" would confuse beside the only question."""
        super().__init__(*args, **kwargs)
        words: Any = self.fields["words"]
        words.character_limit = LONGEST_STORY
        words.show_optional = False
        self.number = ""
        self.timing = Timing.FINE

    def clean_words(self) -> str:
        """Return the words; say what to do about none or too many (UX-06)."""
        words = with_line_feeds(self.cleaned_data["words"])
        if not words.strip():
            raise forms.ValidationError("Write your story in the box")
        if over := excess(words, LONGEST_STORY):
            too_many = f". It has {over.characters} too many" if over.characters else ""
            raise forms.ValidationError(
                f"Your story must be {LONGEST_STORY} characters or less{too_many}"
            )
        return words

    def clean_website(self) -> str:
        """Refuse what fills in the box that people do not see (SE-13)."""
        if self.cleaned_data["website"]:
            raise forms.ValidationError("Leave the box called “Leave this box empty” empty")
        return ""

    def clean_token(self) -> str:
        """Refuse forms that are not ours, too quick or too old; the words stay on the page."""
        token = self.cleaned_data["token"]
        try:
            self.number, self.timing = form_token.read_token(token)
        except form_token.NotOursError as error:
            raise forms.ValidationError(NOT_OURS) from error
        if self.timing is Timing.TOO_FAST:
            raise forms.ValidationError(TOO_FAST)
        if self.timing is Timing.EXPIRED:
            raise forms.ValidationError(EXPIRED)
        return token

    def summary(self) -> list[dict[str, str]]:
        """Return the errors for the error summary, in page order; the token has no field to see."""
        targets = {"words": "id_words", "website": "id_website", "token": "id_words"}
        return [
            {"id": target, "message": str(message)}
            for name, target in targets.items()
            for message in self.errors.get(name, [])
        ]
