"""The picker of figures, for StreamField blocks and for the rich text editor."""

from typing import Any

from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic.chooser import ChooseResultsView, ChooseView, ChosenView
from wagtail.admin.viewsets.chooser import ChooserViewSet

from partnership.evidence.admin.live_values import SAYS_NOW, attach
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


figure_chooser = FigureChooserViewSet(
    "evidence_figure_chooser", url_prefix="evidence/choose-figure"
)
