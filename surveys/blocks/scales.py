"""Scales, and statements that share one."""

from typing import Any, ClassVar

from wagtail import blocks

from surveys.blocks.base import REFUSALS, RefusableBlock, comparable_with, layout
from surveys.blocks.easy_read import EasyOptionBlock
from surveys.rules.scales import LABELS

FACES = (
    "A face beside the words of each point. For “how safe” and for agreement with something good."
)


class ScaleBlock(RefusableBlock):
    """A scale whose points all have words or numbers."""

    scale = blocks.ChoiceBlock(choices=list(LABELS.items()), default="how_safe")
    low = blocks.CharBlock(required=False, max_length=40, label="What 0 means")
    high = blocks.CharBlock(required=False, max_length=40, label="What 10 means")

    faces = blocks.BooleanBlock(required=False, label="With faces", help_text=FACES)

    class Meta:
        icon = "order"
        label = "Scale"
        description = "How safe, how often, how far people agree, or 0 to 10."
        label_format = "{title}"
        form_layout = layout("scale", "low", "high", "faces", settings=tuple(REFUSALS))
        preview_template = "surveys/previews/question.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "title": "How safe do you feel where you live after dark?",
            "purpose": "To see how it changes over the years.",
            "scale": "how_safe",
            "dont_know": True,
        }


class StatementBlock(blocks.StructBlock):
    """One statement, which becomes a page of its own."""

    text = blocks.CharBlock(max_length=160, label="Statement")
    easy = EasyOptionBlock(required=False)
    comparable_with = comparable_with()

    class Meta:
        icon = "openquote"
        label_format = "{text}"
        form_layout = blocks.BlockGroup(
            children=[
                "text",
                "easy",
                blocks.BlockGroup(
                    children=["comparable_with"], heading="Earlier waves", classname="collapsed"
                ),
            ]
        )


class StatementsBlock(RefusableBlock):
    """Statements that share a question and a scale: one on a screen, never a grid (SB-32)."""

    statements = blocks.ListBlock(StatementBlock(), min_num=0)
    scale = blocks.ChoiceBlock(choices=list(LABELS.items()), default="agreement")
    faces = blocks.BooleanBlock(required=False, label="With faces", help_text=FACES)

    class Meta:
        icon = "openquote"
        label = "Statements"
        description = "Several statements on one scale. Each gets a page of its own."
        label_format = "{title}"
        form_layout = layout("statements", "scale", "faces", settings=tuple(REFUSALS))
        preview_template = "surveys/previews/question.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "title": "How far do you agree?",
            "purpose": "To see what works where you live.",
            "statements": [
                {"text": "There are good things to do here"},
                {"text": "Adults here listen to young people"},
            ],
            "scale": "agreement",
        }
