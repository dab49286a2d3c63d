"""The few SVG shapes that everything is drawn with. Colour comes from classes, never from here."""

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

Parts = list[SafeString]
# From here on the eye does not miss the decimal.
WHOLE_FROM = 12


def number(value: float) -> str:
    """Write a coordinate in as few characters as the eye needs; only small ones have a decimal."""
    if abs(value) >= WHOLE_FROM:
        return f"{value:.0f}"
    written = f"{value:.1f}".removesuffix(".0")
    return "0" if written == "-0" else written


def points(*values: float) -> str:
    """Write coordinates one after the other."""
    return " ".join(number(value) for value in values)


def path(class_: str, line: str) -> SafeString:
    """Draw a line or an outline in SVG path language."""
    return format_html('<path class="{}" d="{}"/>', class_, line)


def circle(class_: str, x: float, y: float, radius: float) -> SafeString:
    """Draw a circle."""
    return format_html(
        '<circle class="{}" cx="{}" cy="{}" r="{}"/>', class_, number(x), number(y), number(radius)
    )


def ellipse(class_: str, x: float, y: float, across: float, up: float) -> SafeString:
    """Draw an ellipse; ``across`` and ``up`` are its half axes."""
    return format_html(
        '<ellipse class="{}" cx="{}" cy="{}" rx="{}" ry="{}"/>',
        class_,
        *(number(value) for value in (x, y, across, up)),
    )


def box(class_: str, x: float, y: float, width: float, height: float) -> SafeString:
    """Draw an upright rectangle from its top left corner."""
    line = f"M{points(x, y)}h{number(width)}v{number(height)}h{number(-width)}z"
    return path(class_, line)


def boxes(
    class_: str, corners: Iterable[tuple[float, float]], width: float, height: float
) -> SafeString:
    """Draw many equal rectangles as one shape."""
    w, h = number(width), number(height)
    return path(class_, "".join(f"M{points(x, y)}h{w}v{h}h-{w}z" for x, y in corners))


def group(parts: Iterable[SafeString], x: float = 0, y: float = 0, scale: float = 1) -> SafeString:
    """Put parts drawn around their own origin at a place, in a size."""
    moved = f"translate({points(x, y)})"
    if scale != 1:
        moved += f" scale({scale:.2f})"
    return format_html('<g transform="{}">{}</g>', moved, join(parts))


def join(parts: Iterable[SafeString]) -> SafeString:
    """Put parts one after the other."""
    return format_html_join("", "{}", ((part,) for part in parts))
