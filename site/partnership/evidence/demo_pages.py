"""Demonstration statistics pages on the real figures of 2025. No number is typed: all are bound."""

import json
from typing import Any, TypeVar

from wagtail.models import Page

from partnership.evidence.demo_context_words import CONTEXT_PAGES, norm_page
from partnership.evidence.demo_words import INDEX, TOPICS
from partnership.evidence.figures import Period, measures_held
from partnership.evidence.models import Area, Figure, Measure, StatisticsIndexPage, StatisticsPage

NORM = "young-people-not-carrying-a-weapon"
AnyPage = TypeVar("AnyPage", StatisticsIndexPage, StatisticsPage)


def build_statistics(home: Page) -> StatisticsIndexPage:
    """Make the statistics index and its topics; what is there already is left alone.

    Args:
        home: the home page, below which the index stands.
    """
    index = _page(home, StatisticsIndexPage, INDEX)
    for fields in (*TOPICS, norm_page(_norm_figure()), *CONTEXT_PAGES):
        _page(index, StatisticsPage, fields)
    return index


def _norm_figure() -> str:
    """Return the slug of the figure of the national norm, saved when its number is held."""
    if NORM not in measures_held([NORM]):
        return ""
    measure = Measure.objects.get(slug=NORM)
    period = Period.calendar_year(2024)
    saved, _ = Figure.objects.get_or_create(
        slug="norm-2024-not-carrying",
        defaults={
            "title": "13 to 17 year olds who had not carried a weapon, England and Wales, 2024",
            "label": "of 13 to 17 year olds had not carried a weapon in the past year",
            "measure": measure,
            "area": Area.objects.get(code="england-and-wales"),
            "period_kind": period.kind.value,
            "period_start": period.start,
            "period_end": period.end,
        },
    )
    return saved.slug


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
