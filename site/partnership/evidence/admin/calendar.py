"""The screens of the release calendar (P4)."""

from typing import ClassVar

from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.snippets.views.snippets import SnippetViewSet

from partnership.evidence.admin.calendar_forms import PlannedReleaseForm
from partnership.evidence.models import PlannedRelease


class PlannedReleaseViewSet(SnippetViewSet):
    """What is expected when."""

    model = PlannedRelease
    icon = "calendar-alt"
    menu_label = "Release calendar"
    list_display: ClassVar[list[str]] = ["title", "out_on", "confirmed"]
    edit_handler = ObjectList(
        [
            FieldPanel("title"),
            FieldPanel("about"),
            FieldPanel("out_on"),
            FieldPanel("reason"),
            FieldPanel("confirmed"),
        ],
        base_form_class=PlannedReleaseForm,
    )
