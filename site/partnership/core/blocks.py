"""The building blocks of pages that editors put together themselves.

Each block says in the picker what it is for and shows an example of itself; each has one
template in ``core/blocks/`` that uses the components of the design system.
"""

from typing import Any, ClassVar

from django.core.validators import validate_slug
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page

from partnership.core.links import validate_address
from partnership.core.public import live_and_public

PROSE_FEATURES = ["h3", "bold", "italic", "ol", "ul", "link", "document-link", "figure"]


class TextBlock(blocks.RichTextBlock):
    """Running text; a number goes in through the figure button, never by hand."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Allow what plain writing needs, unless a block asks for other features."""
        super().__init__(*args, **{"features": PROSE_FEATURES, **kwargs})

    class Meta:
        icon = "pilcrow"
        label = "Text"
        template = "core/blocks/text.html"
        description = "Paragraphs, lists and links. Put numbers in with the figure button."
        preview_value = "<p>Most days, nothing bad happens. That is worth saying out loud.</p>"


class HeadingBlock(blocks.StructBlock):
    """A heading between two parts of a page, which links can point to."""

    text = blocks.CharBlock(max_length=120, form_classname="title")
    anchor = blocks.CharBlock(
        required=False,
        max_length=40,
        validators=[validate_slug],
        help_text="A short name for links to this part, such as “complaints”. May stay empty.",
    )

    class Meta:
        icon = "title"
        label = "Heading"
        template = "core/blocks/heading.html"
        description = "Names the part of the page that follows."
        preview_value: ClassVar[dict[str, Any]] = {"text": "What happened next"}


class PictureBlock(blocks.StructBlock):
    """A photograph or drawing with its alternative text (AC-18)."""

    image = ImageBlock()
    caption = blocks.CharBlock(required=False, max_length=200)

    class Meta:
        icon = "image"
        label = "Picture"
        template = "core/blocks/picture.html"
        description = "A picture with words for people who cannot see it. Never a weapon."
        preview_template = "core/block_previews/picture.html"


class QuoteBlock(blocks.StructBlock):
    """Somebody's words."""

    text = blocks.TextBlock(max_length=600)
    attribution = blocks.CharBlock(
        required=False,
        max_length=120,
        help_text="A changed name and a town at most: nothing that tells who it is.",
    )
    is_example = blocks.BooleanBlock(
        required=False, label="An example, not a real person", help_text="Says so beside the words."
    )

    class Meta:
        icon = "openquote"
        label = "Quote"
        template = "core/blocks/quote.html"
        description = "The words of one person, with nothing that tells who it is."
        preview_value: ClassVar[dict[str, Any]] = {
            "text": "Somebody asked how I was, and waited for the answer.",
            "attribution": "Sam, Kettering",
            "is_example": True,
        }


class LinkBlock(blocks.StructBlock):
    """A label and where it leads: a page of this site or another address."""

    label = blocks.CharBlock(max_length=60, help_text="Say what happens: “Take the survey”.")
    page = blocks.PageChooserBlock(required=False)
    address = blocks.CharBlock(
        required=False,
        max_length=300,
        validators=[validate_address],
        help_text="Only when no page is chosen, for example /tell-us-your-story/",
    )

    class Meta:
        icon = "link"
        label = "Link"
        template = "core/blocks/link.html"
        description = "A button that leads to one place."
        preview_value: ClassVar[dict[str, Any]] = {"label": "Take the survey", "address": "/"}

    def get_context(
        self, value: Any, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Add ``url``, the address that the link leads to."""
        context: dict[str, Any] = super().get_context(value, parent_context)
        context["url"] = link_url(value, (parent_context or {}).get("request"))
        return context


def link_url(value: Any, request: Any = None) -> str:
    """Return where a ``LinkBlock`` value leads; empty when its page is not public any more."""
    page: Page | None = value.get("page")
    if page is None:
        return str(value.get("address") or "")
    return str(page.get_url(request) or "") if page.live else ""


class CallToActionBlock(LinkBlock):
    """The one thing to do next."""

    title = blocks.CharBlock(max_length=100)
    text = blocks.CharBlock(required=False, max_length=240)

    class Meta:
        icon = "arrow-right"
        label = "One thing to do next"
        template = "core/blocks/call_to_action.html"
        description = "Asks the reader to do one thing. Use it once a page, at the end."
        preview_value: ClassVar[dict[str, Any]] = {
            "title": "Tell us what would help",
            "text": "It takes about five minutes. You do not give your name.",
            "label": "Take the survey",
            "address": "/",
        }


class NoticeBlock(blocks.StructBlock):
    """Something to know before reading on."""

    kind = blocks.ChoiceBlock(
        choices=[("info", "Good to know"), ("success", "Good news"), ("warning", "Take care")],
        default="info",
    )
    title = blocks.CharBlock(max_length=100)
    text = blocks.TextBlock(required=False, max_length=500)

    class Meta:
        icon = "info-circle"
        label = "Notice"
        template = "core/blocks/notice.html"
        description = "Something that readers should know before they read on."
        preview_value: ClassVar[dict[str, Any]] = {
            "kind": "info",
            "title": "The next session is on Tuesday",
            "text": "Come as you are. Bring a friend if you like.",
        }


class DetailsBlock(blocks.StructBlock):
    """Something that only a few readers need; never anything about safety (UX-17)."""

    summary = blocks.CharBlock(max_length=120, label="What is inside")
    text = TextBlock(features=["bold", "italic", "ol", "ul", "link"])

    class Meta:
        icon = "collapse-down"
        label = "Fold-out"
        template = "core/blocks/details.html"
        description = "For what only a few readers need. Never put help or safety inside."
        preview_value: ClassVar[dict[str, Any]] = {
            "summary": "How we counted",
            "text": "<p>We counted each report once.</p>",
        }


class PlainTableBlock(TypedTableBlock):
    """A small table of words; numbers with a source are figures, not tables like this one."""

    text = blocks.CharBlock(required=False)

    class Meta:
        icon = "table"
        label = "Table"
        template = "core/blocks/table.html"
        description = "A few words in rows and columns, such as opening times."
        preview_value: ClassVar[dict[str, Any]] = {
            "caption": "When we are there",
            "columns": [
                {"type": "text", "heading": "Day"},
                {"type": "text", "heading": "From"},
            ],
            "rows": [{"values": ["Tuesday", "4pm"]}, {"values": ["Friday", "5pm"]}],
        }

    def get_context(
        self, value: Any, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Add ``table`` in the shape that the component asks for."""
        context: dict[str, Any] = super().get_context(value, parent_context)
        context["table"] = {
            "caption": value.caption,
            "columns": [column["heading"] for column in value.columns],
            "rows": [[str(cell.value) for cell in row] for row in value.rows],
        }
        return context


class CardLinksBlock(blocks.StructBlock):
    """Links to pages of the site, shown as cards."""

    pages = blocks.ListBlock(blocks.PageChooserBlock(), min_num=1, max_num=6)

    class Meta:
        icon = "grip"
        label = "Cards"
        template = "core/blocks/card_links.html"
        description = "Pictures and titles that lead to other pages of this site."
        preview_template = "core/block_previews/card_links.html"

    def get_context(
        self, value: Any, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Add ``cards`` of the chosen pages, leaving out what the public may not see."""
        context: dict[str, Any] = super().get_context(value, parent_context)
        context["cards"] = cards_of(value["pages"], (parent_context or {}).get("request"))
        return context


def cards_of(pages: Any, request: Any = None) -> list[dict[str, Any]]:
    """Return the cards of those among ``pages`` that are live and public, in the given order."""
    order = {page.pk: place for place, page in enumerate(page for page in pages if page)}
    found = live_and_public(Page.objects.filter(pk__in=order)).specific()
    shown = [page for page in found if hasattr(page, "card")]
    return [page.card(request) for page in sorted(shown, key=lambda page: order[page.pk])]


class HelpNoticeBlock(blocks.StaticBlock):
    """A quiet pointer to people who listen (E19)."""

    class Meta:
        icon = "help"
        label = "Where to find help"
        template = "core/blocks/help_notice.html"
        admin_text = "Points to the help page and to the help panel below. Nothing to fill in."
        description = "Points to people who listen. Put it where a page may upset somebody."
        preview_value = None


class PageBody(blocks.StreamBlock):
    """What an ordinary page may be built from."""

    text = TextBlock()
    heading = HeadingBlock()
    picture = PictureBlock()
    quote = QuoteBlock()
    notice = NoticeBlock()
    details = DetailsBlock()
    table = PlainTableBlock()
    card_links = CardLinksBlock()
    help_notice = HelpNoticeBlock()
    call_to_action = CallToActionBlock()

    class Meta:
        required = False
        template = "core/blocks/page_body.html"
