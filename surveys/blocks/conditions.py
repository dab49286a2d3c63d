"""When a question is asked: "show only if"."""

from typing import ClassVar

from wagtail import blocks

from surveys.blocks.known import answer_choices, question_choices
from surveys.rules.codes import Comparison, Match

SAVE_FIRST = "New questions can be picked here once the draft is saved."
TESTS = [
    (Comparison.IS_ANY_OF.value, "is any of these answers"),
    (Comparison.IS_NONE_OF.value, "is none of these answers"),
    (Comparison.IS_MORE_THAN.value, "is more than this number"),
    (Comparison.IS_LESS_THAN.value, "is less than this number"),
]


class ConditionBlock(blocks.StructBlock):
    """A look at one earlier answer."""

    question = blocks.ChoiceBlock(
        choices=question_choices, label="The answer to", help_text=SAVE_FIRST
    )
    test = blocks.ChoiceBlock(choices=TESTS, default=Comparison.IS_ANY_OF.value, label="Compare")
    answers = blocks.MultipleChoiceBlock(
        choices=answer_choices, required=False, help_text="Hold Ctrl or Cmd to pick several."
    )
    number = blocks.FloatBlock(required=False)

    class Meta:
        icon = "link"
        label_format = "{question} {test}"


class ShowIfBlock(blocks.StructBlock):
    """Conditions, joined with all or any. None: everybody is asked."""

    match = blocks.ChoiceBlock(
        choices=[(Match.ALL.value, "all of these are true"), (Match.ANY.value, "any is true")],
        default=Match.ALL.value,
        label="Ask this when",
    )
    conditions = blocks.ListBlock(
        ConditionBlock(), default=[], min_num=0, help_text="Leave empty to ask everybody."
    )

    class Meta:
        icon = "decimal"
        label = "Show only if"
        form_layout: ClassVar[list[str]] = ["match", "conditions"]
