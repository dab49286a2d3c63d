"""From what the figure door answers about places to maps, rankings and bars, with their words."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.utils.safestring import SafeString

from partnership.evidence import charts
from partnership.evidence.boundaries import Boundaries
from partnership.evidence.chart_parts import framed, state_of
from partnership.evidence.figures import MeasureSeries, SeriesPoint


def held_only(series: MeasureSeries) -> MeasureSeries:
    """Leave out places of which nothing is held, and name them in a caveat (P16).

    Those that are hidden on purpose stay in their row.
    """
    kept = tuple(point for point in series.points if point.source.words or point.value is not None)
    absent = [point.area_words for point in series.points if point not in kept]
    words = f"Not compared, because no number is held: {', '.join(absent)}."
    caveats = (*series.caveats, words) if kept and absent else series.caveats
    return replace(series, points=kept, caveats=caveats)


def _number(point: SeriesPoint) -> dict[str, float | str | bool | charts.State | None]:
    return {
        "label": point.area_words,
        "value": float(point.value) if point.value is not None else None,
        "text": point.value_text if point.value is not None else "",
        "state": state_of(point),
        "changed": point.changed,
    }


def _order(point: SeriesPoint) -> dict[str, float]:
    """Return the value that puts a place in order, finer than the one that is printed."""
    return {} if point.exact is None else {"value": float(point.exact)}


def area_map(
    series: MeasureSeries, borders: Boundaries, *, uid: str = "", also_hold: Sequence[float] = ()
) -> SafeString:
    """Draw a map of the places of a series and describe it; nothing when it is refused."""
    if series.refused:
        return SafeString("")
    areas = [
        charts.MapArea(
            code=point.area_code,
            short=borders.short.get(point.area_code, ""),
            **_number(point),  # type: ignore[arg-type]
        )
        for point in series.points
    ]
    size = {"width": borders.width, "height": borders.height}
    drawing = charts.area_map(areas, borders.shapes, uid=uid, also_hold=also_hold, **size)
    unit = f" The numbers are {series.unit_words}." if any(each.known for each in areas) else ""
    source = f" Map: {borders.attribution}." if borders.attribution else ""
    return framed(drawing, charts.describe_map(areas) + unit + source)


def in_order(point: SeriesPoint) -> tuple[bool, float]:
    """Order by the value before rounding, places without a number last."""
    known = point.exact if point.exact is not None else point.value
    return known is None, float(known or 0)


def ranking(
    series: MeasureSeries, *, own: str, uid: str = "", also_hold: Sequence[float] = ()
) -> SafeString:
    """Draw all places of a series in order and describe them; nothing when it is refused."""
    if series.refused:
        return SafeString("")
    rows = [
        charts.DotRow(
            lower=float(point.low) if point.low is not None else None,
            upper=float(point.high) if point.high is not None else None,
            highlight=point.area_code == own,
            **{**_number(point), **_order(point)},  # type: ignore[arg-type]
        )
        for point in sorted(series.points, key=in_order)
    ]
    drawing = charts.ranking_chart(rows, unit=series.unit_words, uid=uid, also_hold=also_hold)
    return framed(drawing, charts.describe_dots(rows))


def largest_first(answers: Sequence[MeasureSeries]) -> list[tuple[str, SeriesPoint]]:
    """Return the last point of each series with its measure, largest first, gaps at the end."""
    pairs = [(each.measure_words, each.points[-1]) for each in answers if each.points]
    return sorted(pairs, key=lambda pair: -(pair[1].value or 0))


def shared_name(names: Iterable[str]) -> str:
    """Return what the names of measures begin with: "Robbery" of "Robbery: no suspect"."""
    heads = {name.split(":")[0] for name in names if ":" in name}
    return heads.pop() if len(heads) == 1 else ""


def own_name(name: str) -> str:
    """Return what the name of a part says beyond its whole, beginning with a capital."""
    last = name.rpartition(": ")[2]
    return last[:1].upper() + last[1:]


def parts(
    answers: Sequence[MeasureSeries], *, uid: str = "", also_hold: Sequence[float] = ()
) -> SafeString:
    """Draw a bar for the number of each series and describe them; nothing without a series."""
    if not answers:
        return SafeString("")
    everything = largest_first(answers)
    some = [pair for pair in everything if pair[1].value != 0] or everything
    rows = [
        charts.BarRow(**{**_number(point), "label": own_name(name)})  # type: ignore[arg-type]
        for name, point in some
    ]
    words = charts.describe_bars(rows)
    if none := len(everything) - len(some):
        words += f" The table has {none} more, each with none."
    return framed(charts.bar_chart(rows, uid=uid, also_hold=also_hold), words)
