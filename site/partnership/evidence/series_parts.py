"""Blocks that show months: lines, small multiples, a table alone."""

from collections.abc import Mapping, Sequence
from typing import Any

from partnership.evidence import chart_parts
from partnership.evidence.figures import MeasureSeries, SeriesRequest, table_of_series
from partnership.evidence.page_parts import Part, PartKind, anchor_of, chart_part, table_slug
from partnership.evidence.places import Lookups
from partnership.evidence.rules.periods import month_end

TABLE = "evidence/parts/table.html"


def request_of(value: Mapping[str, Any]) -> SeriesRequest:
    """Return what a block of months asks of the figure door."""
    first, last = value.get("first_month"), value.get("last_month")
    return SeriesRequest(
        measure=value["measure"] or "",
        areas=tuple(value["areas"] or ()),
        start=first.replace(day=1) if first else None,
        end=month_end(last) if last else None,
    )


def _requests(value: Mapping[str, Any], lookups: Lookups) -> list[SeriesRequest]:
    return [request_of(value)]


def _line(child: Any, key: str, answers: Sequence[MeasureSeries], lookups: Lookups) -> Part:
    series = answers[0]
    chart = chart_parts.line(
        series, show_chance=child.value.get("show_chance", False), uid=anchor_of(key)
    )
    return _chart(child, key, series, chart)


def _small(child: Any, key: str, answers: Sequence[MeasureSeries], lookups: Lookups) -> Part:
    return _chart(child, key, answers[0], chart_parts.multiples(answers[0], uid=anchor_of(key)))


def _chart(child: Any, key: str, series: MeasureSeries, chart: str) -> Part:
    """A chart's table has the plain title, not the finding."""
    subtitle = chart_parts.subtitle(series)
    table = table_of_series(series, slug=table_slug(child), title=subtitle)
    data = {"subtitle": subtitle, "chart": chart}
    return chart_part(child, key, data, table, [series])


def _table(child: Any, key: str, answers: Sequence[MeasureSeries], lookups: Lookups) -> Part:
    table = table_of_series(answers[0], slug=table_slug(child), title=child.value["title"])
    return chart_part(
        child, key, {"subtitle": chart_parts.subtitle(answers[0])}, table, answers, template=TABLE
    )


LINE = PartKind(_requests, _line)
SMALL_MULTIPLES = PartKind(_requests, _small)
SERIES_TABLE = PartKind(_requests, _table)
