"""Whatever changes what the public reads makes the page cache stale."""

from typing import Any

from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from partnership.core.page_cache import content_changed


def _changed(sender: Any, **kwargs: Any) -> None:
    content_changed()


def connect() -> None:
    """Listen to every way in which the page tree changes in public."""
    for signal in (page_published, page_unpublished, page_slug_changed, post_page_move):
        signal.connect(_changed, dispatch_uid=f"page-cache-{id(signal)}")
