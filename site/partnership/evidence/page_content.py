"""From the blocks of a statistics page to what its template prints and its downloads hold.

Everything is fetched through the figure door, once for the page, so that the page, the CSV and
the workbook show the same tables (N8) and a page with many figures costs no more queries.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.text import slugify

from partnership.evidence import chart_parts
from partnership.evidence.addresses import figure_path
from partnership.evidence.figure_scope import Citation
from partnership.evidence.figures import (
    DataTable,
    Form,
    MeasureSeries,
    RenderedFigure,
    SeriesRequest,
    Source,
    figures_and_series,
    table_of_figures,
    table_of_series,
)
from partnership.evidence.quotes import quote_series
from partnership.evidence.rich_text import citations_in
from partnership.evidence.rules.periods import month_end


@dataclass(frozen=True)
class Part:
    """One block, ready to be printed: ``kind`` chooses the markup, ``data`` fills it."""

    kind: str
    value: Any
    data: Mapping[str, Any] = field(default_factory=dict)
    table: DataTable | None = None
    source: Source | None = None
    caveats: tuple[str, ...] = ()
    key: str = ""
    quote: str = ""

    @property
    def anchor(self) -> str:
        """The id on the page."""
        return f"part-{self.key}"

    @property
    def title(self) -> str:
        """The finding of a chart, or the title of a table."""
        return str(self.value.value["title"])


@dataclass(frozen=True)
class PageContent:
    """A whole page: its parts and what they share."""

    parts: tuple[Part, ...]
    figures: Mapping[Citation, RenderedFigure]

    @property
    def tables(self) -> list[DataTable]:
        """The tables of the page, in order: exactly what the downloads hold."""
        return [part.table for part in self.parts if part.table]

    def part(self, key: str) -> Part | None:
        """Return the chart or table of this key, when it has a table to show."""
        return next((part for part in self.parts if part.key == key and part.table), None)

    @property
    def sources(self) -> list[Source]:
        """Every source that a number of the page comes from, once."""
        cited = [
            source
            for each in self.figures.values()
            for source in (each.source, each.base_source)
            if source
        ]
        drawn = [part.source for part in self.parts if part.source]
        return [source for source in dict.fromkeys([*cited, *drawn]) if source.words]

    @property
    def caveats(self) -> list[str]:
        """Every caveat of every number of the page, once (N12)."""
        cited = [text for each in self.figures.values() for text in each.caveats]
        return list(dict.fromkeys([*cited, *(text for p in self.parts for text in p.caveats)]))


def content_of(body: Any) -> PageContent:
    """Fetch and prepare everything that a StreamField of ``StatisticsBody`` shows."""
    children = list(body)
    cited = [*headline_citations(children), *citations_in(body)]
    asked = [request_of(each.value) for each in children if each.block_type in SERIES]
    found, series = figures_and_series(cited, asked)
    figures = {Citation(*citation): figure for citation, figure in found.items()}
    answers = iter(series)
    parts = []
    for number, child in enumerate(children, start=1):
        if child.block_type in SERIES:
            parts.append(SERIES[child.block_type](child, key_of(child, number), next(answers)))
        elif child.block_type == "headline_figures":
            parts.append(_headlines(child, figures))
        else:
            parts.append(Part(child.block_type, child))
    return PageContent(tuple(parts), figures)


def key_of(child: Any, number: int) -> str:
    """Return what a part is known by: its block's id, which stays when parts change places."""
    return str(child.id)[:8] if child.id else str(number)


def headline_citations(children: Iterable[Any]) -> list[Citation]:
    """List what the headline figures need: each in its own form, and as a rate beside it."""
    slugs = [
        slug
        for child in children
        if child.block_type == "headline_figures"
        for slug in child.value["figures"]
    ]
    return [Citation(slug, form) for slug in slugs for form in ("", Form.RATE.value)]


def request_of(value: Mapping[str, Any]) -> SeriesRequest:
    """Return what a chart or table block asks of the figure door."""
    first, last = value.get("first_month"), value.get("last_month")
    return SeriesRequest(
        measure=value["measure"] or "",
        areas=tuple(value["areas"] or ()),
        start=first.replace(day=1) if first else None,
        end=month_end(last) if last else None,
    )


def _headlines(child: Any, figures: Mapping[Citation, RenderedFigure]) -> Part:
    slugs: Sequence[str] = list(child.value["figures"])
    cards = [
        headline_card(figures[Citation(slug)], figures[Citation(slug, Form.RATE.value)])
        for slug in slugs
    ]
    shown = [
        figures[citation]
        for slug in slugs
        for citation in (Citation(slug), Citation(slug, Form.RATE.value))
        if figures[citation].available
    ]
    table = table_of_figures(shown, slug="headline-figures", title="Headline figures")
    return Part(child.block_type, child, {"cards": cards}, table if shown else None)


def headline_card(own: RenderedFigure, as_rate: RenderedFigure) -> dict[str, str]:
    """Return the parameters of ``components/headline_figure.html`` (P14: rate, base, interval).

    ``url`` is the figure's own page, where it can be quoted and checked (N10).
    """
    rate = f"{as_rate.words} ({as_rate.interval_words})." if as_rate.available else ""
    base = f"Worked out from {as_rate.base_words}." if as_rate.available else own.refused or ""
    return {
        "value": own.value_text,
        "label": own.label,
        "place": f"{own.area_words}, {own.period_words}.",
        "detail": " ".join(filter(None, (rate, base))),
        "source": f"Source: {own.source.publisher}" if own.source.publisher else "",
        "url": figure_path(own.slug) if own.measure_words else "",
    }


def _chart(child: Any, key: str, series: MeasureSeries) -> Part:
    chance = child.value.get("show_chance", False)
    chart = chart_parts.line(series, show_chance=chance, uid=f"part-{key}")
    data = {"subtitle": chart_parts.subtitle(series), "chart": chart}
    return _series_part(child, key, data, series)


def _table(child: Any, key: str, series: MeasureSeries) -> Part:
    return _series_part(child, key, {}, series)


def _table_for(child: Any, series: MeasureSeries) -> DataTable:
    """Return the table of a block; a chart's has the plain title, not the finding."""
    chart = child.block_type == "line_chart"
    title = chart_parts.subtitle(series) if chart else child.value["title"]
    return table_of_series(series, slug=slugify(child.value["title"])[:40], title=title)


def _series_part(child: Any, key: str, data: Mapping[str, Any], series: MeasureSeries) -> Part:
    refused, table = series.refused or "", _table_for(child, series)
    known = {
        **data,
        "anchor": f"part-{key}",
        "refused": refused,
        "table": table.as_component(),
    }
    return Part(
        child.block_type,
        child,
        known,
        None if refused else table,
        series.source,
        series.caveats,
        key,
        quote_series(series, finding=child.value["title"], about=chart_parts.subtitle(series)),
    )


SERIES: Mapping[str, Callable[[Any, str, MeasureSeries], Part]] = {
    "line_chart": _chart,
    "table": _table,
}
