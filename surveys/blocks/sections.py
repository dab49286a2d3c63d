"""A group of questions under one name."""

from typing import ClassVar

from wagtail import blocks

from surveys.blocks.bank import BANK, BankBlock
from surveys.blocks.questions import QUESTION_BLOCKS

# Of one's own, or out of the bank.
ANY_QUESTION: list[tuple[str, blocks.Block]] = [*QUESTION_BLOCKS, (BANK, BankBlock())]
ABOUT_YOU_BLOCK = "about_you"


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
    questions = blocks.StreamBlock(ANY_QUESTION, required=False)

    class Meta:
        icon = "folder-open-inverse"
        label = "Section"
        description = "A group of questions under one name."
        label_format = "{title}"
        form_layout: ClassVar[list[str]] = ["title", "note", "may_skip", "questions"]
        preview_template = "surveys/previews/section.html"
        preview_value: ClassVar[dict[str, str]] = {"title": "Feeling safe"}


class AboutYouBlock(blocks.StructBlock):
    """Questions about the person, asked after the answers are checked, if wanted (UX-14)."""

    title = blocks.CharBlock(
        max_length=80, default="About you", help_text="Shown above each of these questions."
    )
    questions = blocks.StreamBlock(ANY_QUESTION, required=False)

    class Meta:
        icon = "user"
        label = "About you"
        description = (
            "Age, place, ethnicity and the like. They come after the answers are checked, behind"
            " the question whether people want to answer them."
        )
        label_format = "{title}"
        form_layout: ClassVar[list[str]] = ["title", "questions"]
        preview_template = "surveys/previews/section.html"
        preview_value: ClassVar[dict[str, str]] = {"title": "About you"}
