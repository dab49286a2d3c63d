"""Questions with options to choose from."""

from typing import Any, ClassVar

from wagtail import blocks

from surveys.blocks.base import REFUSALS, RefusableBlock, layout
from surveys.blocks.options import ChoiceOptionBlock, ExclusiveOptionBlock
from surveys.rules.codes import Look


class SingleChoiceBlock(RefusableBlock):
    """Choose one."""

    options = blocks.ListBlock(ChoiceOptionBlock(), min_num=0, label="Answers")
    look = blocks.ChoiceBlock(
        choices=[(Look.LIST.value, "Radio buttons"), (Look.DROPDOWN.value, "Dropdown")],
        default=Look.LIST.value,
        help_text="More than 30 answers always become a dropdown that people can type into.",
    )

    class Meta:
        icon = "radio-full"
        label = "Choose one"
        description = "Radio buttons, or a dropdown for a long list."
        label_format = "{title}"
        form_layout = layout("options", "look", settings=tuple(REFUSALS))
        preview_template = "surveys/previews/question.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "title": "Where do you live?",
            "purpose": "To see whether places differ.",
            "options": [
                {"label": "In a town"},
                {"label": "In a village"},
                {"label": "Somewhere else", "asks_words": True},
            ],
            "prefer_not_to_say": True,
        }


class SeveralChoicesBlock(RefusableBlock):
    """Choose as many as fit."""

    options = blocks.ListBlock(ExclusiveOptionBlock(), min_num=0, label="Answers")

    class Meta:
        icon = "check"
        label = "Choose several"
        description = "Checkboxes: every answer that fits, with “None of these” on its own."
        label_format = "{title}"
        form_layout = layout("options", settings=tuple(REFUSALS))
        preview_template = "surveys/previews/question.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "title": "Who could you talk to if something worried you?",
            "hint": "Choose all that fit",
            "purpose": "To learn who young people trust.",
            "options": [
                {"label": "A friend"},
                {"label": "A teacher"},
                {"label": "None of these", "exclusive": True},
            ],
        }
