"""Template tags of the survey pages."""

from typing import Any

from django import template

from partnership.library.models import LibraryImage
from surveys.rules.definition import IMAGE
from surveys.speech import day_in_words

register = template.Library()
register.filter("day", day_in_words)
EASY_SIZE = "max-480x480|format-webp"


@register.simple_tag
def library_picture(picture: str) -> Any:
    """Return the rendition of a question's picture, or None when it is drawn or gone."""
    if not picture.startswith(IMAGE):
        return None
    image = LibraryImage.objects.filter(pk=picture.removeprefix(IMAGE)).first()
    return image.get_rendition(EASY_SIZE) if image else None
