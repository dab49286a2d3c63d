"""What a statistics page is made of. No block holds a number: each names what is to be shown."""

from wagtail import blocks

from partnership.core.blocks import HeadingBlock, NoticeBlock, TextBlock
from partnership.evidence.block_previews import FiguresPreview, NormPreview
from partnership.evidence.field_blocks import FigureBlock
from partnership.evidence.place_blocks import ComparisonBlock, MapBlock, PartsBlock
from partnership.evidence.series_blocks import (
    LineChartBlock,
    SeriesTableBlock,
    SmallMultiplesBlock,
    finding,
)


class HeadlineFiguresBlock(FiguresPreview, blocks.StructBlock):
    """The few numbers that matter most, as large words (P24: good and bad news together)."""

    figures = blocks.ListBlock(FigureBlock(), min_num=1, max_num=6)

    class Meta:
        icon = "figure"
        label = "Headline figures"
        description = "The numbers that matter most. Show bad news beside good news."


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


class StatisticsBody(blocks.StreamBlock):
    """The parts of a statistics page, in any order."""

    headline_figures = HeadlineFiguresBlock()
    text = TextBlock()
    heading = HeadingBlock()
    line_chart = LineChartBlock()
    small_multiples = SmallMultiplesBlock()
    map = MapBlock()
    comparison = ComparisonBlock()
    parts = PartsBlock()
    norm = NormBlock()
    table = SeriesTableBlock()
    notice = NoticeBlock(label="Caveat")

    class Meta:
        required = False
