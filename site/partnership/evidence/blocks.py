"""What a statistics page is made of. No block holds a number: each names what is to be shown."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks import StructBlockValidationError

from partnership.core.blocks import HeadingBlock, NoticeBlock, TextBlock
from partnership.evidence.field_blocks import AreasBlock, FigureBlock, MeasureBlock

MOST_LINES = 4


class HeadlineFiguresBlock(blocks.StructBlock):
    """The few numbers that matter most, as large words (P24: good and bad news together)."""

    figures = blocks.ListBlock(FigureBlock(), min_num=1, max_num=6)

    class Meta:
        icon = "figure"
        label = "Headline figures"
        description = "The numbers that matter most. Show bad news beside good news."


class SeriesBlock(blocks.StructBlock):
    """A measure for some areas, month by month."""

    measure = MeasureBlock()
    areas = AreasBlock(help_text="Up to four, in the order in which they are shown.")
    first_month = blocks.DateBlock(
        required=False, help_text="Any day in the first month. Empty: from the beginning."
    )
    last_month = blocks.DateBlock(
        required=False, help_text="Any day in the last month. Empty: to the newest."
    )

    def clean(self, value: Any) -> Any:
        """Refuse months in the wrong order and more areas than a reader can tell apart."""
        result = super().clean(value)
        first, last = result.get("first_month"), result.get("last_month")
        errors: dict[str, Exception] = {}
        if first and last and first > last:
            errors["last_month"] = ValidationError("The last month must not be before the first.")
        if len(result.get("areas") or []) > MOST_LINES:
            errors["areas"] = ValidationError("Choose four areas at most.")
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return result


class LineChartBlock(SeriesBlock):
    """Months as a line, titled by the finding (P18), with its table beside it (P17)."""

    title = blocks.CharBlock(
        max_length=120,
        label="The finding",
        help_text="What the chart shows, as a sentence: “Violence is highest in summer”.",
    )
    show_chance = blocks.BooleanBlock(
        required=False,
        label="Show the reach of chance",
        help_text="A band around the line: wide where numbers are small.",
    )

    class Meta:
        icon = "chart"
        label = "Line chart"
        description = "One measure through the months. Its table and downloads come with it."
        form_layout: ClassVar[list[str]] = [
            "title",
            "measure",
            "areas",
            "first_month",
            "last_month",
            "show_chance",
        ]


class SeriesTableBlock(SeriesBlock):
    """The same numbers as a table alone."""

    title = blocks.CharBlock(max_length=120, help_text="What, where and when.")

    class Meta:
        icon = "table"
        label = "Table"
        description = "One measure through the months, for some areas."
        form_layout: ClassVar[list[str]] = [
            "title",
            "measure",
            "areas",
            "first_month",
            "last_month",
        ]


class StatisticsBody(blocks.StreamBlock):
    """The parts of a statistics page, in any order."""

    headline_figures = HeadlineFiguresBlock()
    text = TextBlock()
    heading = HeadingBlock()
    line_chart = LineChartBlock()
    table = SeriesTableBlock()
    notice = NoticeBlock(label="Caveat")

    class Meta:
        required = False
