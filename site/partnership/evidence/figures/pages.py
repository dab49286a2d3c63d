"""All numbers of one page at once: fewer queries than figures and series apart."""

from collections.abc import Iterable, Sequence

from django.db.models import prefetch_related_objects

from partnership.evidence.figures import series
from partnership.evidence.figures.asking import cells_of_all, request_for, with_groups
from partnership.evidence.figures.cells import book_of, read, where
from partnership.evidence.figures.door import render_one, unknown
from partnership.evidence.figures.rendered import MeasureSeries, RenderedFigure, SeriesRequest
from partnership.evidence.figures.vantage import NOW, Vantage
from partnership.evidence.models import Area, Figure, Measure
from partnership.evidence.rules.cells import Form

ALONG_TIME = {Form.CHANGE, Form.ROLLING}
Asked = tuple[str, str]  # slug and form; an empty form is the figure's own


def figures_and_series(
    asked: Iterable[Asked], requests: Sequence[SeriesRequest] = (), *, seen: Vantage = NOW
) -> tuple[dict[Asked, RenderedFigure], list[MeasureSeries]]:
    """Return saved figures by slug and form, and series, however many there are of both.

    Three queries for figures alone (five at most), four to seven with series.

    Args:
        asked: Slugs of saved figures, each with a form or an empty text.
        requests: The series, as for ``series_set``.
        seen: Another moment than now, or with a release that is not public yet.

    Returns:
        A figure for every pair asked, refused where a rule forbids it or nothing is saved, and
        the series in the order of the requests.
    """
    wanted = list(dict.fromkeys(asked))
    saved = _saved({slug for slug, _ in wanted})
    measures, areas = _measures(saved.values(), requests), _areas(saved.values(), requests)
    held = [each for each in wanted if each[0] in saved]
    questions = with_groups(request_for(saved[slug], form or None) for slug, form in held)
    compared = any(each.form in ALONG_TIME for each in questions)
    _prefetch(
        [*(each.measure for each in questions), *measures.values()],
        with_breaks=compared or bool(requests),
    )
    cells = cells_of_all(questions)
    condition = where(cells)
    if requests:
        condition |= series.where(requests, measures.values())
    rows = read(condition, seen) if cells or requests else []
    book = book_of(rows, cells, seen)
    found = {pair: render_one(each, book) for pair, each in zip(held, questions, strict=True)}
    figures = {pair: found.get(pair) or unknown(pair[0], pair[1] or None) for pair in wanted}
    return figures, series.answers(requests, measures, areas, rows)


def _saved(slugs: set[str]) -> dict[str, Figure]:
    if not slugs:
        return {}
    found = Figure.objects.filter(slug__in=slugs)
    found = found.select_related("measure__base", "measure__whole", "area")
    return {each.slug: each for each in found}


def _measures(saved: Iterable[Figure], requests: Sequence[SeriesRequest]) -> dict[str, Measure]:
    """Return the measures of the series, asking only for those that no figure brought along."""
    known = {each.measure.slug: each.measure for each in saved}
    slugs = {request.measure for request in requests}
    if lacking := slugs - known.keys():
        more = Measure.objects.filter(slug__in=lacking).select_related("base")
        known.update((each.slug, each) for each in more)
    return {slug: measure for slug, measure in known.items() if slug in slugs}


def _areas(saved: Iterable[Figure], requests: Sequence[SeriesRequest]) -> dict[str, Area]:
    """Return the areas of the series, asking only for those that no figure brought along."""
    known = {each.area.code: each.area for each in saved}
    if lacking := {code for request in requests for code in request.areas} - known.keys():
        known.update((each.code, each) for each in Area.objects.filter(code__in=lacking))
    return known


def _prefetch(measures: Sequence[Measure], *, with_breaks: bool) -> None:
    """Fetch the caveats, and the breaks where something is compared or drawn along time."""
    if measures:
        prefetch_related_objects(measures, "caveats", *(["breaks"] if with_breaks else []))
