"""The abstract page that every page type of the site extends."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.models import Page
from wagtail.search import index

# Depth 1 is the tree's root, which is nobody's page; the home page stands below it.
HOME_DEPTH = 2


class BasePage(Page):
    """A page with a lead text that cards, search results and descriptions share.

    Every page type also sets ``parent_page_types``, ``subpage_types`` and, where there is one
    of it, ``max_count`` (``partnership.core.checks`` insists).
    """

    summary = models.CharField(
        max_length=240,
        blank=True,
        help_text="One or two plain sentences. Shown under the title, on cards and in search.",
    )

    content_panels: ClassVar[list[Panel]] = [*Page.content_panels, FieldPanel("summary")]
    search_fields: ClassVar[list[Any]] = [
        *Page.search_fields,
        index.SearchField("summary", boost=2),
    ]

    class Meta:
        abstract = True

    # What the card of this page carries above its title; areas say what kind of thing it is.
    card_kicker: ClassVar[str] = ""
    # The drawn scene for a page without a photograph (partnership.core.illustration).
    scene: ClassVar[str] = "hills"

    def chosen_scene(self) -> str:
        """Return the drawn scene of this page; types that let editors choose override it."""
        return self.scene

    def card(self, request: HttpRequest | None = None) -> dict[str, Any]:
        """Return the values of ``components/card.html`` for this page."""
        return {
            "title": self.title,
            "url": self.get_url(request),
            "summary": self.summary,
            "kicker": self.card_kicker,
            "seed": self.slug,
            "scene": self.chosen_scene(),
        }

    def breadcrumbs(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """Return ``{title, url}`` of every page from the home page to the parent (one query)."""
        if not self.path or self.depth <= HOME_DEPTH:
            return []
        above = self.get_ancestors().filter(depth__gte=HOME_DEPTH)
        return [{"title": page.title, "url": page.get_url(request)} for page in above]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add ``breadcrumbs`` to what the template gets."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["breadcrumbs"] = self.breadcrumbs(request)
        return context
