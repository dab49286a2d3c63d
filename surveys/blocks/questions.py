"""One block for each kind of question.

The permanent id of a question or an option is the id that Wagtail gives its block when it is made
and keeps for good; a copied block gets another (``surveys.authoring.ids`` makes sure).
"""

from typing import Any, ClassVar

from wagtail import blocks

from surveys.blocks.conditions import ShowIfBlock
from surveys.rules.codes import Kind
from surveys.rules.scales import LABELS

# The conditions of UK GDPR Article 9 and DPA 2018 Schedule 1 that a public body may name (DP-04).
BASES = [
    ("9(2)(g)-6", "Art. 9(2)(g), Sch. 1 para. 6: statutory and government purposes"),
    ("9(2)(g)-8", "Art. 9(2)(g), Sch. 1 para. 8: equality of opportunity or treatment"),
    ("9(2)(g)-18", "Art. 9(2)(g), Sch. 1 para. 18: safeguarding children and people at risk"),
    ("9(2)(j)", "Art. 9(2)(j), Sch. 1 para. 4: research and statistics"),
    ("10", "Art. 10, Sch. 1: answers about offences"),
]
WHY = [
    "short_name",
    "purpose",
    "source",
    "sensitive",
    "special_category",
    "basis",
    "comparable_with",
]
REFUSALS = ["dont_know", "prefer_not_to_say"]


def layout(*first: str, settings: tuple[str, ...] = ()) -> blocks.BlockGroup:
    """Arrange a question's form: words first, then why we ask, then who is asked."""
    return blocks.BlockGroup(
        children=[
            "title",
            "hint",
            *first,
            blocks.BlockGroup(
                children=[*settings, *WHY], heading="Why we ask, and care", icon="help"
            ),
            blocks.BlockGroup(
                children=["show_if"], heading="Who is asked", classname="collapsed", icon="decimal"
            ),
        ]
    )


class PageBlock(blocks.StructBlock):
    """One page of a questionnaire, previewed as the page it becomes."""

    def get_preview_context(
        self, value: Any, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Add the form of the question."""
        from surveys.answering.forms import QuestionForm
        from surveys.authoring.building import build_question

        question = build_question(self.name, value)
        return {**(parent_context or {}), "form": QuestionForm(question, answer=None)}


class QuestionBlock(PageBlock):
    """What every question has."""

    title = blocks.CharBlock(
        max_length=160,
        label="Question",
        help_text="One thing at a time, in plain words. It becomes the heading of its page.",
    )
    hint = blocks.CharBlock(
        required=False, max_length=140, help_text="One short sentence without a full stop."
    )
    short_name = blocks.CharBlock(
        required=False,
        max_length=60,
        label="Short name",
        help_text="What to call the answer, for example “evenings out”. Used when something"
        " needs mending and when people check their answers.",
    )
    purpose = blocks.CharBlock(
        max_length=200,
        label="Why we ask",
        help_text="One sentence. People can read it beside the question.",
    )
    source = blocks.CharBlock(
        required=False,
        max_length=80,
        help_text="For staff: where it comes from, for example RQ-1 of the question bank.",
    )
    sensitive = blocks.BooleanBlock(
        required=False, label="Sensitive", help_text="The answer may be hard or private."
    )
    special_category = blocks.BooleanBlock(
        required=False,
        label="Reveals special category data",
        help_text="Health, ethnicity, religion, sexuality, or something about offences.",
    )
    basis = blocks.ChoiceBlock(
        choices=BASES,
        required=False,
        label="Legal condition",
        help_text="Needed when ticked above.",
    )
    comparable_with = blocks.CharBlock(
        required=False,
        max_length=36,
        label="Comparable with",
        help_text="The id of the question it took over from. “Make it a new question” fills it in.",
    )
    show_if = ShowIfBlock(required=False)


class OptionBlock(blocks.StructBlock):
    """One answer to choose."""

    label = blocks.CharBlock(max_length=120)
    hint = blocks.CharBlock(required=False, max_length=140)
    retired = blocks.BooleanBlock(
        required=False, help_text="No longer offered. Answers given before are kept."
    )

    class Meta:
        icon = "list-ul"
        label_format = "{label}"


class ExclusiveOptionBlock(OptionBlock):
    """One answer of several, which may stand alone."""

    exclusive = blocks.BooleanBlock(
        required=False,
        label="Stands alone",
        help_text="For “None of these”: it cannot be chosen with another answer.",
    )

    class Meta:
        icon = "list-ul"
        label_format = "{label}"


class RefusableBlock(QuestionBlock):
    """A question of options, with the two answers that are always fair."""

    dont_know = blocks.BooleanBlock(required=False, default=True, label="Offer “I’m not sure”")
    prefer_not_to_say = blocks.BooleanBlock(
        required=False, default=True, label="Offer “Prefer not to say”"
    )


class SingleChoiceBlock(RefusableBlock):
    """Choose one."""

    options = blocks.ListBlock(OptionBlock(), min_num=0, label="Answers")

    class Meta:
        icon = "radio-full"
        label = "Choose one"
        description = "Radio buttons: one answer of a short list."
        label_format = "{title}"
        form_layout = layout("options", settings=tuple(REFUSALS))
        preview_template = "surveys/previews/question.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "title": "Where do you live?",
            "purpose": "To see whether places differ.",
            "options": [{"label": "Northampton"}, {"label": "Kettering"}, {"label": "Corby"}],
            "prefer_not_to_say": True,
        }


class SeveralChoicesBlock(RefusableBlock):
    """Choose as many as fit."""

    options = blocks.ListBlock(ExclusiveOptionBlock(), min_num=0, label="Answers")

    class Meta:
        icon = "tick"
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


class ScaleBlock(RefusableBlock):
    """A scale whose points all have words or numbers."""

    scale = blocks.ChoiceBlock(choices=list(LABELS.items()), default="how_safe")
    low = blocks.CharBlock(required=False, max_length=40, label="What 0 means")
    high = blocks.CharBlock(required=False, max_length=40, label="What 10 means")

    class Meta:
        icon = "order"
        label = "Scale"
        description = "How safe, how often, how far people agree, or 0 to 10."
        label_format = "{title}"
        form_layout = layout("scale", "low", "high", settings=tuple(REFUSALS))
        preview_template = "surveys/previews/question.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "title": "How safe do you feel where you live after dark?",
            "purpose": "To see how it changes over the years.",
            "scale": "how_safe",
            "dont_know": True,
        }


class NumberBlock(QuestionBlock):
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
        form_layout = layout("minimum", "maximum", "unit", "whole")
        preview_template = "surveys/previews/question.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "title": "How many evenings were you out with friends last week?",
            "purpose": "To understand what people do.",
            "minimum": 0,
            "maximum": 7,
            "unit": "evenings",
        }


class TextBlock(QuestionBlock):
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
        form_layout = layout("limit")
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
        form_layout = layout("limit")
        preview_template = "surveys/previews/question.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "title": "What one thing would make you feel safer?",
            "purpose": "To find what to change first.",
            "limit": 500,
        }


class InfoBlock(PageBlock):
    """A page to read, such as a note before hard questions."""

    title = blocks.CharBlock(max_length=160)
    body = blocks.TextBlock(
        label="Text", help_text="Plain words. An empty line starts a paragraph."
    )
    show_if = ShowIfBlock(required=False)

    class Meta:
        icon = "info-circle"
        label = "Information"
        description = "A page to read before going on, for example a content note."
        label_format = "{title}"
        preview_template = "surveys/previews/question.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "title": "The next questions are about feeling safe",
            "body": "You can skip any of them.",
        }


QUESTION_BLOCKS: list[tuple[str, blocks.Block]] = [
    (Kind.SINGLE.value, SingleChoiceBlock()),
    (Kind.SEVERAL.value, SeveralChoicesBlock()),
    (Kind.SCALE.value, ScaleBlock()),
    (Kind.NUMBER.value, NumberBlock()),
    (Kind.SHORT_TEXT.value, ShortTextBlock()),
    (Kind.LONG_TEXT.value, LongTextBlock()),
    (Kind.INFO.value, InfoBlock()),
]
