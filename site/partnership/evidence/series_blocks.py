"""Blocks that show a measure month by month."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks import StructBlockValidationError

from partnership.evidence.block_previews import SeriesPreview
from partnership.evidence.field_blocks import AreasBlock, MeasureBlock

MOST_LINES, MOST_PANELS = 4, 12


def finding(example: str) -> blocks.CharBlock:
    """Return the field for a chart's title, which is its finding and is never left out (P18)."""
    return blocks.CharBlock(
        max_length=120,
        label="The finding",
        help_text=f"What the chart shows, as a sentence: “{example}”.",
    )


class SeriesBlock(SeriesPreview, blocks.StructBlock):
    """A measure for some areas, month by month."""

    most_areas = MOST_LINES

    measure = MeasureBlock()
    areas = AreasBlock(
        help_text="In the order in which they are shown: four at most, twelve in small charts."
    )
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
        if len(result.get("areas") or []) > self.most_areas:
            errors["areas"] = ValidationError(f"Choose {self.most_areas} areas at most.")
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return result


class LineChartBlock(SeriesBlock):
    """Months as a line, titled by the finding (P18), with its table beside it (P17)."""

    title = finding("Violence is highest in summer")
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


class SmallMultiplesBlock(SeriesBlock):
    """A small chart for each place, all on one scale, so that lines never cross."""

    most_areas = MOST_PANELS
    title = finding("Every town has its peak in summer")

    class Meta:
        icon = "grip"
        label = "Small charts"
        description = "The same small chart for up to twelve places, all on one scale."
        form_layout: ClassVar[list[str]] = [
            "title",
            "measure",
            "areas",
            "first_month",
            "last_month",
        ]
