"""What a password may not be, besides short or common (SE-18)."""

import re
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError

ENOUGH_OTHER_LETTERS = 8
_LETTERS = re.compile(r"[^a-z]")


class LocalWordsValidator:
    """Refuse a password that is little more than names of this place and this work.

    Whoever wants to get in tries the name of the county and of the service first.
    """

    def __init__(self, words: list[str] | None = None) -> None:
        """Keep the words to look for; the site's own names always count."""
        names = f"{settings.SITE_NAME} {settings.SITE_SHORT_NAME}".split()
        self.words = sorted({w.lower() for w in [*(words or []), *names]}, key=len, reverse=True)

    def validate(self, password: str, user: Any = None) -> None:
        """Raise ``ValidationError`` when too few letters remain beside the local words."""
        rest = password.lower()
        for word in self.words:
            rest = rest.replace(word, "")
        if rest != password.lower() and len(_LETTERS.sub("", rest)) < ENOUGH_OTHER_LETTERS:
            raise ValidationError(
                "Choose a password without the names of this place or this site.",
                code="password_of_local_words",
            )

    def get_help_text(self) -> str:
        """Return the rule in one sentence."""
        return "Do not build your password from the names of this place or this site."
