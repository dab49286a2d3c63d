"""From what the figure door answers to what a chart draws, with its words beside it."""

from collections.abc import Sequence

from django.utils.html import format_html
from django.utils.safestring import SafeString

from partnership.evidence import charts
from partnership.evidence.figures import CellStatus, MeasureSeries, SeriesPoint

HIDDEN = {CellStatus.SUPPRESSED}


def framed(drawing: SafeString, words: str) -> SafeString:
    """Put the description of a chart under its drawing, for everybody to read (P17)."""
    return format_html('{}<p class="chart-words">{}</p>', drawing, words)


def line(
    series: MeasureSeries,
    *,
    show_chance: bool = False,
    uid: str = "",
    also_hold: Sequence[float] = (),
) -> SafeString:
    """Draw a series as a line for each area and describe it; nothing when it is refused.

    Args:
        series: from the figure door.
        show_chance: draw the interval as a band.
        uid: tells charts of one page apart.
        also_hold: numbers of a drawing beside it, so that both have one scale.
    """
    if series.refused:
        return SafeString("")
    lines, breaks = _drawn(series, show_chance=show_chance)
    drawing = charts.line_chart(
        lines, unit=series.unit_words, breaks=breaks, uid=uid, also_hold=also_hold
    )
    return framed(drawing, charts.describe_line(lines, breaks=breaks))


def multiples(
    series: MeasureSeries, *, uid: str = "", also_hold: Sequence[float] = ()
) -> SafeString:
    """Draw a small chart for each area and describe them all; nothing when it is refused."""
    if series.refused:
        return SafeString("")
    lines, breaks = _drawn(series, show_chance=False)
    drawing = charts.small_multiples(
        lines, unit=series.unit_words, breaks=breaks, uid=uid, also_hold=also_hold
    )
    return framed(drawing, charts.describe_line(lines, breaks=breaks))


def _drawn(
    series: MeasureSeries, *, show_chance: bool
) -> tuple[list[charts.Series], list[charts.Break]]:
    lines = [
        charts.Series(name, points_of(points, show_chance=show_chance))
        for name, points in series.by_area.items()
    ]
    return lines, breaks_of(next(iter(series.by_area.values())))


def points_of(points: Sequence[SeriesPoint], *, show_chance: bool) -> list[charts.Point]:
    """Return the points to draw; what is hidden or missing stays so."""
    return [
        _point(point, first=index == 0, show_chance=show_chance)
        for index, point in enumerate(points)
    ]


def _point(point: SeriesPoint, *, first: bool, show_chance: bool) -> charts.Point:
    month = point.period.start
    known = point.value is not None
    chance = known and show_chance and point.low is not None and point.high is not None
    return charts.Point(
        label=point.period_words,
        value=float(point.value) if point.value is not None else None,
        lower=float(point.low) if chance and point.low is not None else None,
        upper=float(point.high) if chance and point.high is not None else None,
        text=point.value_text if known else "",
        state=state_of(point),
        changed=point.changed,
        tick=f"{month:%b}",
        tick_below=f"{month:%Y}" if first or month.month == 1 else "",
    )


def state_of(point: SeriesPoint) -> charts.State:
    """Return whether a point has a number, is hidden on purpose or is not there."""
    if point.value is not None:
        return charts.State.KNOWN
    return charts.State.HIDDEN if point.status in HIDDEN else charts.State.MISSING


def breaks_of(points: Sequence[SeriesPoint]) -> list[charts.Break]:
    """Return the changes of method that lie within the points (P6, P7, P8)."""
    return [
        charts.Break(index, point.break_before)
        for index, point in enumerate(points)
        if index and point.break_before
    ]


def subtitle(series: MeasureSeries) -> str:
    """Return measure, places and time in one plain line (P18)."""
    if not series.points:
        return series.measure_words
    places = ", ".join(series.by_area)
    first, last = series.points[0].period_words, series.points[-1].period_words
    months = first if first == last else f"{first} to {last}"
    return f"{series.measure_words}, {places}, {months}, by month"
