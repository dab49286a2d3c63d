"""Answers to choose from."""

from typing import ClassVar

from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from partnership.core.scenes import scene_choices
from surveys.blocks.easy_read import EasyOptionBlock


class OptionBlock(blocks.StructBlock):
    """One answer to choose."""

    label = blocks.CharBlock(max_length=120)
    hint = blocks.CharBlock(required=False, max_length=140)
    retired = blocks.BooleanBlock(
        required=False, help_text="No longer offered. Answers given before are kept."
    )
    easy = EasyOptionBlock(required=False)

    class Meta:
        icon = "list-ul"
        label_format = "{label}"
        form_layout: ClassVar[list[str]] = ["label", "hint", "retired", "easy"]


class ChoiceOptionBlock(OptionBlock):
    """One answer, which may be "Other" with words to follow."""

    asks_words = blocks.BooleanBlock(
        required=False,
        label="Asks for words",
        help_text="For “Other, please say”: a field follows it. A person reads every text.",
    )

    class Meta:
        icon = "list-ul"
        label_format = "{label}"
        form_layout: ClassVar[list[str]] = ["label", "hint", "retired", "asks_words", "easy"]


class ExclusiveOptionBlock(ChoiceOptionBlock):
    """One answer of several, which may stand alone."""

    exclusive = blocks.BooleanBlock(
        required=False,
        label="Stands alone",
        help_text="For “None of these”: it cannot be chosen with another answer.",
    )

    class Meta:
        icon = "list-ul"
        label_format = "{label}"
        form_layout: ClassVar[list[str]] = [
            "label",
            "hint",
            "retired",
            "asks_words",
            "exclusive",
            "easy",
        ]


class PictureOptionBlock(ChoiceOptionBlock):
    """One answer with a picture: a drawn scene, or one of the library."""

    scene = blocks.ChoiceBlock(
        choices=scene_choices, required=False, help_text="A drawing of ours. Or choose an image."
    )
    image = ImageChooserBlock(
        required=False,
        help_text="The words must say what matters: the picture only helps to find them.",
    )

    class Meta:
        icon = "image"
        label_format = "{label}"
        form_layout: ClassVar[list[str]] = [
            "label",
            "hint",
            "retired",
            "asks_words",
            "scene",
            "image",
            "easy",
        ]
