"""Template tags of the pages about one's own account."""

from django import template
from django.utils.safestring import SafeString

from partnership.core.qr import qr_svg

register = template.Library()


@register.simple_tag
def qr_code(content: str, label: str) -> SafeString:
    """Draw a QR code as part of the page."""
    return qr_svg(content, label)
