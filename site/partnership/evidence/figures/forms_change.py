"""How a count differs from an earlier one: by the interval, never by the sign alone (P16, P23)."""

from math import isinf

from partnership.evidence.figures import guards
from partnership.evidence.figures.cells import CellBook
from partnership.evidence.figures.parts import FigureRequest, Parts, events, upper_first
from partnership.evidence.rules.change import change, interval, more_or_fewer
from partnership.evidence.rules.intervals import Interval
from partnership.evidence.rules.numbers import rounded
from partnership.evidence.rules.refusals import Refused


def as_change(request: FigureRequest, book: CellBook) -> Parts:
    """Say how it differs from the same period a year before, or from another year (P16, P23)."""
    measure, area, period = request.measure, request.area, request.period
    before = request.compared or period.year_before()
    cell = book.cell(measure, area, period)
    old = book.find(measure, area, before)
    if old is None:
        raise Refused(f"No number for {before.words} is held, so there is nothing to compare.")
    guards.area_exists(area, before)
    guards.comparable(measure, area, before, period)
    numbers = [events(each, measure) for each in (old, cell)]
    answer = change(*numbers)
    return {
        "value": rounded(answer.fraction * 100, 0),
        "value_text": answer.percent_words,
        "words": answer.percent_words,
        "sentence": f"{upper_first(measure.noun_plural)} in {area.name} {answer.sentence_end}, "
        f"between {before.words} and {period.words}.",
        "status": cell.status,
        "source": cell.source,
        **_chance(interval(*numbers)),
    }


def _chance(reach: Interval) -> Parts:
    """Return the interval of the change in per cent."""
    if isinf(reach.high):
        return {}
    return {
        "low": rounded(reach.low * 100, 0),
        "high": rounded(reach.high * 100, 0),
        "interval_words": f"95% interval {more_or_fewer(reach.low)} to {more_or_fewer(reach.high)}",
    }
