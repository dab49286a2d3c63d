"""Per cents and rates that somebody else worked out: shown only with what they rest on."""

from partnership.evidence.figures import guards
from partnership.evidence.figures.cells import CellBook, HeldCell
from partnership.evidence.figures.parts import FigureRequest, Parts, noun, upper_first
from partnership.evidence.models import Measure, MeasureKind
from partnership.evidence.rules.cells import Number
from partnership.evidence.rules.impact import refuse_bare_impact
from partnership.evidence.rules.intervals import wilson
from partnership.evidence.rules.numbers import number_text, rounded
from partnership.evidence.rules.rates import refuse_without_base


def as_published(request: FigureRequest, book: CellBook) -> Parts:
    """Say a per cent or a rate as it was published, with its people and its interval.

    For a per cent the measure's noun reads on from "95% of": "children aged 13 to 17 said that
    they had not carried a weapon".
    """
    measure = request.measure
    cell = book.cell(measure, request.area, request.period)
    value = cell.required()
    if measure.kind == MeasureKind.IMPACT:
        return _impact(request, cell, value)
    if measure.is_published_rate:
        refuse_without_base(cell.people, measure.unit_plural)
    mark = "%" if measure.is_percent else ""
    text = f"{number_text(value, measure.decimals)}{mark}"
    of = " of" if measure.is_percent else ""
    words = text if measure.is_percent else f"{text} {measure.unit_plural}"
    place = guards.place_words(request.area, request.period)
    return {
        "value": value,
        "value_text": text,
        "words": words,
        "sentence": f"{words}{of} {noun(measure, 2)} {place}.",
        **rests_on(cell, measure, value),
        "status": cell.status,
        "source": cell.source,
    }


def rests_on(cell: HeldCell, measure: Measure, value: Number) -> Parts:
    """Return the people and the interval: the publisher's own, else Wilson's for a share."""
    people = number_text(cell.people) if cell.people else ""
    low, high = cell.low, cell.high
    if low is None or high is None:
        if not (measure.is_percent and cell.people and 0 <= value <= 100):
            return {"base_words": f"{people} people" if people else ""}
        reach = wilson(round(cell.people * float(value) / 100), cell.people).scaled(100)
        low, high = rounded(reach.low, 1), rounded(reach.high, 1)
    return {
        "base_words": f"{people} people" if people else "",
        "low": low,
        "high": high,
        "interval_words": f"95% interval {_end(low, measure)} to {_end(high, measure)}",
    }


def _end(value: Number, measure: Measure) -> str:
    """Return one end of an interval in the words of its measure."""
    impact = measure.kind == MeasureKind.IMPACT
    text = number_text(abs(value) if impact else value, max(measure.decimals, 1))
    mark = "%" if measure.is_percent else ""
    return f"{text}{mark}{_side(value) if impact else ''}"


def _side(value: Number) -> str:
    """Return on which side of "no difference" a value lies."""
    return " lower" if value < 0 else " higher"


def _impact(request: FigureRequest, cell: HeldCell, value: Number) -> Parts:
    """Say what a project changed, beside whom, how sure, among how many (P25)."""
    measure = request.measure
    refuse_bare_impact(cell.people, measure.comparison_group, cell.low, cell.high)
    size = f"{number_text(abs(value), measure.decimals)}%"
    words = f"{size}{_side(value)}"
    known = rests_on(cell, measure, value)
    place = guards.place_words(request.area, request.period)
    return {
        "value": value,
        "value_text": words,
        "words": words,
        "sentence": f"{upper_first(measure.noun_plural)} was {words} than for "
        f"{measure.comparison_group}, among {known['base_words']} {place} "
        f"({known['interval_words']}).",
        **known,
        "status": cell.status,
        "source": cell.source,
    }
