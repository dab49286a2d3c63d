"""Other words for a question: those of an earlier answer, and the easy-read ones."""

from django.core.validators import RegexValidator
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from partnership.core.scenes import scene_choices
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


class EasyReadBlock(blocks.StructBlock):
    """The question again in easy words, with a picture beside it (AC-20)."""

    title = blocks.CharBlock(
        required=False, max_length=160, label="Easy question", help_text="Few, short, plain words."
    )
    hint = blocks.CharBlock(required=False, max_length=140, label="Easy hint")
    scene = blocks.ChoiceBlock(choices=scene_choices, required=False, label="Drawn picture")
    image = ImageChooserBlock(
        required=False, label="Or a picture of the library", help_text="It is used if both are set."
    )

    class Meta:
        icon = "image"
        label = "Easy read"
