"""Words of an earlier answer inside a later question."""

from django.core.validators import RegexValidator
from wagtail import blocks

from surveys.blocks.conditions import SAVE_FIRST
from surveys.blocks.known import question_choices

MARK = RegexValidator(r"^[a-z0-9_-]+$", "Use small letters and numbers only.")


class PipeBlock(blocks.StructBlock):
    """Words of an earlier answer, where a mark stands."""

    mark = blocks.CharBlock(
        max_length=20,
        validators=[MARK],
        help_text="Write it in square brackets in the question or hint: [place].",
    )
    question = blocks.ChoiceBlock(
        choices=question_choices, label="Stands for the answer to", help_text=SAVE_FIRST
    )
    fallback = blocks.CharBlock(
        max_length=60,
        label="Or else",
        help_text="Said when there is no such answer, and in everything we publish.",
    )

    class Meta:
        icon = "link"
        label_format = "[{mark}]"
