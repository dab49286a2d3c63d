"""Numbers along time and by place, for charts and tables, through the same rules."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date

from django.db.models import Q

from partnership.evidence.figures import guards
from partnership.evidence.figures.cells import CellBook, HeldCell, read
from partnership.evidence.figures.door import caveats_for
from partnership.evidence.figures.parts import base_words, per_words
from partnership.evidence.figures.points import every_period, inside, point_for
from partnership.evidence.figures.rendered import MeasureSeries, SeriesPoint, SeriesRequest, Source
from partnership.evidence.figures.vantage import NOW, Vantage
from partnership.evidence.models import Area, Measure, Observation
from partnership.evidence.rules.cells import Form
from partnership.evidence.rules.periods import Period, PeriodKind
from partnership.evidence.rules.refusals import Refused

SERIES_FORMS = {Form.COUNT, Form.RATE}


def series(
    measure: str | Measure,
    areas: Iterable[str | Area],
    kind: PeriodKind | str = PeriodKind.MONTH,
    *,
    form: Form | str = Form.COUNT,
    start: date | None = None,
    end: date | None = None,
) -> list[SeriesPoint]:
    """Return the points of one measure for some areas, by area and then by period.

    Args:
        measure: The measure or its slug.
        areas: Areas or their codes, in the order wanted.
        kind: Months, quarters, years and so on.
        form: ``count`` or ``rate``.
        start: Leave out periods that begin before this day.
        end: Leave out periods that end after this day.

    Returns:
        One point a period, with missing periods inside the range marked as missing; empty when
        nothing is held or a rule forbids it (``series_set`` gives the reason).
    """
    request = SeriesRequest(
        measure=measure if isinstance(measure, str) else measure.slug,
        areas=tuple(area if isinstance(area, str) else area.code for area in areas),
        kind=PeriodKind(kind),
        form=Form(form),
        start=start,
        end=end,
    )
    return list(series_set([request])[0].points)


def series_set(requests: Sequence[SeriesRequest], *, seen: Vantage = NOW) -> list[MeasureSeries]:
    """Return many series in at most five queries, however many there are.

    Raises:
        ValueError: A form other than count or rate was asked for.
    """
    if any(request.form not in SERIES_FORMS for request in requests):
        raise ValueError("A series is made of counts or of rates.")
    if not requests:
        return []
    measures = _measures(requests)
    codes = {code for request in requests for code in request.areas}
    areas = {area.code: area for area in Area.objects.filter(code__in=codes)}
    rows = read(where(requests, measures.values()), seen)
    return answers(requests, measures, areas, rows)


def answers(
    requests: Sequence[SeriesRequest],
    measures: Mapping[str, Measure],
    areas: Mapping[str, Area],
    rows: Sequence[Observation],
) -> list[MeasureSeries]:
    """Answer the requests from cells that have been fetched already.

    Args:
        requests: What is asked.
        measures: By slug, with their base, caveats and breaks.
        areas: By code.
        rows: Current cells; others than those asked for do no harm.
    """
    book = CellBook(rows, {})
    periods: dict[tuple[int, int], list[Period]] = {}
    for row in rows:
        periods.setdefault((row.measure_id, row.area_id), []).append(row.period)
    return [_answer(request, measures, areas, book, periods) for request in requests]


def _measures(requests: Sequence[SeriesRequest]) -> dict[str, Measure]:
    found = (
        Measure.objects.filter(slug__in={request.measure for request in requests})
        .select_related("base")
        .prefetch_related("caveats", "breaks")
    )
    return {measure.slug: measure for measure in found}


def where(requests: Sequence[SeriesRequest], measures: Iterable[Measure]) -> Q:
    """Return the condition that finds all cells of all requests, and the bases of their rates."""
    kinds = {request.kind.value for request in requests}
    bases = {measure.base_id for measure in measures if measure.base_id}
    return Q(area__code__in={code for request in requests for code in request.areas}) & (
        Q(measure__slug__in={request.measure for request in requests}, period_kind__in=kinds)
        | Q(measure__in=bases, period_kind=PeriodKind.POINT.value)
    )


def _answer(
    request: SeriesRequest,
    measures: Mapping[str, Measure],
    areas: Mapping[str, Area],
    book: CellBook,
    periods: dict[tuple[int, int], list[Period]],
) -> MeasureSeries:
    """Answer one request from what was fetched."""
    measure = measures.get(request.measure)
    places = [areas[code] for code in request.areas if code in areas]
    if measure is None or not places:
        return MeasureSeries(request, refused="No such numbers are held yet.")
    try:
        for area in places:
            guards.public_area(measure, area)
    except Refused as refusal:
        return MeasureSeries(request, measure_words=measure.name, refused=refusal.reason)
    held = [
        period
        for area in places
        for period in periods.get((measure.pk, area.pk), [])
        if inside(period, request)
    ]
    points = tuple(
        point_for(request, measure, area, period, book)
        for area in places
        for period in every_period(held)
    )
    return _described(request, measure, places, points, book)


def _described(
    request: SeriesRequest,
    measure: Measure,
    places: Sequence[Area],
    points: tuple[SeriesPoint, ...],
    book: CellBook,
) -> MeasureSeries:
    """Add the words that stand around the points."""
    caveats = [
        text
        for area in places
        for text in caveats_for(measure, area, request.form, ranked=request.ranked)
    ]
    bases = _bases(request, measure, places, points, book)
    unit = measure.unit_plural
    based_on = {name: base_words(measure, base) for name, base in bases.items()}
    return MeasureSeries(
        request=request,
        points=points,
        measure_words=measure.name,
        noun_words=measure.noun_plural,
        unit_words=unit if request.form is Form.COUNT else f"{unit} {per_words(measure)}",
        base_words="; ".join(f"{name}: {words}" for name, words in based_on.items()),
        bases=based_on,
        source=max((p.source for p in points if p.value is not None), default=Source(), key=_when),
        base_source=next((base.source for base in bases.values()), None),
        caveats=tuple(dict.fromkeys(caveats)),
        refused=None if points else "No such numbers are held yet.",
    )


def _when(source: Source) -> tuple[date, str]:
    """Order sources by the day they came out."""
    return source.published_on or date.min, source.release


def _bases(
    request: SeriesRequest,
    measure: Measure,
    places: Sequence[Area],
    points: tuple[SeriesPoint, ...],
    book: CellBook,
) -> dict[str, HeldCell]:
    """Return the populations that the rates divide by, by place; none for counts (P14)."""
    if request.form is not Form.RATE or not points:
        return {}
    found: dict[str, HeldCell] = {}
    for area in places:
        with suppress(Refused):
            found[area.name] = book.base(measure, area, points[-1].period)
    return found
