"""Questions that are asked again for each thing a person wants to tell of."""

from typing import Any, ClassVar

from wagtail import blocks

from surveys.blocks.base import PageBlock
from surveys.blocks.choices import SeveralChoicesBlock, SingleChoiceBlock
from surveys.blocks.conditions import ShowIfBlock
from surveys.blocks.entries import LongTextBlock, MonthBlock, NumberBlock, RankBlock, ShortTextBlock
from surveys.blocks.looks import AreaBlock, PicturesBlock
from surveys.blocks.scales import ScaleBlock
from surveys.rules.codes import Kind

REPEATABLE: list[tuple[str, blocks.Block]] = [
    (Kind.SINGLE.value, SingleChoiceBlock()),
    (Kind.SEVERAL.value, SeveralChoicesBlock()),
    (Kind.SCALE.value, ScaleBlock()),
    (Kind.NUMBER.value, NumberBlock()),
    (Kind.MONTH.value, MonthBlock()),
    (Kind.RANK.value, RankBlock()),
    ("pictures", PicturesBlock()),
    ("area", AreaBlock()),
    (Kind.SHORT_TEXT.value, ShortTextBlock()),
    (Kind.LONG_TEXT.value, LongTextBlock()),
]


class RepeatBlock(PageBlock):
    """Questions in rounds, with "Do you want to add another?" between them."""

    title = blocks.CharBlock(
        max_length=40,
        label="What one round is about",
        help_text="One word where you can, for example “Place”. It becomes “Place 2”.",
    )
    another = blocks.CharBlock(
        max_length=120,
        default="Do you want to add another?",
        label="Question between rounds",
    )
    most = blocks.IntegerBlock(default=3, min_value=2, max_value=10, label="Most rounds")
    questions = blocks.StreamBlock(REPEATABLE, required=False)
    show_if = ShowIfBlock(required=False)

    class Meta:
        icon = "rotate"
        label = "Questions in rounds"
        description = (
            "The same questions again for each place, person or event, as often as needed."
        )
        label_format = "{title}"
        preview_template = "surveys/previews/question.html"
        preview_value: ClassVar[dict[str, Any]] = {"title": "Place"}
