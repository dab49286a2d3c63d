"""Template tags for pages in several languages (UX-23, YP-14)."""

from django import template
from django.template.base import Node, NodeList, Parser, Token
from django.template.context import Context
from django.utils import translation
from django.utils.html import format_html
from django.utils.safestring import SafeString

from partnership.core import languages

register = template.Library()
NOTHING = SafeString("")


@register.simple_tag
def html_language() -> SafeString:
    """Return the attributes of ``<html>``: its language and, from right to left, its direction."""
    code = languages.html_code(languages.current())
    if languages.direction() == "rtl":
        return format_html('lang="{}" dir="rtl"', code)
    return format_html('lang="{}"', code)


@register.simple_tag
def in_english() -> SafeString:
    """Return the attributes of a part that stays English on a page in another language."""
    if languages.is_english(languages.current()):
        return NOTHING
    return format_html(' lang="{}" dir="{}"', "en-GB", "ltr")


class SafetyNode(Node):
    """What ``{% safety %}`` encloses."""

    def __init__(self, inside: NodeList) -> None:
        """Keep the enclosed part."""
        self.inside = inside

    def render(self, context: Context) -> SafeString:
        """Render the part in the page's language once a person checked it, in English until then.

        Inside, ``{{ safety_attributes }}`` belongs on the outermost element.
        """
        code = languages.current()
        if languages.may_say_safety(code):
            with context.push(safety_attributes=NOTHING):
                return self.inside.render(context)
        attributes = in_english()
        with translation.override(languages.ENGLISH), context.push(safety_attributes=attributes):
            return self.inside.render(context)


@register.tag
def safety(parser: Parser, token: Token) -> SafetyNode:
    """Enclose words about safety: never shown in words that no person has checked (YP-14)."""
    inside = parser.parse(("endsafety",))
    parser.delete_first_token()
    return SafetyNode(inside)
