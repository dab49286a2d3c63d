"""A group of questions under one name."""

from typing import ClassVar

from wagtail import blocks

from surveys.blocks.questions import QUESTION_BLOCKS


class SectionBlock(blocks.StructBlock):
    """Questions that belong together, with an optional note before the first of them."""

    title = blocks.CharBlock(max_length=80, help_text="Shown above each question of the section.")
    note = blocks.TextBlock(
        required=False,
        label="Note before the section",
        help_text="Say what is coming when it may be hard. It becomes a page of its own.",
    )
    may_skip = blocks.BooleanBlock(
        required=False,
        default=True,
        label="The note offers to skip this section",
        help_text="Leave it on for anything hard or private (SG-04).",
    )
    questions = blocks.StreamBlock(QUESTION_BLOCKS, required=False)

    class Meta:
        icon = "folder-open-inverse"
        label = "Section"
        description = "A group of questions under one name."
        label_format = "{title}"
        form_layout: ClassVar[list[str]] = ["title", "note", "may_skip", "questions"]
        preview_template = "surveys/previews/section.html"
        preview_value: ClassVar[dict[str, str]] = {"title": "Feeling safe"}
