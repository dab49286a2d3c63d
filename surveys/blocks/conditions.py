"""When a question is asked: "show only if"."""

from typing import ClassVar

from wagtail import blocks

from surveys.blocks.known import answer_choices, question_choices
from surveys.rules.codes import Comparison, Match

SAVE_FIRST = "New questions can be picked here once the draft is saved."
TESTS = [
    (Comparison.IS_ANY_OF.value, "is any of these answers"),
    (Comparison.IS_NONE_OF.value, "is none of these answers"),
    (Comparison.IS_ANSWERED.value, "was given"),
    (Comparison.IS_SKIPPED.value, "was skipped"),
    (Comparison.EQUALS.value, "is exactly this number"),
    (Comparison.IS_AT_LEAST.value, "is this number or more"),
    (Comparison.IS_AT_MOST.value, "is this number or less"),
    (Comparison.IS_MORE_THAN.value, "is more than this number"),
    (Comparison.IS_LESS_THAN.value, "is less than this number"),
]
MATCHES = [
    (Match.ALL.value, "all of these are true"),
    (Match.ANY.value, "any of these is true"),
    (Match.NONE.value, "none of these is true"),
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


class GroupBlock(blocks.StructBlock):
    """Conditions that count as one: "in Corby, and (under 16 or not sure)"."""

    match = blocks.ChoiceBlock(choices=MATCHES, default=Match.ANY.value, label="True when")
    conditions = blocks.ListBlock(ConditionBlock(), default=[], min_num=0)

    class Meta:
        icon = "folder-open-inverse"
        label_format = "A group: {match}"


class ShowIfBlock(blocks.StructBlock):
    """Conditions and groups of them, joined with all, any or none. No part: everybody is asked."""

    match = blocks.ChoiceBlock(choices=MATCHES, default=Match.ALL.value, label="Ask this when")
    conditions = blocks.ListBlock(
        ConditionBlock(), default=[], min_num=0, help_text="Leave empty to ask everybody."
    )
    groups = blocks.ListBlock(
        GroupBlock(),
        default=[],
        min_num=0,
        label="Groups of conditions",
        help_text="Only when “all”, “any” and “none” must be mixed. Each group counts as one.",
    )

    class Meta:
        icon = "decimal"
        label = "Show only if"
        form_layout: ClassVar[list[str]] = ["match", "conditions", "groups"]
