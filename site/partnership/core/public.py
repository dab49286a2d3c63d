"""What the public may see, asked once a request (every bare ``.public()`` asks again)."""

from typing import TypeVar

from django.db.models import Q
from django.http import HttpRequest
from wagtail.models import Page
from wagtail.query import PageQuerySet

Pages = TypeVar("Pages", bound=PageQuerySet)
_KEPT = "_private_pages"


def private_pages(request: HttpRequest | None) -> Q:
    """Return the condition that matches pages under any view restriction (one query a request)."""
    known: Q | None = getattr(request, _KEPT, None)
    if known is None:
        known = Page.objects.all().private_q()
        if request is not None:
            setattr(request, _KEPT, known)
    return known


def live_and_public(pages: Pages, request: HttpRequest | None = None) -> Pages:
    """Return those of ``pages`` that are published and under no restriction (EX-12)."""
    return pages.live().exclude(private_pages(request))
