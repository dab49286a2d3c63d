"""From the blocks of a statistics page to what its template prints and its downloads hold.

Everything is fetched through the figure door, once for the page, so that the page, the CSV and
the workbook show the same tables (N8) and a page with many figures costs no more queries.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from partnership.evidence.addresses import figure_path
from partnership.evidence.figure_scope import Citation
from partnership.evidence.figures import (
    DataTable,
    Form,
    RenderedFigure,
    SeriesRequest,
    Source,
    figures_and_series,
    table_of_figures,
)
from partnership.evidence.norm_parts import norm_part
from partnership.evidence.page_parts import Part, PartKind
from partnership.evidence.place_parts import COMPARISON, MAP, PARTS
from partnership.evidence.places import Lookups, look_up
from partnership.evidence.rich_text import citations_in
from partnership.evidence.series_parts import LINE, SERIES_TABLE, SMALL_MULTIPLES

HEADLINES = "evidence/parts/headline_figures.html"
KINDS: Mapping[str, PartKind] = {
    "line_chart": LINE,
    "small_multiples": SMALL_MULTIPLES,
    "table": SERIES_TABLE,
    "map": MAP,
    "comparison": COMPARISON,
    "parts": PARTS,
}


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
    lookups = _lookups(children)
    cited = [*headline_citations(children), *_norm_citations(children), *citations_in(body)]
    asked = [
        list(KINDS[each.block_type].requests(each.value, lookups))
        if each.block_type in KINDS
        else []
        for each in children
    ]
    found, series = figures_and_series(cited, [one for some in asked for one in some])
    figures = {Citation(*citation): figure for citation, figure in found.items()}
    answers = iter(series)
    parts = []
    for number, (child, requests) in enumerate(zip(children, asked, strict=True), start=1):
        own = [next(answers) for _ in requests]
        key = key_of(child, number)
        if child.block_type in KINDS:
            parts.append(KINDS[child.block_type].build(child, key, own, lookups))
        elif child.block_type == "headline_figures":
            parts.append(_headlines(child, figures))
        elif child.block_type == "norm":
            parts.append(norm_part(child, key, figures[Citation(child.value["figure"] or "")]))
        else:
            parts.append(Part(child.block_type, child))
    return PageContent(tuple(parts), figures)


def requests_of(kind: str, value: Any) -> list[SeriesRequest]:
    """Return what one block asks of the figure door; nothing for a block that draws nothing."""
    if kind not in KINDS:
        return []
    child = SimpleNamespace(block_type=kind, value=value)
    return list(KINDS[kind].requests(value, _lookups([child])))


def key_of(child: Any, number: int) -> str:
    """Return what a part is known by: its block's id, which stays when parts change places."""
    return str(child.id)[:8] if child.id else str(number)


def _lookups(children: Iterable[Any]) -> Lookups:
    """Ask once what the blocks must know of areas and measures."""
    areas = {c.value["area"] or "" for c in children if c.block_type == "comparison"}
    wholes = {c.value["measure"] or "" for c in children if c.block_type == "parts"}
    return look_up(areas - {""}, wholes - {""})


def _norm_citations(children: Iterable[Any]) -> list[Citation]:
    """List the figures of pictograms, each in its own form."""
    return [Citation(c.value["figure"] or "") for c in children if c.block_type == "norm"]


def headline_citations(children: Iterable[Any]) -> list[Citation]:
    """List what the headline figures need: each in its own form, and as a rate beside it."""
    slugs = [
        slug
        for child in children
        if child.block_type == "headline_figures"
        for slug in child.value["figures"]
    ]
    return [Citation(slug, form) for slug in slugs for form in ("", Form.RATE.value)]


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
    data = {"cards": cards}
    return Part(child.block_type, child, data, table if shown else None, template=HEADLINES)


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
