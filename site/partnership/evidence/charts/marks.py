"""Signs shared by all charts: markers, hatching, the key to the signs, wrapped labels."""

import textwrap
from collections.abc import Iterable
from hashlib import blake2b
from html import escape

from partnership.evidence.charts import svg
from partnership.evidence.charts.data import Mark, State

# One shape a series, so that nothing depends on colour (WCAG 1.4.1).
SHAPES = (
    "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z",
    "M-4-4H4V4H-4Z",
    "M0-6L6 0L0 6L-6 0Z",
    "M0-5.5L5.5 4H-5.5Z",
)
SMALL = "M-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0Z"
CROSS = "M-4-4L4 4M-4 4L4-4"
# Text is drawn at a fixed size, so its width can be told near enough for placing labels.
CHARACTER_WIDTH = 8.0
LINE_HEIGHT = 20.0
KEY_HEIGHT = 24.0
KEY_WORDS = {
    State.MISSING: "No figure for this time",
    State.HIDDEN: "Hidden to protect people",
}


def series_class(index: int) -> str:
    """Return the class that colours series ``index`` (counted from 0)."""
    return f"series-{index % len(SHAPES) + 1}"


def at(x: float, y: float, shape: str, class_: str) -> str:
    """Draw a shape around a point: ``x`` in per cent of the width, ``y`` in pixels."""
    return svg.tag(
        "svg", svg.tag("path", d=shape, class_=class_), x=svg.percent(x), y=y, overflow="visible"
    )


def marker(x: float, y: float, series: int) -> str:
    """Draw the marker of a series."""
    return at(x, y, SHAPES[series % len(SHAPES)], f"chart__dot {series_class(series)}")


def small_marker(x: float, y: float, series: int) -> str:
    """Draw a point whose value is not written beside it."""
    return at(x, y, SMALL, f"chart__dot chart__dot--small {series_class(series)}")


def ring(x: svg.Attribute, y: float) -> str:
    """Draw the sign for a number that changes; ``x`` as SVG takes it."""
    return svg.tag("circle", cx=x, cy=y, r=9, class_="chart__changed")


def hatch_id(*parts: object) -> str:
    """Return an id for the hatching of one chart, the same for the same numbers."""
    return f"hatch-{blake2b(repr(parts).encode(), digest_size=5).hexdigest()}"


def hatching(name: str) -> str:
    """Define the pattern that means "hidden to protect people"."""
    lines = svg.tag("path", d="M-2 2L2-2M0 8L8 0M6 10L10 6", class_="chart__hatch")
    pattern = svg.tag("pattern", lines, id=name, width=8, height=8, patternUnits="userSpaceOnUse")
    return svg.tag("defs", pattern)


def hidden_box(name: str, **place: svg.Attribute) -> str:
    """Draw a hatched box."""
    return svg.tag("rect", class_="chart__hidden", fill=f"url(#{name})", **place)


def states_in(marks: Iterable[Mark]) -> list[State]:
    """List the reasons for missing numbers that occur, in a fixed order."""
    found = {mark.state for mark in marks}
    return [state for state in KEY_WORDS if state in found]


def key(states: Iterable[State], top: float, hatch: str) -> str:
    """Explain the signs for missing and hidden values, one a line."""
    rows = []
    for position, state in enumerate(states):
        middle = top + position * KEY_HEIGHT + KEY_HEIGHT / 2
        if state is State.HIDDEN:
            rows.append(hidden_box(hatch, x=0, y=middle - 7, width=14, height=14))
        else:
            rows.append(
                svg.tag(
                    "path",
                    d=CROSS,
                    class_="chart__missing",
                    transform=f"translate(7 {svg.number(middle)})",
                )
            )
        rows.append(svg.text(KEY_WORDS[state], x=24, y=middle + 5, class_="chart__label"))
    return "".join(rows)


def wrapped(label: str, characters: int) -> list[str]:
    """Break a label into lines, because SVG does not."""
    return textwrap.wrap(label, characters) or [""]


def label_lines(lines: list[str], y: float, class_: str = "chart__name") -> str:
    """Draw the lines of a label below each other, the first with its baseline at ``y``."""
    return "".join(
        svg.text(line, x=0, y=y + index * LINE_HEIGHT, class_=class_)
        for index, line in enumerate(lines)
    )


def spot(words: str, **place: svg.Attribute) -> str:
    """Draw nothing, but say a value to a mouse that rests there.

    ``js/chart-values.js`` reads the same words out for the keyboard and for touch.
    """
    return svg.tag("rect", svg.tag("title", escape(words)), class_="chart__spot", **place)
