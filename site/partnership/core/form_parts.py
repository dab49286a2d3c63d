"""What the form field templates need to know about one field, worked out in one place.

A form field may carry these optional attributes; the templates honour them:

- ``label_is_heading``: the label or legend is the page's ``h1`` (UX-01).
- ``show_optional``: False hides "(optional)" on a field that may stay empty (UX-03).
- ``character_limit``: the most characters a text may have; shows the count (CNT-1).
- ``exclusive_values``: options that stand after an "or" divider, such as "None of these" (UX-04).
- ``option_hints``: a hint for each option, by value.
- ``inline``: two short options side by side (UX-04).
- ``prefix``, ``suffix``: a unit before or after a short input.
- ``error_target(bound)``: the id that the error summary leads to, for a field of several parts.
- ``width``: ``"short"`` or ``"medium"``: how long an answer is expected.
"""

from collections.abc import Collection, Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from typing import Any

from django.forms import (
    BoundField,
    CheckboxInput,
    CheckboxSelectMultiple,
    Form,
    RadioSelect,
    Select,
    Textarea,
    Widget,
)
from django.utils.safestring import SafeString


@dataclass(frozen=True)
class Option:
    """One radio button or checkbox."""

    id: str
    value: str
    label: str
    checked: bool
    hint: str
    after_divider: bool
    exclusive: bool


@dataclass(frozen=True)
class FieldParts:
    """One field, ready for ``components/forms/field.html``.

    ``kind`` is ``input``, ``textarea``, ``select``, ``checkbox`` (one yes) or ``choices``;
    ``error_target`` is the id that a link of the error summary leads to (ERR-3).
    """

    kind: str
    id: str
    hint_id: str
    error_id: str
    described_by: str
    error_target: str
    input_type: str
    heading: bool
    optional: bool
    character_limit: int | None
    options: tuple[Option, ...]
    inline: bool
    prefix: str
    suffix: str


def kind_of(widget: Widget) -> str:
    """Name the template part that a widget needs."""
    if isinstance(widget, RadioSelect | CheckboxSelectMultiple):
        return "choices"
    for kind, class_ in (("checkbox", CheckboxInput), ("textarea", Textarea), ("select", Select)):
        if isinstance(widget, class_):
            return kind
    return "input"


def _value(raw: Any) -> str:
    return "" if raw is None else str(raw)


def _options(bound: BoundField) -> Iterator[Option]:
    hints: Mapping[str, str] = getattr(bound.field, "option_hints", {})
    exclusive: Collection[str] = {
        str(value) for value in getattr(bound.field, "exclusive_values", ())
    }
    divided = False
    for position, sub in enumerate(bound.subwidgets):
        value = _value(sub.data["value"])
        first_exclusive = value in exclusive and not divided
        divided = divided or first_exclusive
        yield Option(
            id=sub.id_for_label,
            value=value,
            label=str(sub.choice_label),
            checked=bool(sub.data["selected"]),
            hint=str(hints.get(value, "")),
            after_divider=first_exclusive and position > 0,
            exclusive=value in exclusive and sub.data["type"] == "checkbox",
        )


def field_parts(bound: BoundField) -> FieldParts:
    """Work out ids, description and options of a bound field (ERR-4, UX-03, UX-04)."""
    field, kind, id_ = bound.field, kind_of(bound.field.widget), bound.auto_id
    limit = getattr(field, "character_limit", None)
    has_hint = bool(bound.help_text)
    described = [
        f"{id_}_{part}"
        for part, present in (("hint", has_hint), ("error", bound.errors), ("count", limit))
        if present
    ]
    return FieldParts(
        kind=kind,
        id=id_,
        hint_id=f"{id_}_hint",
        error_id=f"{id_}_error",
        described_by=" ".join(described),
        error_target=_error_target(bound, f"{id_}_0" if kind == "choices" else id_),
        input_type=getattr(field.widget, "input_type", ""),
        heading=bool(getattr(field, "label_is_heading", False)),
        optional=not field.required
        and kind != "checkbox"
        and getattr(field, "show_optional", True),
        character_limit=limit,
        options=tuple(_options(bound)) if kind == "choices" else (),
        inline=bool(getattr(field, "inline", False)),
        prefix=str(getattr(field, "prefix", "")),
        suffix=str(getattr(field, "suffix", "")),
    )


def _error_target(bound: BoundField, usual: str) -> str:
    """Return the first control to be mended (ERR-3); a field of several parts names it itself."""
    own = getattr(bound.field, "error_target", None)
    return str(own(bound)) if own else usual


def _as_typed(widget: Widget) -> tuple[Widget, dict[str, Any]]:
    """Return a widget that keeps what was typed, and its attributes.

    A number field of the browser drops "twelve" before we could show it again (UX-07) and judges
    while somebody is still typing (UX-08), so numbers are typed into a plain field.
    """
    if getattr(widget, "input_type", "") != "number":
        return widget, {}
    plain = copy(widget)
    plain.input_type = "text"  # type: ignore[attr-defined]
    return plain, {"inputmode": "numeric", "min": False, "max": False, "step": False}


def render_control(bound: BoundField) -> SafeString:
    """Render a field's control with our classes and description and never ``required`` (UX-03)."""
    parts = field_parts(bound)
    widget, typed = _as_typed(bound.field.widget)
    width = getattr(bound.field, "width", "")
    attrs: dict[str, Any] = {
        "id": parts.id,
        "class": f"control control--{width}" if width else "control",
        # The server says what is too long (CNT-2), so the browser must not cut the text.
        "maxlength": False,
        "minlength": False,
        "required": False,
    }
    if parts.described_by:
        attrs["aria-describedby"] = parts.described_by
    if bound.errors:
        attrs["aria-invalid"] = "true"
    if parts.character_limit:
        attrs["data-character-limit"] = parts.character_limit
    return widget.render(
        name=bound.html_name, value=bound.value(), attrs=attrs | typed, renderer=bound.form.renderer
    )


def form_errors(form: Form) -> list[dict[str, str]]:
    """List a form's errors in page order for ``components/forms/error_summary.html`` (ERR-1)."""
    whole = [{"id": "main", "message": str(message)} for message in form.non_field_errors()]
    return whole + [
        {"id": field_parts(bound).error_target, "message": str(message)}
        for bound in form.visible_fields()
        for message in bound.errors
    ]
