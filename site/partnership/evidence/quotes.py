"""A sentence that can be copied as it stands: number, base, range, caveats, source, day, link."""

from datetime import date

from partnership.evidence.figures import MeasureSeries, RenderedFigure, Source
from partnership.evidence.rules.periods import day_words


def quote_figure(figure: RenderedFigure, *, site: str, address: str, on: date) -> str:
    """Return the sentence to quote for a figure that is shown (N10, P14).

    Args:
        figure: what came out of the figure door.
        site: who publishes it here.
        address: the whole permanent address of this version.
        on: the day on which this version was published.
    """
    worked_out = f"Worked out from {figure.base_words}." if figure.base_words else ""
    reach = figure.interval_words if figure.interval_words not in figure.sentence else ""
    return _joined(
        figure.sentence,
        f"{reach}." if reach else "",
        worked_out,
        *figure.caveats,
        _source(figure.source, figure.base_source),
        f"{site}, {day_words(on)}: {address}",
    )


def quote_series(series: MeasureSeries, *, finding: str, about: str) -> str:
    """Return what to quote for a chart or a table.

    Args:
        series: what is drawn.
        finding: the title of the chart.
        about: measure, place and period in one line.

    Returns:
        The sentence without its link: the page adds the whole address of the chart.
    """
    base = f"Worked out from {series.base_words}." if series.base_words else ""
    return _joined(
        f"{finding.rstrip('.')}. {about}.",
        base,
        *series.caveats,
        _source(series.source, series.base_source),
    )


def _source(source: Source, base: Source | None) -> str:
    """Return where the number and its base come from, each once."""
    words = dict.fromkeys(each.words for each in (source, base) if each and each.words)
    return f"Source: {'; '.join(words)}." if words else ""


def _joined(*sentences: str) -> str:
    return " ".join(each for each in sentences if each)
