"""What the statistics index shows besides its own words."""

from typing import Any

from django.http import HttpRequest

from partnership.core.public import live_and_public
from partnership.evidence.duty import duty_statuses
from partnership.evidence.figure_scope import Citation, rendered
from partnership.evidence.figures import Form
from partnership.evidence.models.pages import StatisticsIndexPage, StatisticsPage
from partnership.evidence.page_content import headline_card
from partnership.evidence.rich_text import citations_in


def index_content(page: StatisticsIndexPage, request: HttpRequest) -> dict[str, Any]:
    """Return ``facts``, ``figures``, ``duty`` and ``topics`` for the template."""
    slugs = [child.value for child in page.facts if child.value]
    both = [Citation(slug, form) for slug in slugs for form in ("", Form.RATE.value)]
    figures = rendered([*both, *citations_in(page.how_to_read)])
    topics = live_and_public(StatisticsPage.objects.child_of(page)).order_by("path")
    return {
        "facts": [
            headline_card(figures[Citation(slug)], figures[Citation(slug, Form.RATE.value)])
            for slug in slugs
        ],
        "content": {"figures": figures},
        "duty": duty_statuses(),
        "topics": [topic.card(request) for topic in topics],
        "corrections_url": f"{page.get_url(request)}corrections/",
    }
