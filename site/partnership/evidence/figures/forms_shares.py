"""A part of a whole: as a per cent, and in plain words."""

from partnership.evidence.figures import guards
from partnership.evidence.figures.cells import CellBook, HeldCell
from partnership.evidence.figures.forms_published import rests_on
from partnership.evidence.figures.parts import FigureRequest, Parts, events, upper_first
from partnership.evidence.models import Measure, MeasureKind
from partnership.evidence.rules.numbers import counted, percent_text, rounded
from partnership.evidence.rules.refusals import Refused
from partnership.evidence.rules.shares import (
    Share,
    fraction_words,
    one_in_words,
    refuse_minority,
    share,
)


def whole_of(measure: Measure) -> Measure:
    """Return the measure that this one is a part of.

    Raises:
        Refused: It is not a part of anything, or of another series (P9).
    """
    if measure.whole is None:
        raise Refused("This number is not a part of a larger one that is held.")
    guards.same_series(measure, measure.whole)
    return measure.whole


def share_of(request: FigureRequest, book: CellBook) -> tuple[Share, HeldCell, Parts]:
    """Work out the share, its cell, and the parts that every way of saying it shares.

    The rest of the whole must be fit to be shown too, or the share would give it away (P13).
    """
    measure, area, period = request.measure, request.area, request.period
    whole = whole_of(measure)
    cell = book.cell(measure, area, period)
    part, total = events(cell, measure), events(book.cell(whole, area, period), whole)
    answer = share(part, total)
    guards.publishable(total - part, measure)
    low, high = (percent_text(end, 1) for end in (answer.interval.low, answer.interval.high))
    return (
        answer,
        cell,
        {
            "value": rounded(answer.value * 100, 0),
            "low": rounded(answer.interval.low * 100, 1),
            "high": rounded(answer.interval.high * 100, 1),
            "interval_words": f"95% interval {low} to {high}",
            "base_words": counted(total, whole.unit_singular, whole.unit_plural),
            "status": cell.status,
            "source": cell.source,
        },
    )


def as_share(request: FigureRequest, book: CellBook) -> Parts:
    """Say what part of the whole it is, with Wilson's interval."""
    answer, _, parts = share_of(request, book)
    text = percent_text(answer.value)
    return parts | _said(request, text)


def _said(request: FigureRequest, text: str) -> Parts:
    """Return the words of a part of the whole."""
    measure, whole = request.measure, whole_of(request.measure)
    return {
        "value_text": text,
        "words": f"{text} of {whole.noun_plural}",
        "sentence": f"{upper_first(measure.noun_plural)} were {text} of {whole.noun_plural} "
        f"in {request.area.name} {request.period.when_words}.",
    }


def as_ratio(request: FigureRequest, book: CellBook) -> Parts:
    """Say the same as "1 in 20", where that is true and does not mislead."""
    if request.measure.is_percent:
        return _ratio_of_percent(request, book)
    answer, _, parts = share_of(request, book)
    return parts | _said(request, one_in_words(answer.part, answer.whole))


def _ratio_of_percent(request: FigureRequest, book: CellBook) -> Parts:
    """Say a published per cent as one in so many; a norm is never turned round (E2, E3)."""
    measure = request.measure
    cell = book.cell(measure, request.area, request.period)
    value = cell.required()
    if not 0 <= value <= 100 or measure.kind == MeasureKind.IMPACT:
        raise Refused("This number is not a part of a whole.")
    if measure.kind == MeasureKind.NORM:
        refuse_minority(float(value) / 100)
    text = fraction_words(float(value) / 100)
    place = guards.place_words(request.area, request.period)
    return {
        "value": value,
        "value_text": text,
        "words": text,
        "sentence": f"{upper_first(text)} {measure.noun_plural} {place}.",
        **rests_on(cell, measure, value),
        "status": cell.status,
        "source": cell.source,
    }
