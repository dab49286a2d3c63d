"""Template tags that every template of the site may use."""

import hashlib
from collections.abc import Iterable
from typing import Any

from django import template
from django.core.paginator import Page
from django.forms import BoundField, Form
from django.utils.safestring import SafeString

from partnership.core import form_parts, icons
from partnership.core.illustration import draw, mood_of

register = template.Library()


@register.simple_tag
def icon(name: str) -> SafeString:
    """Draw a small decorative sign; the words beside it carry the meaning."""
    return icons.icon(name)


@register.simple_tag
def illustration(seed: object, scene: str = "", title: str = "", shape: str = "card") -> SafeString:
    """Draw the scene that ``seed`` and ``scene`` name, decorative unless ``title`` is given."""
    return draw(str(seed or ""), str(scene or ""), title=title, shape=shape)


@register.simple_tag
def illustration_mood(seed: object, scene: str = "") -> str:
    """Return the class that gives a surface the sky of the same scene."""
    return mood_of(str(seed or ""), str(scene or ""))


@register.simple_tag
def page_description(page: Any) -> str:
    """Return the description of a CMS page for machines, or nothing for other pages."""
    return str(getattr(page, "search_description", "") or getattr(page, "summary", "") or "")


@register.simple_tag
def unique_id(text: object, given: object = "") -> str:
    """Return ``given`` when there is one, else an id made from the text."""
    digest = hashlib.blake2b(str(text).encode(), digest_size=4).hexdigest()
    return f"{given}-table" if given else f"t-{digest}"


class Columns(list[dict[str, Any]]):
    """The columns of a table, which also know which positions hold numbers."""

    @property
    def numeric(self) -> list[int]:
        """Positions of the columns whose cells are numbers."""
        return [position for position, column in enumerate(self) if column["numeric"]]


@register.simple_tag
def table_columns(table: dict[str, Any]) -> Columns:
    """Bring columns given as words or dicts into one shape."""
    columns: Iterable[Any] = table.get("columns", ())
    return Columns(
        {"label": column["label"], "numeric": bool(column.get("numeric"))}
        if isinstance(column, dict)
        else {"label": column, "numeric": False}
        for column in columns
    )


@register.simple_tag
def page_range(page_obj: Page) -> list[int | None]:
    """Return the page numbers to show, with ``None`` where some are left out."""
    return [
        number if isinstance(number, int) else None
        for number in page_obj.paginator.get_elided_page_range(page_obj.number, on_ends=1)
    ]


@register.simple_tag
def field_parts(bound: BoundField) -> form_parts.FieldParts:
    """Return what ``components/forms/field.html`` needs to know about a field."""
    return form_parts.field_parts(bound)


@register.simple_tag
def control(bound: BoundField) -> SafeString:
    """Render the control of a field, without its label."""
    return form_parts.render_control(bound)


@register.simple_tag
def form_errors(form: Form) -> list[dict[str, str]]:
    """List a form's errors for the error summary."""
    return form_parts.form_errors(form)
