"""The picker of figures, for StreamField blocks and for the rich text editor.

A block takes a figure in its saved form. A text goes on to the form and the wording
(``?say=1``), each with what it says now.
"""

from typing import Any, ClassVar

from django.http import HttpResponse
from django.urls import URLPattern, path
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic.chooser import ChooseResultsView, ChooseView, ChosenView
from wagtail.admin.viewsets.chooser import ChooserViewSet

from partnership.evidence.admin.live_values import SAYS_NOW, attach
from partnership.evidence.admin.saying import SAY, SayView, say_step
from partnership.evidence.figure_scope import Citation, rendered
from partnership.evidence.models import Figure
from partnership.evidence.rich_text import entity_data


class LiveValues:
    """Lists each figure with what it says now."""

    @property
    def columns(self) -> list[Column]:
        """Return the columns of the list."""
        return [*super().columns, SAYS_NOW]  # type: ignore[misc]

    def get_results_page(self, request: Any) -> Any:
        """Return one page of figures with their words, fetched together."""
        page = super().get_results_page(request)  # type: ignore[misc]
        attach(page)
        return page


class FigureChooseView(LiveValues, ChooseView):
    """The modal."""


class FigureChooseResultsView(LiveValues, ChooseResultsView):
    """Its list, when searched or turned to another page."""


class FigureChosenView(ChosenView):
    """Answers with the slug and with what the rich text editor keeps of a figure."""

    def get_object_id(self, instance: Figure) -> str:
        """Return the slug, by which pages cite the figure."""
        return instance.slug

    def get_chosen_response_data(self, item: Figure) -> dict[str, Any]:
        """Return the figure's words beside its name."""
        citation = Citation(item.slug, item.form)
        data: dict[str, Any] = super().get_chosen_response_data(item)
        return data | entity_data(rendered([citation])[citation], citation)

    def get_chosen_response(self, item: Figure) -> HttpResponse:
        """Ask a text for the form and the wording first."""
        if SAY in self.request.GET:
            return say_step(self.request, item)
        response: HttpResponse = super().get_chosen_response(item)
        return response


class FigureChooserViewSet(ChooserViewSet):
    """Wagtail's generic chooser over the saved figures."""

    model = Figure
    icon = "figure"
    choose_one_text = "Choose a figure"
    choose_another_text = "Choose another figure"
    edit_item_text = "Look at this figure"
    # Foreign keys to a figure keep Wagtail's own widget, which knows primary keys.
    register_widget = False
    choose_view_class = FigureChooseView
    choose_results_view_class = FigureChooseResultsView
    chosen_view_class = FigureChosenView
    preserve_url_parameters: ClassVar[list[str]] = [*ChooserViewSet.preserve_url_parameters, SAY]

    def get_urlpatterns(self) -> list[URLPattern]:
        """Add the step that asks for the form and the wording."""
        patterns: list[URLPattern] = super().get_urlpatterns()
        return [*patterns, path("say/<slug:slug>/", SayView.as_view(), name="say")]


figure_chooser = FigureChooserViewSet(
    "evidence_figure_chooser", url_prefix="evidence/choose-figure"
)
