"""Blocks that show places side by side over one year, and the parts of a whole."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from partnership.evidence import place_charts
from partnership.evidence.boundaries import boundaries
from partnership.evidence.figures import Form, MeasureSeries, PeriodKind, SeriesRequest
from partnership.evidence.page_parts import Part, PartKind, anchor_of, chart_part, table_slug
from partnership.evidence.place_tables import table_of_parts, table_of_places
from partnership.evidence.places import Lookups


def _of_year(
    value: Mapping[str, Any],
    measure: str,
    areas: Sequence[str],
    form: Form,
    *,
    ranked: bool = False,
) -> SeriesRequest:
    year = value["year"]
    return SeriesRequest(
        measure=measure,
        areas=tuple(areas),
        kind=PeriodKind.CALENDAR_YEAR,
        form=form,
        start=date(year, 1, 1),
        end=date(year, 12, 31),
        ranked=ranked,
    )


def _map_requests(value: Mapping[str, Any], lookups: Lookups) -> list[SeriesRequest]:
    areas = list(boundaries(value["level"]).shapes)
    return [_of_year(value, value["measure"] or "", areas, Form(value["form"]))]


def _map(child: Any, key: str, answers: Sequence[MeasureSeries], lookups: Lookups) -> Part:
    series, level = answers[0], child.value["level"]
    subtitle = _subtitle(child, series.measure_words, "by place")
    data = {
        "subtitle": subtitle,
        "chart": place_charts.area_map(series, boundaries(level), uid=anchor_of(key)),
        "table_open": True,
    }
    table = table_of_places(series, slug=table_slug(child), title=subtitle)
    return chart_part(child, key, data, table, [series])


def _comparison_requests(value: Mapping[str, Any], lookups: Lookups) -> list[SeriesRequest]:
    areas = lookups.alike.get(value["area"] or "", ())
    return [_of_year(value, value["measure"] or "", areas, Form.RATE, ranked=True)]


def _comparison(child: Any, key: str, answers: Sequence[MeasureSeries], lookups: Lookups) -> Part:
    series = place_charts.held_only(answers[0])
    subtitle = _subtitle(child, series.measure_words, "lowest first")
    data = {
        "subtitle": subtitle,
        "chart": place_charts.ranking(series, own=child.value["area"], uid=anchor_of(key)),
    }
    table = table_of_places(series, slug=table_slug(child), title=subtitle, lowest_first=True)
    return chart_part(child, key, data, table, [series])


def _parts_requests(value: Mapping[str, Any], lookups: Lookups) -> list[SeriesRequest]:
    parts = lookups.parts.get(value["measure"] or "", {})
    areas = [value["area"] or ""]
    return [_of_year(value, part, areas, Form.COUNT) for part in parts]


def _parts(child: Any, key: str, answers: Sequence[MeasureSeries], lookups: Lookups) -> Part:
    names = lookups.parts.get(child.value["measure"] or "", {})
    series = [each for each in answers if not each.refused]
    place = next((point.area_words for each in series for point in each.points), "")
    subtitle = _subtitle(child, place_charts.shared_name(names.values()), place)
    data = {
        "subtitle": subtitle,
        "chart": place_charts.parts(series, uid=anchor_of(key)),
    }
    table = table_of_parts(series, slug=table_slug(child), title=subtitle)
    return chart_part(child, key, data, table, answers)


def _subtitle(child: Any, *words: str) -> str:
    """Return measure, place and time in one plain line (P18)."""
    return ", ".join([word for word in words if word] + [str(child.value["year"])])


MAP = PartKind(_map_requests, _map)
COMPARISON = PartKind(_comparison_requests, _comparison)
PARTS = PartKind(_parts_requests, _parts)
