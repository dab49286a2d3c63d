"""The points of a series: each through the same form as a figure, so that they never disagree."""

from collections.abc import Sequence
from dataclasses import replace

from partnership.evidence.figures import guards
from partnership.evidence.figures.cells import CellBook
from partnership.evidence.figures.forms import FORMS
from partnership.evidence.figures.parts import FigureRequest, Parts
from partnership.evidence.figures.rendered import SeriesPoint, SeriesRequest, Source
from partnership.evidence.models import Area, Measure
from partnership.evidence.rules.cells import CellStatus
from partnership.evidence.rules.intervals import byar
from partnership.evidence.rules.numbers import rounded
from partnership.evidence.rules.periods import Period, PeriodKind
from partnership.evidence.rules.refusals import Refused


def inside(period: Period, request: SeriesRequest) -> bool:
    """Say whether the period is of the kind and in the range asked for."""
    early = request.start and period.start < request.start
    late = request.end and period.end > request.end
    return period.kind is request.kind and not early and not late


def every_period(held: Sequence[Period]) -> list[Period]:
    """Return the periods from first to last, with those between that nobody published.

    Single days and years ending in any month have no fixed step, so nothing is added to them.
    """
    if not held or held[0].kind in {PeriodKind.POINT, PeriodKind.YEAR_ENDING}:
        return sorted(set(held))
    period, last = min(held), max(held)
    every = [period]
    while period < last:
        period = period.following()
        every.append(period)
    return every


def point_for(
    request: SeriesRequest, measure: Measure, area: Area, period: Period, book: CellBook
) -> SeriesPoint:
    """Return one point, with its interval and the break that begins in it, if any."""
    cell = book.find(measure, area, period)
    blank = SeriesPoint(
        area_code=area.code,
        area_words=area.name,
        period=period,
        status=cell.status if cell else CellStatus.MISSING,
        note=cell.note if cell else "",
        break_before="; ".join(each.label for each in guards.breaks_in(measure, area, period)),
        source=cell.source if cell else Source(),
    )
    wanted = FigureRequest("", "", measure, area, period, request.form)
    try:
        guards.area_exists(area, period)
        return _filled(blank, FORMS[request.form](wanted, book))
    except Refused as refusal:
        status = guards.status_after(refusal, blank.status)
        return replace(blank, status=status, note=blank.note or refusal.reason)


def _filled(blank: SeriesPoint, parts: Parts) -> SeriesPoint:
    """Put the number in; a count gets Byar's interval, the reach of chance (P11)."""
    value = parts["value"]
    low, high = parts.get("low"), parts.get("high")
    if low is None and value == int(value):
        chance = byar(int(value))
        low, high = rounded(chance.low, 0), rounded(chance.high, 0)
    return replace(blank, value=value, value_text=parts["value_text"], low=low, high=high)
