"""What a story may be built from."""

from wagtail import blocks

from partnership.core.blocks import CallToActionBlock, PageBody


class StoryBody(PageBody):
    """The body of a story: the shared blocks."""


class NextStep(blocks.StreamBlock):
    """The one thing to do after reading."""

    call_to_action = CallToActionBlock()

    class Meta:
        required = False
        max_num = 1
        template = "core/blocks/page_body.html"
