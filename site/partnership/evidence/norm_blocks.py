"""The block that draws what most young people do (E2)."""

from wagtail import blocks

from partnership.evidence.block_previews import NormPreview
from partnership.evidence.field_blocks import FigureBlock
from partnership.evidence.series_blocks import finding


class NormBlock(NormPreview, blocks.StructBlock):
    """What most young people do, as people drawn in a row (E2); never the other way round (E3)."""

    title = finding("19 in 20 young people had not carried a weapon")
    figure = FigureBlock(help_text="A share in per cent that is above a half.")
    words = blocks.CharBlock(
        max_length=120,
        label="What most of them do",
        help_text="Ends the sentence “19 in 20 young people …”.",
    )

    class Meta:
        icon = "group"
        label = "Most young people"
        description = "What most young people do, drawn as people. National numbers say so."
