"""Who to call, in groups that a worried person recognises."""

from typing import Any, ClassVar

from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.fields import StreamField
from wagtail.search import index

from home.blocks import HelpGroups
from partnership.core.blocks import PageBody
from partnership.core.models import BasePage


class GetHelpPage(BasePage):
    """The help directory, grouped; numbers come only from the directory (SG-16)."""

    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    scene: ClassVar[str] = "together"

    groups = StreamField(HelpGroups(), blank=True)
    body = StreamField(PageBody(), blank=True)

    content_panels: ClassVar[list[Panel]] = [
        *BasePage.content_panels,
        FieldPanel("groups", heading="Groups of help lines"),
        FieldPanel("body", heading="More to know, below the lines"),
    ]
    search_fields: ClassVar[list[Any]] = [
        *BasePage.search_fields,
        index.SearchField("groups"),
        index.SearchField("body"),
    ]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the ``groups`` to show and the contents list that leads to them."""
        context = super().get_context(request, *args, **kwargs)
        context["groups"] = [child for child in self.groups if child.value.get("title")]
        return context
