"""The ledger as readers see it: a page with both kinds told apart, and a feed (G24, N9)."""

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.utils.feedgenerator import Atom1Feed

from partnership.evidence.addresses import FIGURES
from partnership.evidence.ledger import Event, events
from partnership.evidence.models import Correction

MOST_IN_FEED = 100


def public_events() -> list[Event]:
    """Return what happened, newest first, in two queries."""
    entries = Correction.objects.public().select_related("release__dataset", "figure")
    return events(entries.prefetch_related("pages"))


def ledger_content(address: str) -> dict[str, Any]:
    """Return the two lists for the template.

    Args:
        address: Of the corrections page.
    """
    happened = public_events()
    return {
        "corrections": [each for each in happened if each.is_correction],
        "revisions": [each for each in happened if not each.is_correction],
        "feed_url": f"{address}feed/",
        "figures_url": FIGURES,
    }


def feed_response(address: str) -> HttpResponse:
    """Return the newest entries as an Atom feed; each has an address that stays.

    Args:
        address: Of the corrections page, with scheme and host.
    """
    feed = Atom1Feed(
        title=f"Changes and corrections – {settings.SITE_NAME}",
        link=address,
        description="Every number that changed after it was published.",
        feed_url=f"{address}feed/",
        language="en-gb",
    )
    for entry in Correction.objects.public()[:MOST_IN_FEED]:
        feed.add_item(
            title=f"{entry.get_kind_display()}: {entry.what}",
            link=f"{address}#entry-{entry.pk}",
            unique_id=f"{address}#entry-{entry.pk}",
            description=f"Before: {entry.old_words}. Now: {entry.new_words}. {entry.reason}",
            pubdate=entry.published_at,
            updateddate=entry.published_at,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)
