"""StreamField fields that name a figure, a measure or areas, and are read without a query.

They store slugs and codes rather than primary keys: a page copied to another installation still
means the same, and a page with any number of figures fetches them all at once afterwards.
"""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.functional import cached_property
from wagtail.blocks import ChoiceBlock, FieldBlock, MultipleChoiceBlock

from partnership.evidence.models.figures import Figure
from partnership.evidence.models.measures import Area, Measure
from partnership.evidence.widgets import FigureChooserWidget

Reference = tuple[type[Any], str, str, str]


def _references(model: type[Any], field: str, values: list[str]) -> Iterator[Reference]:
    """Tell the reference index which rows some slugs or codes mean."""
    for pk in model.objects.filter(**{f"{field}__in": values}).values_list("pk", flat=True):
        yield model, str(pk), "", ""


class FigureBlock(FieldBlock):
    """A saved figure, picked in the chooser; its value is the slug."""

    def __init__(self, required: bool = True, help_text: str = "", **kwargs: Any) -> None:
        """Keep the options of the form field, which is made when it is first needed."""
        self._required = required
        self._help_text = help_text
        super().__init__(**kwargs)

    @cached_property
    def field(self) -> forms.Field:
        """Return the form field; figures are known by their slug."""
        return forms.ModelChoiceField(
            queryset=Figure.objects.all(),
            to_field_name="slug",
            widget=FigureChooserWidget(),
            required=self._required,
            help_text=self._help_text,
        )

    def value_from_form(self, value: Figure | str | None) -> str | None:
        """Return the slug of what was picked."""
        return value.slug if isinstance(value, Figure) else value or None

    def get_form_state(self, value: str | None) -> dict[str, Any] | None:
        """Return what the chooser shows for a slug."""
        state: dict[str, Any] | None = self.field.widget.get_value_data(value)
        return state

    def extract_references(self, value: str | None) -> Iterator[Reference]:
        """Tell the reference index which figure is shown."""
        yield from _references(Figure, "slug", [value] if value else [])

    class Meta:
        icon = "figure"


def measure_choices() -> list[tuple[str, str]]:
    """List the measures for an author to choose from."""
    return list(Measure.objects.values_list("slug", "name"))


def area_choices() -> list[tuple[str, str]]:
    """List the areas for an author to choose from."""
    return list(Area.objects.values_list("code", "name"))


class MeasureBlock(ChoiceBlock):
    """A measure; its value is the slug."""

    def __init__(self, **kwargs: Any) -> None:
        """Offer the measures that are there when the form is shown."""
        super().__init__(**{"choices": measure_choices, **kwargs})

    def normalize_choice(self, value: str) -> str:
        """Take a slug as it is: looking it up among the choices would cost a query a block."""
        return value

    def extract_references(self, value: str | None) -> Iterator[Reference]:
        """Tell the reference index which measure is drawn."""
        yield from _references(Measure, "slug", [value] if value else [])


class WholeBlock(MeasureBlock):
    """A measure that is shown by its parts, so the page depends on each of them."""

    def extract_references(self, value: str | None) -> Iterator[Reference]:
        """Tell the reference index of the measure and of its parts."""
        yield from super().extract_references(value)
        if value:
            yield from _references(Measure, "whole__slug", [value])


class AreasBlock(MultipleChoiceBlock):
    """One or more areas; its value is a list of codes."""

    def __init__(self, **kwargs: Any) -> None:
        """Offer the areas that are there when the form is shown."""
        super().__init__(**{"choices": area_choices, **kwargs})

    def normalize_choice(self, value: str) -> str:
        """Take a code as it is: looking it up among the choices would cost a query a block."""
        return value

    def extract_references(self, value: list[str] | None) -> Iterator[Reference]:
        """Tell the reference index which areas are drawn."""
        yield from _references(Area, "code", list(value or []))


class AreaBlock(ChoiceBlock):
    """One area; its value is the code."""

    def __init__(self, **kwargs: Any) -> None:
        """Offer the areas that are there when the form is shown."""
        super().__init__(**{"choices": area_choices, **kwargs})

    def normalize_choice(self, value: str) -> str:
        """Take a code as it is: looking it up among the choices would cost a query a block."""
        return value

    def extract_references(self, value: str | None) -> Iterator[Reference]:
        """Tell the reference index which area is drawn."""
        yield from _references(Area, "code", [value] if value else [])
