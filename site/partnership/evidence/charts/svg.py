"""A very small writer of SVG, which escapes everything it is given."""

from collections.abc import Iterable
from html import escape

from django.utils.safestring import SafeString

Attribute = str | float


def number(value: float) -> str:
    """Write a coordinate with two decimals at most."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def percent(value: float) -> str:
    """Write a horizontal position as a share of the chart's width."""
    return f"{number(value)}%"


def tag(name: str, *content: str, **attributes: Attribute) -> str:
    """Return one element; ``content`` is markup made by this module.

    Attribute names: ``class_`` is ``class``, an underscore is a hyphen, ``viewBox`` stays.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_value(value))}"'
        for key, value in attributes.items()
    )
    inner = "".join(content)
    return f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>"


def _value(value: Attribute) -> str:
    return value if isinstance(value, str) else number(value)


def text(words: str, **attributes: Attribute) -> str:
    """Return a ``<text>`` element with the words escaped."""
    return tag("text", escape(words), **attributes)


def path(
    points: Iterable[tuple[float, float]], closed: bool = False, **attributes: Attribute
) -> str:
    """Return a ``<path>`` through the points, in the order given."""
    steps = " ".join(f"{number(x)} {number(y)}" for x, y in points)
    return tag("path", d=f"M{steps}{'Z' if closed else ''}", **attributes)


def stretched(height: float, *content: str) -> str:
    """Return a layer 1,000 wide that is stretched sideways to the chart's width.

    Only for lines whose stroke does not scale (``vector-effect`` in the style sheet).
    """
    return tag(
        "svg",
        *content,
        width="100%",
        height=height,
        viewBox=f"0 0 1000 {number(height)}",
        preserveAspectRatio="none",
    )


def drawing(kind: str, height: float, *content: str) -> SafeString:
    """Return a whole chart, hidden from screen readers (P18) and safe to print in a page."""
    # Every part was written by this module, which escapes each text and attribute.
    return SafeString(
        tag(
            "svg",
            *content,
            class_=f"chart chart--{kind}",
            width="100%",
            height=height,
            aria_hidden="true",
            focusable="false",
        )
    )


def picture(kind: str, box: str, *content: str) -> SafeString:
    """Return a whole chart that scales as one, words included, as :func:`drawing` does not.

    Args:
        kind: of the chart, for its style.
        box: the view box, in pixels: left, top, width and height.
        content: markup made by this module.
    """
    return SafeString(
        tag(
            "svg",
            *content,
            class_=f"chart chart--{kind}",
            viewBox=box,
            aria_hidden="true",
            focusable="false",
        )
    )
