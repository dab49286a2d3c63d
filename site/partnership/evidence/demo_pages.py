"""Demonstration statistics pages on the real figures of 2025. No number is typed: all are bound."""

import json
from typing import Any, TypeVar

from wagtail.models import Page

from partnership.evidence.demo_words import INDEX, TOPICS
from partnership.evidence.models import StatisticsIndexPage, StatisticsPage

AnyPage = TypeVar("AnyPage", StatisticsIndexPage, StatisticsPage)


def build_statistics(home: Page) -> StatisticsIndexPage:
    """Make the statistics index and its topics; what is there already is left alone.

    Args:
        home: the home page, below which the index stands.
    """
    index = _page(home, StatisticsIndexPage, INDEX)
    for topic in TOPICS:
        _page(index, StatisticsPage, topic)
    return index


def _page(parent: Page, model: type[AnyPage], fields: dict[str, Any]) -> AnyPage:
    """Return the child with this slug, made and published through a revision when missing."""
    existing = model.objects.child_of(parent).filter(slug=fields["slug"]).first()
    if existing is not None:
        return existing
    # StreamField data goes in as the editor's form would send it.
    values = {
        name: json.dumps(value) if name in {"body", "facts"} else value
        for name, value in fields.items()
    }
    page = model(live=False, **values)
    parent.add_child(instance=page)
    page.save_revision().publish()
    page.refresh_from_db()
    return page
