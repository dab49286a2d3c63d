"""What the statistics index and the lists below it show besides their own words."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest

from partnership.core.public import live_and_public
from partnership.evidence.boundaries import boundaries
from partnership.evidence.duty import duty_statuses
from partnership.evidence.figure_scope import Citation, rendered
from partnership.evidence.figures import Form
from partnership.evidence.models import Area, Dataset, Release
from partnership.evidence.models.pages import Section, StatisticsIndexPage, StatisticsPage
from partnership.evidence.page_content import headline_card
from partnership.evidence.rich_text import citations_in

MOST_PLACES = 12


def index_content(page: StatisticsIndexPage, request: HttpRequest) -> dict[str, Any]:
    """Return ``facts``, ``figures``, ``duty``, ``topics``, ``places`` and ``about``."""
    slugs = [child.value for child in page.facts if child.value]
    both = [Citation(slug, form) for slug in slugs for form in ("", Form.RATE.value)]
    figures = rendered([*both, *citations_in(page.how_to_read)])
    pages = list(children(page))
    topics = [each for each in pages if each.section == Section.TOPIC]
    return {
        "facts": [
            headline_card(figures[Citation(slug)], figures[Citation(slug, Form.RATE.value)])
            for slug in slugs
        ],
        "content": {"figures": figures},
        "duty": duty_statuses(),
        "topics": [topic.card(request) for topic in topics],
        "places": by_place(topics, request),
        "about": [
            {"title": each.title, "url": each.get_url(request), "summary": each.summary}
            for each in pages
            if each.section == Section.ABOUT
        ],
        "base_url": page.get_url(request),
    }


def children(page: StatisticsIndexPage) -> Iterable[StatisticsPage]:
    """Return the public pages below the index, in their order."""
    pages: Iterable[StatisticsPage] = live_and_public(
        StatisticsPage.objects.child_of(page)
    ).order_by("path")
    return pages


def areas_shown(page: StatisticsPage) -> set[str]:
    """Return the codes of the areas that a page draws or compares, without fetching a number."""
    codes: set[str] = set()
    for block in page.body.raw_data:
        value = block["value"] if isinstance(block["value"], dict) else {}
        codes.update(value.get("areas") or ())
        codes.update({value.get("area") or ""} - {""})
        if block["type"] == "map":
            codes.update(boundaries(value["level"]).shapes)
    return codes


def by_place(topics: Iterable[StatisticsPage], request: HttpRequest) -> list[dict[str, Any]]:
    """Return each place with the topics that show it: widest places first, one query."""
    shown = [(topic, areas_shown(topic)) for topic in topics]
    codes = set().union(*(areas for _, areas in shown))
    areas = list(Area.objects.filter(code__in=codes).order_by("parent__parent_id", "code"))
    return [
        {
            "name": area.name,
            "level": area.get_level_display(),
            "topics": [
                {"title": topic.title, "url": topic.get_url(request)}
                for topic, held in shown
                if area.code in held
            ],
        }
        for area in areas[:MOST_PLACES]
    ]


def open_data_content(page: StatisticsIndexPage, request: HttpRequest) -> dict[str, Any]:
    """Return the files of every page and the data sets that they come from, in three queries."""
    pages = [each for each in children(page) if has_tables(each)]
    return {
        "files": [
            {"title": each.title, "summary": each.summary, "url": each.get_url(request)}
            for each in pages
        ],
        "datasets": Dataset.objects.filter(releases__in=Release.objects.public())
        .distinct()
        .select_related("publisher"),
    }


def has_tables(page: StatisticsPage) -> bool:
    """Say whether a page has something to download."""
    words = {"text", "heading", "notice"}
    return any(block["type"] not in words for block in page.body.raw_data)
