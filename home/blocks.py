"""Blocks of the home page and of the help page."""

from typing import Any, ClassVar

from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

# First: the models of that room and its blocks need each other in this order.
import partnership.evidence.models  # noqa: F401
from partnership.core.blocks import LinkBlock
from partnership.evidence.field_blocks import FigureBlock


class HeroAction(blocks.StreamBlock):
    """The one button of the opening."""

    link = LinkBlock()

    class Meta:
        required = False
        max_num = 1


class HeadlineFigures(blocks.StreamBlock):
    """Saved figures; the number is worked out each time the page is read (design §4)."""

    figure = FigureBlock(label="Figure")

    class Meta:
        required = False
        max_num = 3


class FeaturedStories(blocks.StreamBlock):
    """Stories chosen for the home page."""

    story = blocks.PageChooserBlock("stories.StoryPage", icon="openquote", label="Story")

    class Meta:
        required = False
        max_num = 3


class HelpGroupBlock(blocks.StructBlock):
    """A situation in a reader's words, and who can help in it."""

    title = blocks.CharBlock(
        max_length=80, help_text="In the reader's words: “I am in danger now”."
    )
    text = blocks.TextBlock(required=False, max_length=400)
    lines = blocks.ListBlock(
        SnippetChooserBlock("safeguarding.HelpLine", required=False),
        label="Help lines",
        help_text="Only lines that somebody has checked are shown (SG-16).",
    )

    class Meta:
        icon = "help"
        label = "Group"
        template = "home/blocks/help_group.html"
        description = "A situation and the people who help in it."
        preview_value: ClassVar[dict[str, Any]] = {
            "title": "I want to talk to somebody",
            "text": "You can call about anything.",
            "lines": [],
        }

    def get_context(
        self, value: Any, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Add ``lines``: the verified ones among those chosen (DEMO-3)."""
        context: dict[str, Any] = super().get_context(value, parent_context)
        context["lines"] = [line for line in value["lines"] if line and line.verified]
        return context


class HelpGroups(blocks.StreamBlock):
    """The groups of the help page, most urgent first."""

    group = HelpGroupBlock()

    class Meta:
        required = False
