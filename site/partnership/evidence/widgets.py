"""The chooser of figures as a form widget, which knows figures by their slug."""

from typing import Any

from wagtail.admin.telepath import register
from wagtail.admin.widgets.chooser import BaseChooser, BaseChooserAdapter

from partnership.evidence.models.figures import Figure


class FigureChooserWidget(BaseChooser):
    """Shows the chosen figure and opens the modal of ``FigureChooserViewSet``."""

    model = Figure
    choose_one_text = "Choose a figure"
    choose_another_text = "Choose another figure"
    link_to_chosen_text = "Look at this figure"
    chooser_modal_url_name = "evidence_figure_chooser:choose"
    icon = "figure"

    def get_instance(self, value: Any) -> Figure | None:
        """Return the figure of a slug."""
        return Figure.objects.filter(slug=value).first() if isinstance(value, str) else value

    def get_value_data_from_instance(self, instance: Figure) -> dict[str, Any]:
        """Return what the chooser shows, with the slug as the value of the field."""
        data: dict[str, Any] = super().get_value_data_from_instance(instance)
        return data | {"id": instance.slug}


register(BaseChooserAdapter(), FigureChooserWidget)
