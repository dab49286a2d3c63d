"""How many: in the period itself, or in the twelve months up to its end."""

from collections.abc import Iterable

from partnership.evidence.figures import guards
from partnership.evidence.figures.cells import CellBook, HeldCell, Wanted
from partnership.evidence.figures.forms_published import as_published
from partnership.evidence.figures.parts import FigureRequest, Parts, events, noun
from partnership.evidence.models import Measure, MeasureKind
from partnership.evidence.rules.cells import CellStatus, Number
from partnership.evidence.rules.coverage import refuse_partial
from partnership.evidence.rules.intervals import byar
from partnership.evidence.rules.numbers import counted, number_text, rounded
from partnership.evidence.rules.periods import Period, PeriodKind, twelve_months_to
from partnership.evidence.rules.rates import interval_words

ADDED_UP = "Added up from twelve single months."
YEARS = (PeriodKind.CALENDAR_YEAR, PeriodKind.FINANCIAL_YEAR, PeriodKind.YEAR_ENDING)


def as_count(request: FigureRequest, book: CellBook) -> Parts:
    """Say how many."""
    measure = request.measure
    if measure.is_percent or measure.is_published_rate:
        return as_published(request, book)
    cell = book.cell(measure, request.area, request.period)
    value = guards.publishable(cell.required(), measure)
    return _counted(request, cell, value, request.period)


def _counted(request: FigureRequest, cell: HeldCell, value: Number, period: Period) -> Parts:
    """Return the words for a count, with the reach of chance where chance has a part (P11)."""
    measure = request.measure
    text = number_text(value, measure.decimals)
    verb = "was" if value == 1 else "were"
    return {
        "value": value,
        "value_text": text,
        "words": counted(value, measure.unit_singular, measure.unit_plural, measure.decimals),
        "sentence": f"{text} {noun(measure, value)} {verb} recorded in {request.area.name} "
        f"{period.when_words}.",
        "status": cell.status,
        "source": cell.source,
        **_chance(measure, value, period),
    }


def _chance(measure: Measure, value: Number, period: Period) -> Parts:
    """Return Byar's interval of a count of events; people counted on a day have none (P11)."""
    happens = measure.kind == MeasureKind.OUTCOME and period.kind is not PeriodKind.POINT
    if not happens or value != int(value):
        return {}
    reach = byar(int(value))
    return {
        "low": rounded(reach.low, 0),
        "high": rounded(reach.high, 0),
        "interval_words": interval_words(reach.low, reach.high, 0),
    }


def rolling_cells(request: FigureRequest) -> Iterable[Wanted]:
    """List the cells of twelve months, and the whole year where it is held as one."""
    if request.period.kind is PeriodKind.POINT:
        return
    year = twelve_months_to(request.period.end)
    for kind in YEARS:
        if (period := year.as_kind(kind)) is not None:
            yield Wanted(request.measure, request.area, period)
    for month in year.months():
        yield Wanted(request.measure, request.area, Period.starting(PeriodKind.MONTH, month))


def as_rolling(request: FigureRequest, book: CellBook) -> Parts:
    """Say how many in the twelve months that end with the period (P15).

    Where the whole year is held as one number that one is used, so that no two forms disagree.
    """
    measure, area = request.measure, request.area
    guards.has_months(request.period)
    year = twelve_months_to(request.period.end)
    for kind in YEARS:
        period = year.as_kind(kind)
        if period is not None and (cell := book.find(measure, area, period)):
            parts = _counted(request, cell, events(cell, measure), year)
            return parts | {"period_words": year.words}
    months = [Period.starting(PeriodKind.MONTH, month) for month in year.months()]
    cells = [cell for month in months if (cell := book.find(measure, area, month))]
    refuse_partial(year, {cell.period.start for cell in cells})
    guards.comparable(measure, area, months[0], months[-1])
    total = sum(events(cell, measure) for cell in cells)
    parts = _counted(request, cells[-1], total, year)
    return parts | {
        "period_words": year.words,
        "status": _least_certain(cells),
        "caveats": (ADDED_UP,),
    }


def _least_certain(cells: Iterable[HeldCell]) -> CellStatus:
    """Return the status that a sum of cells has."""
    found = {cell.status for cell in cells}
    order = (CellStatus.PROVISIONAL, CellStatus.REVISED)
    return next((status for status in order if status in found), CellStatus.FINAL)
