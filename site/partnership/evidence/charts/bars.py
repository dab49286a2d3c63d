"""Horizontal bars: the name and the value on one line, the bar under them.

Name above bar rather than beside it, because then the longest answer fits a phone.
"""

from collections.abc import Sequence

from django.utils.safestring import SafeString

from partnership.evidence.charts import marks, svg
from partnership.evidence.charts.data import BarGroup, BarRow, State

NAME_CHARACTERS = 30
BAR_HEIGHT = 16.0
HIDDEN_WIDTH = 72.0
GAP = 18.0
GROUP_GAP = 14.0


def bar_chart(
    rows: Sequence[BarRow],
    *,
    maximum: float | None = None,
    uid: str = "",
    also_hold: Sequence[float] = (),
) -> SafeString:
    """Draw one bar a row.

    Args:
        rows: the bars, from top to bottom.
        maximum: the value of a full-width bar, 100 for shares; the largest value when left out.
            With it the empty part of the bar is drawn too, because it then means something.
        uid: makes the ids of this drawing unique where the same numbers are drawn twice.
        also_hold: values of other drawings that share the scale of this one.

    Returns:
        SVG without style, script or outside reference, safe to print.
    """
    return grouped_bar_chart([BarGroup("", rows)], maximum=maximum, uid=uid, also_hold=also_hold)


def grouped_bar_chart(
    groups: Sequence[BarGroup],
    *,
    maximum: float | None = None,
    uid: str = "",
    also_hold: Sequence[float] = (),
) -> SafeString:
    """Draw bars under headings; the n-th row of each group has the n-th colour.

    Arguments and result are those of ``bar_chart``.
    """
    everything = [row for group in groups for row in group.rows]
    numbers = [*also_hold, *(row.number for row in everything if row.known)]
    full = maximum or max(numbers, default=0) or 1
    hatch = marks.hatch_id("bars", groups, uid)
    parts, top = [], 0.0
    for group in groups:
        if group.label:
            lines = marks.wrapped(group.label, NAME_CHARACTERS)
            parts.append(marks.label_lines(lines, top + 18, "chart__heading"))
            top += len(lines) * marks.LINE_HEIGHT + 6
        for index, row in enumerate(group.rows):
            series = index if group.label else 0
            drawn, height = _row(row, top, full, series, hatch, track=maximum is not None)
            parts.append(drawn)
            top += height
        top += GROUP_GAP if group.label else 0
    if any(row.state is State.HIDDEN for row in everything):
        parts.insert(0, marks.hatching(hatch))
    return svg.drawing("bar", max(top - GAP + 4, 1), *parts)


def _row(
    row: BarRow, top: float, full: float, series: int, hatch: str, *, track: bool
) -> tuple[str, float]:
    """Draw one row; return it with its height."""
    lines = marks.wrapped(row.label, NAME_CHARACTERS)
    value_class = "chart__value" if row.known else "chart__value chart__value--none"
    name = marks.label_lines(lines, top + 16)
    # Words for "no number" are long: they get a line of their own beside the sign.
    bar_top = top + len(lines) * marks.LINE_HEIGHT + 4
    if row.known:
        value = svg.text(row.words, x="100%", y=top + 16, text_anchor="end", class_=value_class)
        body = _bar(row, bar_top, full, series, track=track)
    else:
        value = svg.text(row.words, x=HIDDEN_WIDTH + 12, y=bar_top + 13, class_=value_class)
        body = _no_bar(row, bar_top, hatch)
    return name + value + body, bar_top + BAR_HEIGHT + GAP - top


def _bar(row: BarRow, top: float, full: float, series: int, *, track: bool) -> str:
    """Draw the bar of a known value; zero is a line on the axis, not an empty place."""
    share = min(row.number / full, 1.0) * 100
    width = svg.percent(share) if share else "3"
    place = {"x": 0, "y": top, "height": BAR_HEIGHT, "rx": 3}
    zero = "" if share else " chart__bar--zero"
    bar = svg.tag(
        "rect", class_=f"chart__bar{zero} {marks.series_class(series)}", width=width, **place
    )
    behind = svg.tag("rect", class_="chart__track", width="100%", **place) if track else ""
    ring = marks.ring(svg.percent(share), top + BAR_HEIGHT / 2) if row.changed else ""
    return behind + bar + ring


def _no_bar(row: BarRow, top: float, hatch: str) -> str:
    """Draw the sign for a hidden or missing value: always of the same length."""
    place = {"x": 1, "y": top + 1, "width": HIDDEN_WIDTH, "height": BAR_HEIGHT - 2, "rx": 3}
    hidden = row.state is State.HIDDEN
    sign = (
        marks.hidden_box(hatch, **place)
        if hidden
        else svg.tag("rect", class_="chart__missing", **place)
    )
    return sign + (marks.ring(HIDDEN_WIDTH / 2, top + BAR_HEIGHT / 2) if row.changed else "")
