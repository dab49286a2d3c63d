"""The forms of a figure: count, rate, interval, change, share. Each says one thing one way."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from partnership.evidence.figures import guards
from partnership.evidence.figures.cells import CellBook, HeldCell
from partnership.evidence.models import Area, Measure
from partnership.evidence.rules.cells import Form, Number
from partnership.evidence.rules.change import change
from partnership.evidence.rules.numbers import counted, number_text, percent_text, rounded
from partnership.evidence.rules.periods import Period
from partnership.evidence.rules.rates import Rate, interval_words, rate
from partnership.evidence.rules.refusals import Refused
from partnership.evidence.rules.shares import share

UNRELIABLE = (
    "This rate rests on fewer than 20 events, so it can move a lot by chance. "
    "The count is the safer number."
)


@dataclass(frozen=True, slots=True)
class FigureRequest:
    """What is asked of the door."""

    slug: str
    label: str
    measure: Measure
    area: Area
    period: Period
    form: Form


Parts = dict[str, Any]


def whole_number(value: Number) -> int:
    """Return the value as a whole number of events.

    Raises:
        Refused: It is not a count, so rates and changes of it mean nothing.
    """
    if value != int(value):
        raise Refused("Only counts can be turned into a rate, a change or a share.")
    return int(value)


def upper_first(words: str) -> str:
    """Return the words with a capital first letter."""
    return words[:1].upper() + words[1:]


def noun(measure: Measure, value: Number) -> str:
    """Return the measure's own noun, in the number that fits (P10)."""
    return measure.noun_singular if value == 1 else measure.noun_plural


def as_count(request: FigureRequest, book: CellBook) -> Parts:
    """Say how many."""
    measure = request.measure
    cell = book.cell(measure, request.area, request.period)
    value = guards.publishable(cell.required(), measure)
    text = number_text(value, measure.decimals)
    verb = "was" if value == 1 else "were"
    return {
        "value": value,
        "value_text": text,
        "words": counted(value, measure.unit_singular, measure.unit_plural, measure.decimals),
        "sentence": f"{text} {noun(measure, value)} {verb} recorded in {request.area.name} "
        f"{request.period.when_words}.",
        "status": cell.status,
        "source": cell.source,
    }


def base_words(measure: Measure, cell: HeldCell) -> str:
    """Return "785,241 residents, Census 2021" (P14)."""
    if measure.base is None:
        return ""
    people = counted(cell.required(), measure.base.unit_singular, measure.base.unit_plural)
    return f"{people}, {cell.edition}"


def per_words(measure: Measure) -> str:
    """Return "for every 1,000 residents"."""
    unit = measure.base.unit_plural if measure.base else "people"
    return f"for every {number_text(measure.rate_per)} {unit}"


def rate_of(request: FigureRequest, book: CellBook) -> tuple[Rate, Parts]:
    """Work out the rate, and the parts that every way of saying it shares."""
    measure = request.measure
    cell = book.cell(measure, request.area, request.period)
    count = whole_number(guards.publishable(cell.required(), measure))
    base = book.base(measure, request.area, request.period)
    answer = rate(count, whole_number(base.required()), measure.rate_per)
    places = measure.rate_decimals
    return answer, {
        "value": rounded(answer.value, places),
        "low": rounded(answer.interval.low, places),
        "high": rounded(answer.interval.high, places),
        "interval_words": interval_words(answer.interval.low, answer.interval.high, places),
        "base_words": base_words(measure, base),
        "base_source": base.source,
        "status": cell.status,
        "source": cell.source,
        "caveats": () if answer.reliable else (UNRELIABLE,),
    }


def as_rate(request: FigureRequest, book: CellBook) -> Parts:
    """Say how many for every so many people."""
    measure = request.measure
    _, parts = rate_of(request, book)
    text = number_text(parts["value"], measure.rate_decimals)
    per = per_words(measure)
    return parts | {
        "value_text": text,
        "words": f"{text} {per}",
        "sentence": f"{text} {measure.noun_plural} {per} were recorded in {request.area.name} "
        f"{request.period.when_words} ({parts['interval_words']}).",
    }


def as_interval(request: FigureRequest, book: CellBook) -> Parts:
    """Say the range in which the rate would lie 19 times in 20."""
    measure = request.measure
    _, parts = rate_of(request, book)
    low, high = (number_text(parts[end], measure.rate_decimals) for end in ("low", "high"))
    words = f"between {low} and {high} {per_words(measure)}"
    return parts | {
        "value_text": f"{low} to {high}",
        "words": words,
        "sentence": f"Allowing for chance, the rate of {measure.noun_plural} in "
        f"{request.area.name} {request.period.when_words} was {words}.",
    }


def as_change(request: FigureRequest, book: CellBook) -> Parts:
    """Say how it differs from the same period a year before (P16, P23)."""
    measure, area, period = request.measure, request.area, request.period
    before = period.year_before()
    cell = book.cell(measure, area, period)
    old = book.find(measure, area, before)
    if old is None:
        raise Refused(f"No number for {before.words} is held, so there is nothing to compare.")
    guards.comparable(measure, area, before, period)
    numbers = [whole_number(guards.publishable(each.required(), measure)) for each in (old, cell)]
    answer = change(*numbers)
    return {
        "value": rounded(answer.fraction * 100, 0),
        "value_text": percent_text(abs(answer.fraction)),
        "words": answer.percent_words,
        "sentence": f"{upper_first(measure.noun_plural)} in {area.name} {answer.sentence_end}, "
        f"between {before.words} and {period.words}.",
        "status": cell.status,
        "source": cell.source,
    }


def as_share(request: FigureRequest, book: CellBook) -> Parts:
    """Say what part of the whole it is, with Wilson's interval."""
    measure, area, period = request.measure, request.area, request.period
    whole = measure.whole
    if whole is None:
        raise Refused("This number is not a part of a larger one that is held.")
    guards.same_series(measure, whole)
    cell = book.cell(measure, area, period)
    numbers = [
        whole_number(guards.publishable(each.required(), kind))
        for each, kind in ((cell, measure), (book.cell(whole, area, period), whole))
    ]
    answer = share(*numbers)
    low, high = (percent_text(end, 1) for end in (answer.interval.low, answer.interval.high))
    text = percent_text(answer.value)
    return {
        "value": rounded(answer.value * 100, 0),
        "value_text": text,
        "low": rounded(answer.interval.low * 100, 1),
        "high": rounded(answer.interval.high * 100, 1),
        "words": f"{text} of {whole.noun_plural}",
        "sentence": f"{upper_first(measure.noun_plural)} were {text} of {whole.noun_plural} "
        f"in {area.name} {period.when_words}.",
        "interval_words": f"95% interval {low} to {high}",
        "base_words": counted(numbers[1], whole.unit_singular, whole.unit_plural),
        "status": cell.status,
        "source": cell.source,
    }


FORMS: dict[Form, Callable[[FigureRequest, CellBook], Parts]] = {
    Form.COUNT: as_count,
    Form.RATE: as_rate,
    Form.INTERVAL: as_interval,
    Form.CHANGE: as_change,
    Form.SHARE: as_share,
}
