"""The easy-read words and pictures of questions, answers and statements (AC-20)."""

from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from partnership.core.scenes import scene_choices


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


class EasyOptionBlock(blocks.StructBlock):
    """An answer again in easy words, with a picture (AC-20)."""

    label = blocks.CharBlock(
        required=False, max_length=120, label="Easy words", help_text="Few, short, plain words."
    )
    scene = blocks.ChoiceBlock(choices=scene_choices, required=False, label="Drawn picture")
    image = ImageChooserBlock(
        required=False, label="Or a picture of the library", help_text="It is used if both are set."
    )

    class Meta:
        icon = "image"
        label = "Easy read"
        collapsed = True
