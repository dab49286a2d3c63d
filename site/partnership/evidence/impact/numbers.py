"""All numbers that a set of pages shows and claims things about, from one vantage, at once."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from partnership.evidence.figure_scope import Citation
from partnership.evidence.figures import (
    Form,
    MeasureSeries,
    RenderedFigure,
    SeriesPoint,
    SeriesRequest,
    Vantage,
    figures_and_series,
)
from partnership.evidence.models import Area, Figure

Peers = Mapping[str, tuple[str, ...]]  # by level of area, the codes of all areas of that level


@dataclass(frozen=True, slots=True)
class Asked:
    """What to fetch, the same before and after a release."""

    citations: tuple[Citation, ...]
    requests: tuple[SeriesRequest, ...]
    saved: Mapping[str, Figure]
    peers: Peers


@dataclass(frozen=True, slots=True)
class Numbers:
    """What was fetched."""

    asked: Asked
    figures: Mapping[Citation, RenderedFigure]
    series: Mapping[SeriesRequest, MeasureSeries]

    @classmethod
    def seen(cls, asked: Asked, seen: Vantage) -> "Numbers":
        """Fetch everything from one vantage, in at most seven queries."""
        figures, series = figures_and_series(asked.citations, asked.requests, seen=seen)
        return cls(
            asked,
            {Citation(*each): figure for each, figure in figures.items()},
            dict(zip(asked.requests, series, strict=True)),
        )

    def along(self, figure: Figure, form: Form = Form.COUNT) -> tuple[SeriesPoint, ...]:
        """Return the numbers of a figure's measure and place through time."""
        return self.series[through_time(figure, form)].points

    def beside(self, figure: Figure) -> tuple[SeriesPoint, ...]:
        """Return the rates of all places of the same level in the figure's period (P16)."""
        return self.series[among_peers(figure, self.asked.peers)].points


def through_time(figure: Figure, form: Form = Form.COUNT) -> SeriesRequest:
    """Ask for every period of a figure's kind, for its measure and place."""
    return SeriesRequest(figure.measure.slug, (figure.area.code,), figure.period.kind, form)


def among_peers(figure: Figure, peers: Peers) -> SeriesRequest:
    """Ask for the rates of a figure's whole comparison group in its period."""
    period = figure.period
    codes = peers.get(figure.area.level, ())
    return SeriesRequest(
        figure.measure.slug, codes, period.kind, Form.RATE, period.start, period.end
    )


def peers_of(figures: Iterable[Figure]) -> Peers:
    """Return the areas that figures are compared with, in one query."""
    found: dict[str, tuple[str, ...]] = {}
    levels = {each.area.level for each in figures}
    for level, code in Area.objects.filter(level__in=levels).values_list("level", "code"):
        found[level] = (*found.get(level, ()), code)
    return found


def saved_by_slug(slugs: Collection[str]) -> dict[str, Figure]:
    """Return saved figures with their measure and area, in one query."""
    found = Figure.objects.filter(slug__in=slugs).select_related("measure", "area")
    return {each.slug: each for each in found}
