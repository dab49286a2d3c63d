"""Pages of plain content."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.fields import StreamField
from wagtail.search import index

from partnership.core.blocks import PageBody
from partnership.core.models import BasePage
from partnership.core.public import live_and_public
from partnership.core.scenes import scene_choices


class StandardPage(BasePage):
    """About, privacy, cookies, accessibility, staying safe online."""

    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "home.StandardPage"]
    subpage_types: ClassVar[list[str]] = ["home.StandardPage"]

    drawing = models.CharField(
        max_length=20,
        blank=True,
        choices=scene_choices,
        help_text="A drawn picture beside the title. Empty: a plain title, as for legal pages.",
    )
    exit_page = models.BooleanField(
        "shows the “Exit this page” button",
        default=False,
        help_text="For pages about getting support, where somebody may need to leave fast.",
    )
    body = StreamField(PageBody(), blank=True)

    content_panels: ClassVar[list[Panel]] = [
        *BasePage.content_panels,
        FieldPanel("drawing"),
        FieldPanel("exit_page"),
        FieldPanel("body"),
    ]
    search_fields: ClassVar[list[Any]] = [*BasePage.search_fields, index.SearchField("body")]

    def chosen_scene(self) -> str:
        """Return the scene that the editor chose, or nothing: then the slug chooses."""
        return self.drawing

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add ``below``: cards of the pages in this section."""
        context = super().get_context(request, *args, **kwargs)
        pages = StandardPage.objects.child_of(self) if self.pk else StandardPage.objects.none()
        context["below"] = [page.card(request) for page in live_and_public(pages)]
        return context
