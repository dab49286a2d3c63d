"""Pages to read."""

from typing import Any, ClassVar

from wagtail import blocks

from surveys.blocks.base import PageBlock
from surveys.blocks.conditions import ShowIfBlock


class InfoBlock(PageBlock):
    """A page to read, such as a note before hard questions."""

    title = blocks.CharBlock(max_length=160)
    body = blocks.TextBlock(
        label="Text", help_text="Plain words. An empty line starts a paragraph."
    )
    show_if = ShowIfBlock(required=False)

    class Meta:
        icon = "info-circle"
        label = "Information"
        description = "A page to read before going on, with nothing to answer."
        label_format = "{title}"
        preview_template = "surveys/previews/question.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "title": "The next questions are about feeling safe",
            "body": "You can skip any of them.",
        }


class ContentNoteBlock(InfoBlock):
    """A warning before hard questions; the rest of the section can be skipped (SG-04)."""

    class Meta:
        icon = "warning"
        label = "Content note"
        description = "Warns of what is coming and offers to skip the rest of the section."
        label_format = "{title}"
        preview_template = "surveys/previews/question.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "title": "The next questions are about things that may have hurt you",
            "body": "You can skip this section. The other questions are about something else.",
        }
