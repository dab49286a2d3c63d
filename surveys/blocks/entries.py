"""Questions with something to type: numbers, months and words."""

from typing import Any, ClassVar

from wagtail import blocks

from surveys.blocks.base import REFUSALS, QuestionBlock, layout
from surveys.blocks.options import OptionBlock

MONTH = r"^\d{4}-(0[1-9]|1[0-2])$"
MONTH_HELP = "Year and month, for example 2019-03."


class EntryBlock(QuestionBlock):
    """Something to type or to put in order: skipping is always there, so refusals are a choice."""

    dont_know = blocks.BooleanBlock(required=False, label="Offer “I’m not sure”")
    prefer_not_to_say = blocks.BooleanBlock(required=False, label="Offer “Prefer not to say”")


class NumberBlock(EntryBlock):
    """A number within limits."""

    minimum = blocks.FloatBlock(required=False, label="Smallest")
    maximum = blocks.FloatBlock(required=False, label="Largest")
    unit = blocks.CharBlock(required=False, max_length=20, help_text="For example “evenings”.")
    whole = blocks.BooleanBlock(required=False, default=True, label="Whole numbers only")

    class Meta:
        icon = "plus"
        label = "Number"
        description = "A number, with a smallest and a largest value."
        label_format = "{title}"
        form_layout = layout("minimum", "maximum", "unit", "whole", settings=tuple(REFUSALS))
        preview_template = "surveys/previews/question.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "title": "How many evenings were you out with friends last week?",
            "purpose": "To understand what people do.",
            "minimum": 0,
            "maximum": 7,
            "unit": "evenings",
        }


class TextBlock(EntryBlock):
    """Words of one's own."""

    limit = blocks.IntegerBlock(default=500, min_value=20, max_value=5000, label="Most characters")


class ShortTextBlock(TextBlock):
    """A few words on one line."""

    limit = blocks.IntegerBlock(default=100, min_value=10, max_value=200, label="Most characters")

    class Meta:
        icon = "edit"
        label = "Short text"
        description = "A few words on one line. A person reads every text."
        label_format = "{title}"
        form_layout = layout("limit", settings=tuple(REFUSALS))
        preview_template = "surveys/previews/question.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "title": "What is the best thing about where you live?",
            "purpose": "To keep what people like.",
            "limit": 100,
        }


class LongTextBlock(TextBlock):
    """A longer text."""

    class Meta:
        icon = "pilcrow"
        label = "Long text"
        description = "Several lines. A person reads every text."
        label_format = "{title}"
        form_layout = layout("limit", settings=tuple(REFUSALS))
        preview_template = "surveys/previews/question.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "title": "What one thing would make you feel safer?",
            "purpose": "To find what to change first.",
            "limit": 500,
        }


def _month_limit(label: str) -> blocks.RegexBlock:
    """Return a field for a month like 2019-03; empty sets no limit."""
    return blocks.RegexBlock(
        regex=MONTH,
        required=False,
        label=label,
        help_text=MONTH_HELP,
        error_messages={"invalid": MONTH_HELP},
    )


class MonthBlock(EntryBlock):
    """A month and its year."""

    earliest = _month_limit("Not before")
    latest = _month_limit("Not after")
    not_future = blocks.BooleanBlock(
        required=False,
        label="Not in the future",
        help_text="The month in which somebody answers is the last one that can be typed.",
    )
    year_alone = blocks.BooleanBlock(required=False, label="A year alone is enough")

    class Meta:
        icon = "calendar"
        label = "Month and year"
        description = "When something was, to the month. Never a date of birth."
        label_format = "{title}"
        form_layout = layout(
            "earliest", "latest", "not_future", "year_alone", settings=tuple(REFUSALS)
        )
        preview_template = "surveys/previews/question.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "title": "When did you first come to the club?",
            "purpose": "To see how long people stay.",
            "earliest": "2015-01",
            "not_future": True,
        }


class RankBlock(EntryBlock):
    """Options to put in order; nothing needs a drag (AC-08)."""

    options = blocks.ListBlock(OptionBlock(), min_num=0, label="What to put in order")
    most = blocks.IntegerBlock(
        required=False,
        min_value=1,
        max_value=20,
        label="Only the top",
        help_text="For example 3: people number their top three. Empty: they may number all.",
    )

    class Meta:
        icon = "list-ol"
        label = "Put in order"
        description = "Options that people number in their own order, with buttons or numbers."
        label_format = "{title}"
        form_layout = layout("options", "most", settings=tuple(REFUSALS))
        preview_template = "surveys/previews/question.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "title": "What matters most to you?",
            "purpose": "To begin with what matters most.",
            "options": [{"label": "Lights"}, {"label": "Buses"}, {"label": "Places to go"}],
        }
