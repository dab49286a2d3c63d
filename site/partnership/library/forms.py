"""The form for a picture, with the words that help to describe it."""

from typing import Any

from wagtail.images.forms import BaseImageForm

DESCRIPTION = "Description for people who cannot see it"
HELP = "What they would miss. It is read aloud in place of the picture (AC-18)."


class PictureForm(BaseImageForm):  # type: ignore[misc]
    """Says what a description is for; Wagtail's own form only calls it a description."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Name the field."""
        super().__init__(*args, **kwargs)
        if "description" in self.fields:
            self.fields["description"].label = DESCRIPTION
            self.fields["description"].help_text = HELP
