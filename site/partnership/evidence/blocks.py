"""What a statistics page is made of. No block holds a number: each names what is to be shown."""

from wagtail import blocks

from partnership.core.blocks import HeadingBlock, NoticeBlock, TextBlock
from partnership.evidence.block_previews import FiguresPreview
from partnership.evidence.field_blocks import FigureBlock
from partnership.evidence.norm_blocks import NormBlock
from partnership.evidence.place_blocks import ComparisonBlock, MapBlock, PartsBlock
from partnership.evidence.series_blocks import (
    LineChartBlock,
    SeriesTableBlock,
    SmallMultiplesBlock,
)


class HeadlineFiguresBlock(FiguresPreview, blocks.StructBlock):
    """The few numbers that matter most, as large words (P24: good and bad news together)."""

    figures = blocks.ListBlock(FigureBlock(), min_num=1, max_num=6)

    class Meta:
        icon = "figure"
        label = "Headline figures"
        description = "The numbers that matter most. Show bad news beside good news."


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
