"""The abstract page that every page type of the site extends."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.db import models
from django.db.models import Exists, Q, QuerySet
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index
from wagtail.url_routing import RouteResult

from partnership.core.gated import GatedPage, GatedPageForm

# Depth 1 is the tree's root, which is nobody's page; the home page stands below it.
HOME_DEPTH = 2
ROOT_URL_PATH = "/"


def restrictions_on(field: str, values: Sequence[str]) -> QuerySet[PageViewRestriction]:
    """Match the restrictions on pages by ``path`` or ``url_path``, each once.

    Wagtail asks for the pages above first, because a copy that follows its original (an alias)
    is as private as the original; here the database looks that up itself.
    """
    ways = ("page", "page__aliases", "page__aliases__aliases")
    asked = Q(*((f"{way}__{field}__in", values) for way in ways), _connector=Q.OR)
    return PageViewRestriction.objects.filter(asked).distinct()


class BasePage(GatedPage, Page):
    """A page with a lead text that cards, search results and descriptions share.

    Every page type also sets ``parent_page_types``, ``subpage_types`` and, where there is one
    of it, ``max_count`` (``partnership.core.checks`` insists).
    """

    summary = models.CharField(
        max_length=240,
        blank=True,
        help_text="One or two plain sentences. Shown under the title, on cards and in search.",
    )

    base_form_class = GatedPageForm
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
        above = self._passed or self.get_ancestors().filter(depth__gte=HOME_DEPTH)
        return [{"title": page.title, "url": page.get_url(request)} for page in above]

    # The pages that routing passed on the way to this one, from the home page on.
    _passed: tuple[Page, ...] = ()
    # Routing saw that nothing on the way to this page is restricted.
    _is_open = False

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Go straight to the deepest page of an address: two queries, not two a level."""
        paths = [
            f"{self.url_path}{'/'.join(path_components[:depth])}/"
            for depth in range(1, len(path_components) + 1)
        ]
        guards = restrictions_on("url_path", [ROOT_URL_PATH, self.url_path, *paths])
        asked = Page.objects.filter(url_path__in=paths).annotate(guarded=Exists(guards))
        found = list(asked.order_by("depth")) if paths else []
        if not found:
            result: RouteResult = super().route(request, path_components)
            return result
        below = found[-1].specific
        below._passed = (*self._passed, self, *found[:-1])
        below._is_open = not found[-1].guarded
        rest = path_components[below.depth - self.depth :]
        onward: RouteResult = below.route(request, rest)
        return onward

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """Return the restrictions on this page and the pages above it, in one query at most."""
        if self._is_open:
            return PageViewRestriction.objects.none()
        steps = range(self.steplen, len(self.path) + 1, self.steplen)
        return restrictions_on("path", [self.path[:end] for end in steps])

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add ``breadcrumbs`` to what the template gets."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["breadcrumbs"] = self.breadcrumbs(request)
        return context
