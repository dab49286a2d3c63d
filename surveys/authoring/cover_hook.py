"""Tells the safeguarding rota which surveys need somebody, and on which days (SG-05)."""

from collections.abc import Iterator

from wagtail import hooks

from partnership.safeguarding.cover import COVER_HOOK, Need, needed
from surveys.models import SurveyPage


@hooks.register(COVER_HOOK)
def surveys_need_cover() -> Iterator[Need]:
    """Yield every survey that takes in words, will, or has closed with words still to be read."""
    for page in SurveyPage.objects.live().defer_streamfields().order_by("opens_at", "pk"):
        days = needed(page.opens_at, page.closes_at)
        if days.first <= days.last:
            yield Need(page.title, days)
