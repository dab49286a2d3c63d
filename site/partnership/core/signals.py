"""Whatever changes what the public reads makes the page cache stale."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.models import PageViewRestriction, Site
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from partnership.core.page_cache import content_changed


def _changed(sender: Any, **kwargs: Any) -> None:
    content_changed()


def connect() -> None:
    """Listen to every way in which the page tree changes in public.

    A page that becomes private is gone at once, too: restrictions apply outside of publishing.
    """
    for signal in (page_published, page_unpublished, page_slug_changed, post_page_move):
        signal.connect(_changed, dispatch_uid=f"page-cache-{id(signal)}")
    for model in (PageViewRestriction, Site):
        for signal in (post_save, post_delete):
            signal.connect(_changed, sender=model, dispatch_uid=f"page-cache-{model.__name__}")
