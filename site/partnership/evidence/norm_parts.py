"""What most young people do, drawn as people (E2): national numbers say that they are (E4)."""

from typing import Any

from partnership.evidence import charts
from partnership.evidence.chart_parts import framed
from partnership.evidence.figures import RenderedFigure, table_of_figures
from partnership.evidence.page_parts import Part, anchor_of, table_slug
from partnership.evidence.rules.refusals import Refused
from partnership.evidence.rules.shares import one_in_words

TEMPLATE = "evidence/parts/norm.html"
PEOPLE = 20
# E3.
MINORITY = "Only what most young people do is shown like this, never what a few do."


def norm_part(child: Any, key: str, figure: RenderedFigure) -> Part:
    """Return the pictogram of a share with its sentence, or why there is none."""
    refused = figure.refused or _wrong_way_round(figure)
    crowd = _crowd(child.value["words"], figure, refused)
    spoken = "" if refused else in_words(figure)
    words = f"{spoken} young people {child.value['words']}." if spoken else ""
    table = table_of_figures([figure], slug=table_slug(child), title=figure.measure_words)
    data = {
        "anchor": anchor_of(key),
        "title": child.value["title"],
        "refused": refused,
        "chart": framed(charts.people_chart(crowd, uid=anchor_of(key)), words),
        "where": f"National: {figure.area_words}",
        "table": table.as_component(),
        "subtitle": ", ".join(filter(None, (figure.measure_words, figure.period_words))),
    }
    shown = None if refused else table
    source = None if refused else figure.source
    return Part(child.block_type, child, data, shown, source, figure.caveats, TEMPLATE, key, words)


def _wrong_way_round(figure: RenderedFigure) -> str:
    """Refuse a share that is not above a half, or not a share in per cent (E3)."""
    value = figure.value
    return "" if value is not None and 50 < value <= 100 else MINORITY


def in_words(figure: RenderedFigure) -> str:
    """Return "19 in 20" for 95 per cent, or the per cent where no such words are true."""
    try:
        words = one_in_words(round(float(figure.value or 0) * 100), 10_000)
    except Refused:
        return f"{figure.value_text}% of"
    return words[:1].upper() + words[1:]


def _crowd(label: str, figure: RenderedFigure, refused: str) -> charts.Crowd:
    """Return so many of twenty people, rounded down so that it never claims too much."""
    if refused or figure.value is None:
        return charts.Crowd(label=label, whole=PEOPLE, state=charts.State.MISSING)
    counted = int(float(figure.value) * PEOPLE / 100 + 1e-9)
    return charts.Crowd(label=label, whole=PEOPLE, value=float(counted))
