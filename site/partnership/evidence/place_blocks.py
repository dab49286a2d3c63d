"""Blocks that compare places, or the parts of a whole, over one year."""

from typing import ClassVar

from wagtail import blocks

from partnership.evidence.block_previews import ComparisonPreview, MapPreview, PartsPreview
from partnership.evidence.field_blocks import AreaBlock, MeasureBlock, WholeBlock
from partnership.evidence.rules.cells import Form
from partnership.evidence.series_blocks import finding

# Nothing smaller than these is ever drawn (E9): no other borders come with the product.
MAP_LEVELS = [("authority", "Councils"), ("former_district", "Former districts")]
FORMS = [(Form.RATE.value, "For every 1,000 residents"), (Form.COUNT.value, "How many")]


def year_block() -> blocks.IntegerBlock:
    """Return the field for a calendar year."""
    return blocks.IntegerBlock(min_value=2002, max_value=2100, label="Year")


class PlaceBlock(blocks.StructBlock):
    """Places, or parts of a whole, over one year."""


class MapBlock(MapPreview, PlaceBlock):
    """A small map with every number written on it, and its table."""

    title = finding("The two councils have nearly the same rate")
    measure = MeasureBlock()
    level = blocks.ChoiceBlock(choices=MAP_LEVELS, default="authority", label="Places")
    year = year_block()
    form = blocks.ChoiceBlock(choices=FORMS, default=Form.RATE.value, label="Number")

    class Meta:
        icon = "site"
        label = "Map"
        description = "Councils or former districts with their numbers. Nothing smaller is shown."
        form_layout: ClassVar[list[str]] = ["title", "measure", "level", "year", "form"]


class ComparisonBlock(ComparisonPreview, PlaceBlock):
    """A place among all places of its kind, never one flattering pick (P16)."""

    title = finding("Violence is lower here than in most other force areas")
    measure = MeasureBlock()
    area = AreaBlock(label="Our place", help_text="It is set off among all places of its kind.")
    year = year_block()

    class Meta:
        icon = "list-ol"
        label = "Comparison"
        description = "One place among all places of its kind, lowest first, with intervals."
        form_layout: ClassVar[list[str]] = ["title", "measure", "area", "year"]


class PartsBlock(PartsPreview, PlaceBlock):
    """What a number is made of: every measure that is a part of it, the largest first."""

    title = finding("Most cases end without a suspect being charged")
    measure = WholeBlock(label="The whole", help_text="Its parts are shown as bars.")
    area = AreaBlock()
    year = year_block()

    class Meta:
        icon = "bars"
        label = "Bars"
        description = "What a number is made of, for example what happened next. Largest first."
        form_layout: ClassVar[list[str]] = ["title", "measure", "area", "year"]
