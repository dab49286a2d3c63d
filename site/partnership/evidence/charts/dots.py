"""A dot for each estimate with a line for its 95% interval, over one shared axis."""

from collections.abc import Sequence

from django.utils.safestring import SafeString

from partnership.evidence.charts import marks, svg
from partnership.evidence.charts.data import DotRow, State, plain
from partnership.evidence.charts.scale import Scale, scale_for

NAME_CHARACTERS = 30
LEFT, RIGHT = 2.0, 98.0
TRACK = 30.0


def dot_chart(
    rows: Sequence[DotRow], *, unit: str = "", from_zero: bool = False, uid: str = ""
) -> SafeString:
    """Draw estimates with their intervals, to be compared with each other (P16).

    Args:
        rows: from top to bottom, in the order the author chose.
        unit: words under the axis, for example "for every 1,000 residents".
        from_zero: begin the axis at zero.
        uid: makes the ids of this drawing unique where the same numbers are drawn twice.

    Returns:
        SVG without style, script or outside reference, safe to print.
    """
    scale = scale_for(extent(rows), start=LEFT, end=RIGHT, from_zero=from_zero)
    hatch = marks.hatch_id("dots", rows, uid)
    parts, top = [], 0.0
    for row in rows:
        drawn, height = _row(row, top, scale, hatch)
        parts.append(drawn)
        top += height
    if any(row.known for row in rows):
        parts.insert(0, grid(scale, top))
    if any(row.state is State.HIDDEN for row in rows):
        parts.insert(0, marks.hatching(hatch))
    words = svg.text(unit, x=0, y=top + 42, class_="chart__label") if unit else ""
    return svg.drawing("dot", top + (50 if unit else 28), *parts, words)


def extent(rows: Sequence[DotRow]) -> list[float]:
    """List every number that will be drawn, ends of intervals included."""
    ends = [(row.value, row.lower, row.upper) for row in rows]
    return [end for row in ends for end in row if end is not None]


def grid(scale: Scale, bottom: float) -> str:
    """Draw a fine line and a number for each tick, the outer numbers kept inside."""
    parts = []
    for index, tick in enumerate(scale.ticks):
        x = svg.percent(scale(tick))
        anchor = {0: "start", len(scale.ticks) - 1: "end"}.get(index, "middle")
        parts.append(svg.tag("line", x1=x, x2=x, y1=0, y2=bottom, class_="chart__grid"))
        parts.append(
            svg.text(plain(tick), x=x, y=bottom + 20, text_anchor=anchor, class_="chart__label")
        )
    return "".join(parts)


def _row(row: DotRow, top: float, scale: Scale, hatch: str) -> tuple[str, float]:
    """Draw one row; return it with its height."""
    lines = marks.wrapped(row.label, NAME_CHARACTERS)
    name_class = "chart__name chart__name--own" if row.highlight else "chart__name"
    name = marks.label_lines(lines, top + 16, name_class)
    value = svg.text(row.words, x="100%", y=top + 16, text_anchor="end", class_="chart__value")
    middle = top + len(lines) * marks.LINE_HEIGHT + TRACK / 2 - 2
    body = dot(row, middle, scale) if row.known else _no_dot(row, middle, hatch)
    height = len(lines) * marks.LINE_HEIGHT + TRACK + 4
    said = marks.spot(f"{row.label}: {row.full_words}", x=0, y=top, width="100%", height=height)
    return name + value + body + said, height


def dot(row: DotRow, y: float, scale: Scale) -> str:
    """Draw an estimate with its interval; the reader's own area has another shape."""
    series = 0 if row.highlight else 1
    x = scale(row.number)
    ring = marks.ring(svg.percent(x), y) if row.changed else ""
    marker = marks.marker(x, y, series) + ring
    if row.lower is None or row.upper is None:
        return marker
    ends = {"x1": svg.percent(scale(row.lower)), "x2": svg.percent(scale(row.upper))}
    whisker = f"chart__interval {marks.series_class(series)}"
    return svg.tag("line", **ends, y1=y, y2=y, class_=whisker) + marker


def _no_dot(row: DotRow, y: float, hatch: str) -> str:
    ring = marks.ring("4%", y) if row.changed else ""
    if row.state is State.HIDDEN:
        return marks.hidden_box(hatch, x=1, y=y - 7, width=72, height=14) + ring
    return marks.at(4, y, marks.CROSS, "chart__missing") + ring
