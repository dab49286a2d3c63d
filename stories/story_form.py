"""“Tell us your story”: what a visitor types, and why it may have to be sent again."""

import unicodedata
from typing import Any

import regex
from django import forms

from stories import form_token
from stories.rules.form_token import Timing

LONGEST_STORY = 5000
# A family is one character to a reader and up to eleven code points to the machine (CNT-3).
BYTES_PER_CHARACTER = 4

TOO_FAST = "That was very quick. Read your words once more, then send them again."
EXPIRED = "This page was open for more than a day. Your words are still here: send them again."
NOT_OURS = "Something went wrong on the way to us. Your words are still here: send them again."


def normalised(text: str) -> str:
    """Return the text with one kind of line end and one spelling of each letter (CNT-3)."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    return unicodedata.normalize("NFC", lines).strip()


def length_of(text: str) -> int:
    """Count what a reader would call characters."""
    return len(regex.findall(r"\X", text))


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
        typed = self.cleaned_data["words"]
        if len(typed.encode()) > LONGEST_STORY * BYTES_PER_CHARACTER * 2:
            raise forms.ValidationError(f"Your story must be {LONGEST_STORY} characters or less")
        words = normalised(typed)
        if not words:
            raise forms.ValidationError("Write your story in the box")
        if (length := length_of(words)) > LONGEST_STORY:
            raise forms.ValidationError(
                f"Your story must be {LONGEST_STORY} characters or less."
                f" It has {length - LONGEST_STORY} too many"
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
