"""Lists and screens for figures, measures, releases and corrections."""

from typing import Any, ClassVar

from django.urls import reverse
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.widgets import HeaderButton
from wagtail.snippets.views.snippets import (
    IndexView,
    InspectView,
    SnippetViewSet,
    SnippetViewSetGroup,
)

from partnership.evidence.admin.calendar import PlannedReleaseViewSet
from partnership.evidence.admin.changes import PreviewedEditView
from partnership.evidence.admin.live_values import live_figures, says
from partnership.evidence.admin.reports import ErrorReportViewSet
from partnership.evidence.models import Correction, Figure, Measure, Release
from partnership.evidence.permissions import load_release


class FigureInspectView(InspectView):
    """Everything about a figure, beginning with what it says now and where that comes from."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the live value with its details."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        live = live_figures([self.object])[self.object.slug]
        words = {
            "Says now": says(live),
            "In a sentence": live.sentence,
            "Place, period, base, interval": live.detail,
            "What to keep in mind": " ".join(live.caveats),
            "Source": live.source.words,
        }
        added = [{"label": label, "value": value} for label, value in words.items() if value]
        context["fields"] = [*added, *context["fields"]]
        return context


class FigureViewSet(SnippetViewSet):
    """The saved figures that pages cite."""

    model = Figure
    edit_view_class = PreviewedEditView
    icon = "figure"
    menu_label = "Figures"
    inspect_view_enabled = True
    inspect_view_class = FigureInspectView
    list_display: ClassVar[list[str]] = ["title", "measure", "area", "form", "period_end"]
    list_filter: ClassVar[list[str]] = ["measure", "area", "form"]
    panels: ClassVar[list[Any]] = [
        MultiFieldPanel([FieldPanel("title"), FieldPanel("slug"), FieldPanel("label")], "Name"),
        MultiFieldPanel(
            [
                FieldPanel("measure"),
                FieldPanel("area"),
                FieldPanel("form"),
                FieldRowPanel(
                    [
                        FieldPanel("period_kind"),
                        FieldPanel("period_start"),
                        FieldPanel("period_end"),
                    ]
                ),
                FieldPanel("compare_start"),
            ],
            "Which number",
        ),
    ]


class MeasureViewSet(SnippetViewSet):
    """What is counted and what readers must know about it."""

    model = Measure
    edit_view_class = PreviewedEditView
    icon = "list-ul"
    menu_label = "Measures"
    inspect_view_enabled = True
    list_display: ClassVar[list[str]] = ["name", "series", "direction", "smallest_level"]


class ReleaseIndexView(IndexView):
    """Loaded files; a new one comes in through the loader, not through a form."""

    def get_inspect_url(self, instance: Release) -> str:
        """Lead to the preview, which tells more than the fields do."""
        return reverse("evidence_release", args=[instance.pk])

    @property
    def header_buttons(self) -> list[HeaderButton]:
        """Offer the loader to those who may load."""
        if not load_release(self.request.user):
            return []
        return [HeaderButton("Load a file", url=reverse("evidence_load"), icon_name="upload")]


class ReleaseViewSet(SnippetViewSet):
    """Files that were loaded, with their state."""

    model = Release
    icon = "doc-full"
    menu_label = "Loaded files"
    index_view_class = ReleaseIndexView
    inspect_view_enabled = True
    list_display: ClassVar[list[str]] = [
        "title",
        "dataset",
        "edition",
        "state",
        "scheduled_for",
        "publish_at",
    ]
    inspect_view_fields: ClassVar[list[str]] = [
        "title",
        "dataset",
        "edition",
        "published_on",
        "file_name",
        "checksum",
        "notes",
        "loaded_at",
        "scheduled_for",
        "publish_at",
        "withdrawn_at",
    ]


class CorrectionViewSet(SnippetViewSet):
    """The public ledger of changes."""

    model = Correction
    icon = "history"
    menu_label = "Corrections"
    inspect_view_enabled = True
    list_display: ClassVar[list[str]] = ["what", "kind", "old_words", "new_words", "published_at"]


class EvidenceGroup(SnippetViewSetGroup):
    """The evidence menu."""

    menu_label = "Evidence"
    menu_icon = "chart"
    menu_order = 250
    items = (
        FigureViewSet,
        MeasureViewSet,
        ReleaseViewSet,
        PlannedReleaseViewSet,
        CorrectionViewSet,
        ErrorReportViewSet,
    )
