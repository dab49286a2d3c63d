"""Template tags of the survey pages."""

from typing import Any

from django import template

from surveys.answering.pictures import renditions
from surveys.days import day_in_words, weekday_in_words
from surveys.rules.definition import IMAGE
from surveys.staff.languages import in_english

register = template.Library()
register.filter("day", day_in_words)
register.filter("weekday", weekday_in_words)
register.filter("language_in_english", in_english)
EASY_SIZE = "max-480x480|format-webp"


@register.simple_tag
def library_picture(picture: str) -> Any:
    """Return the picture of a question; None when it is drawn, or may not be shown (SE-23)."""
    if not picture.startswith(IMAGE):
        return None
    key = picture.removeprefix(IMAGE)
    return renditions([key], EASY_SIZE).get(key)
