"""Lines over time, with bands for intervals and marks for breaks and for missing values."""

from collections.abc import Iterable, Iterator, Sequence

from django.utils.safestring import SafeString

from partnership.evidence.charts import labels, marks, svg
from partnership.evidence.charts.data import Break, Point, Series, State, plain
from partnership.evidence.charts.scale import Scale, position, scale_for

# Per cent of the width: room for the numbers of the scale on the left, for half a label right.
LEFT, RIGHT = 15.0, 95.0
PLOT_HEIGHT = 240.0
LEGEND_ROW = 26.0
# A plot of this height or less has fewer lines in its grid.
SMALL_PLOT = 140.0
Spot = tuple[int, Point]


def line_chart(
    series: Sequence[Series],
    *,
    unit: str = "",
    breaks: Sequence[Break] = (),
    from_zero: bool = True,
    uid: str = "",
    also_hold: Sequence[float] = (),
    plot_height: float = PLOT_HEIGHT,
) -> SafeString:
    """Draw up to four series over the same periods.

    Args:
        series: each with one point a period, in order; a period without a number is still there.
        unit: words after the highest number of the scale, for example "offences".
        breaks: changes of method; the line is not drawn across them (P6).
        from_zero: begin the scale at zero, which is calm and fair for counts.
        uid: makes the ids of this drawing unique where the same numbers are drawn twice.
        also_hold: values of other drawings that share the scale of this one.
        plot_height: how high the plot is, in pixels.

    Returns:
        SVG without style, script or outside reference, safe to print.

    Raises:
        ValueError: no series, more than four, or series of different lengths.
    """
    _check(series)
    points = [point for one in series for point in one.points]
    top = (LEGEND_ROW * len(series) if len(series) > 1 else 0) + 34
    bottom = top + plot_height
    scale = scale_for(
        [*extent(points), *also_hold],
        start=bottom,
        end=top,
        parts=4 if plot_height > SMALL_PLOT else 2,
        from_zero=from_zero,
    )
    hatch = marks.hatch_id("line", series, uid)
    states = marks.states_in(points)
    some = any(point.known for point in points)
    parts = [
        marks.hatching(hatch) if State.HIDDEN in states else "",
        _legend(series) if len(series) > 1 else "",
        _grid(scale, unit) if some else _ground(bottom),
        _periods(series[0].points, bottom),
        _breaks(breaks if some else (), len(series[0].points), top, bottom),
        _lines(series, scale, breaks, bottom),
        "".join(
            _points(index, one.points, scale, hatch, alone=len(series) == 1)
            for index, one in enumerate(series)
        ),
        labels.value_labels(series, scale, LEFT, RIGHT),
        _spots(series, top, bottom),
        marks.key(states, bottom + 52, hatch),
    ]
    return svg.drawing("line", bottom + 52 + marks.KEY_HEIGHT * len(states), *parts)


def _check(series: Sequence[Series]) -> None:
    if not 1 <= len(series) <= len(marks.SHAPES):
        raise ValueError("A line chart holds one to four series.")
    if len({len(one.points) for one in series}) != 1 or not series[0].points:
        raise ValueError("All series of a line chart cover the same periods.")


def extent(points: Iterable[Point]) -> list[float]:
    """List every number that will be drawn, ends of intervals included."""
    ends = [(point.value, point.lower, point.upper) for point in points]
    return [end for point in ends for end in point if end is not None]


def _x(index: int, count: int) -> float:
    return position(index, count, LEFT, RIGHT)


def _legend(series: Sequence[Series]) -> str:
    rows = []
    for index, one in enumerate(series):
        y = LEGEND_ROW * index + 12
        colour = marks.series_class(index)
        rows.append(svg.tag("line", x1=0, x2=32, y1=y, y2=y, class_=f"chart__line {colour}"))
        rows.append(
            svg.tag(
                "path",
                d=marks.SHAPES[index],
                class_=f"chart__dot {colour}",
                transform=f"translate(16 {svg.number(y)})",
            )
        )
        rows.append(svg.text(one.name, x=42, y=y + 5, class_="chart__name"))
    return "".join(rows)


def _grid(scale: Scale, unit: str) -> str:
    """Draw the scale: fine lines with their number above the left end, the unit on the top one."""
    parts = []
    for index, tick in enumerate(scale.ticks):
        y = scale(tick)
        kind = "chart__axis" if index == 0 else "chart__grid"
        words = plain(tick)
        if unit and index == len(scale.ticks) - 1:
            words = f"{words} {unit}"
        parts.append(svg.tag("line", x1=0, x2="100%", y1=y, y2=y, class_=kind))
        parts.append(svg.text(words, x=0, y=y - 6, class_="chart__label"))
    return "".join(parts)


def _ground(bottom: float) -> str:
    """Draw the axis alone: without a number a scale would be invented."""
    return svg.tag("line", x1=0, x2="100%", y1=bottom, y2=bottom, class_="chart__axis")


def _periods(points: Sequence[Point], bottom: float) -> str:
    """Draw tick marks and names of the periods, fewer of them on a narrow screen."""
    count = len(points)
    often, seldom = -(-count // 12), -(-count // 4) if count > 6 else 1
    parts = []
    for index, point in enumerate(points):
        x = svg.percent(_x(index, count))
        if index % often and index % seldom:
            continue
        parts.append(svg.tag("line", x1=x, x2=x, y1=bottom, y2=bottom + 5, class_="chart__axis"))
        kind = "chart__label" if index % seldom == 0 else "chart__label chart__label--wide-only"
        place = {"x": x, "text_anchor": "middle", "class_": kind}
        parts.append(svg.text(point.tick or point.label, y=bottom + 22, **place))
        if point.tick_below:
            parts.append(svg.text(point.tick_below, y=bottom + 40, **place))
    return "".join(parts)


def _breaks(breaks: Sequence[Break], count: int, top: float, bottom: float) -> str:
    parts = []
    for one in breaks:
        x = (_x(one.before - 1, count) + _x(one.before, count)) / 2
        right = x > 55
        parts.append(
            svg.tag(
                "line",
                x1=svg.percent(x),
                x2=svg.percent(x),
                y1=top - 8,
                y2=bottom,
                class_="chart__break",
            )
        )
        parts.append(
            svg.text(
                one.label,
                x=svg.percent(x),
                dx=-6 if right else 6,
                y=bottom - 10,
                text_anchor="end" if right else "start",
                class_="chart__break-label",
            )
        )
    return "".join(parts)


def runs(points: Sequence[Point], breaks: Sequence[Break]) -> Iterator[list[Spot]]:
    """Split a series where a number is missing or the method changed."""
    stops = {one.before for one in breaks}
    run: list[Spot] = []
    for index, point in enumerate(points):
        if run and (index in stops or not point.known):
            yield run
            run = []
        if point.known:
            run.append((index, point))
    if run:
        yield run


def _lines(series: Sequence[Series], scale: Scale, breaks: Sequence[Break], height: float) -> str:
    """Draw all bands, then all lines, so that no band covers a line."""
    bands, lines = [], []
    for index, one in enumerate(series):
        colour = marks.series_class(index)
        count = len(one.points)
        for run in runs(one.points, breaks):
            bands.append(_band(run, count, scale, colour))
            spots = [(_x(i, count) * 10, scale(point.number)) for i, point in run]
            lines.append(svg.path(spots, class_=f"chart__line {colour}"))
            if len(series) == 1 and not bands[-1] and scale.ticks[0] == 0:
                ground = [(spots[-1][0], scale.start), (spots[0][0], scale.start)]
                bands.append(svg.path([*spots, *ground], closed=True, class_="chart__area"))
    return svg.stretched(height, *bands, *lines)


def _band(run: list[Spot], count: int, scale: Scale, colour: str) -> str:
    upper = [(_x(i, count) * 10, scale(p.upper)) for i, p in run if p.upper is not None]
    lower = [(_x(i, count) * 10, scale(p.lower)) for i, p in run if p.lower is not None]
    if len(upper) != len(run) or len(lower) != len(run):
        return ""
    return svg.path([*upper, *reversed(lower)], closed=True, class_=f"chart__band {colour}")


def _points(series: int, points: Sequence[Point], scale: Scale, hatch: str, *, alone: bool) -> str:
    """Draw a marker for each number, larger where its value is written, else a sign."""
    parts = []
    large = labels.chosen(points, alone=True) if alone else range(len(points))
    for index, point in enumerate(points):
        x = _x(index, len(points))
        if point.known:
            draw = marks.marker if index in large else marks.small_marker
            parts.append(draw(x, scale(point.number), series))
        elif point.state is State.HIDDEN:
            place = {"y": scale.end, "width": 14, "height": scale.start - scale.end}
            parts.append(
                marks.hidden_box(hatch, x=svg.percent(x), transform="translate(-7 0)", **place)
            )
        else:
            parts.append(marks.at(x, scale.start - 12, marks.CROSS, "chart__missing"))
        if point.changed:
            y = scale(point.number) if point.known else scale.start - 12
            parts.append(marks.ring(svg.percent(x), y))
    return "".join(parts)


def _spots(series: Sequence[Series], top: float, bottom: float) -> str:
    """Let each period say its values, over the whole height of the plot."""
    count = len(series[0].points)
    width = (RIGHT - LEFT) / max(count - 1, 1)
    parts = []
    for index, point in enumerate(series[0].points):
        values = [
            f"{one.name}: {one.points[index].full_words}" if len(series) > 1 else point.full_words
            for one in series
        ]
        place = {"x": svg.percent(_x(index, count) - width / 2), "width": svg.percent(width)}
        words = f"{point.label}: {'; '.join(values)}"
        parts.append(marks.spot(words, y=top, height=bottom - top, **place))
    return "".join(parts)
