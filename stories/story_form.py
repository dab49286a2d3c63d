"""“Tell us your story”: what a visitor types, and why it may have to be sent again."""

from typing import Any

from django import forms

from partnership.core.form_token import FormToken
from partnership.core.signed_forms import SignedForm
from surveys.rules.text import excess, with_line_feeds

LONGEST_STORY = 5000


class StoryWordsForm(SignedForm):
    """One box for the words, a trap for machines and the token."""

    tokens = FormToken("stories.tell-us-your-story")
    error_target = "id_words"

    words = forms.CharField(
        label="Your story",
        required=False,
        strip=False,
        help_text="Leave out names, schools, streets and dates",
        widget=forms.Textarea(attrs={"rows": 12}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Count characters on the page; "(optional)" would confuse beside the only question."""
        super().__init__(*args, **kwargs)
        words: Any = self.fields["words"]
        words.character_limit = LONGEST_STORY
        words.show_optional = False

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
