"""Questions with options that look like something else: pictures, a ballot paper, places."""

from typing import Any, ClassVar

from wagtail import blocks

from surveys.blocks.base import REFUSALS, RefusableBlock, layout
from surveys.blocks.options import OptionBlock, PictureOptionBlock
from surveys.rules.places import LEVELS

MOST = "How many may be chosen. 1 makes it a choice of one."


class PicturesBlock(RefusableBlock):
    """Choose one or several, each with words and a picture."""

    options = blocks.ListBlock(PictureOptionBlock(), min_num=0, label="Answers")
    several = blocks.BooleanBlock(required=False, label="Several may be chosen")

    class Meta:
        icon = "image"
        label = "Choose a picture"
        description = "Answers with a picture each, and always with words."
        label_format = "{title}"
        form_layout = layout("options", "several", settings=tuple(REFUSALS))
        preview_template = "surveys/previews/question.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "title": "Where would you most like to meet friends?",
            "purpose": "To choose what to open first.",
            "options": [
                {"label": "In a park", "scene": "park"},
                {"label": "In a hall", "scene": "hall"},
                {"label": "On a court", "scene": "court"},
                {"label": "By the river", "scene": "river"},
            ],
        }


class BallotBlock(RefusableBlock):
    """A ballot paper (YP-04): each person sees the names in an order of their own."""

    options = blocks.ListBlock(OptionBlock(), min_num=0, label="On the ballot paper")
    most = blocks.IntegerBlock(default=1, min_value=1, max_value=20, label="Marks", help_text=MOST)

    class Meta:
        icon = "doc-full"
        label = "Ballot paper"
        description = "Make your mark: a ballot in shuffled order, so that no place is better."
        label_format = "{title}"
        form_layout = layout("options", "most", settings=tuple(REFUSALS))
        preview_template = "surveys/previews/question.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "title": "What should we work on first?",
            "purpose": "To put our plan in your order.",
            "options": [
                {"label": "Places to go in the evening"},
                {"label": "Safer bus stops"},
                {"label": "Help with worries"},
            ],
            "dont_know": False,
            "prefer_not_to_say": False,
        }


class AreaBlock(RefusableBlock):
    """Choose a place out of the partnership's own list; never a postcode (DP-15, DP-12)."""

    level = blocks.ChoiceBlock(
        choices=LEVELS,
        default=LEVELS[0][0],
        help_text="The places stand under “Places” in the menu. Wards are too small (DP-12).",
    )

    class Meta:
        icon = "site"
        label = "Town or area"
        description = "Where people live, from the list of places. Never a postcode."
        label_format = "{title}"
        form_layout = layout("level", settings=tuple(REFUSALS))
        preview_template = "surveys/previews/question.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "title": "Where do you live?",
            "purpose": "To see whether places need different things.",
            "prefer_not_to_say": True,
        }
