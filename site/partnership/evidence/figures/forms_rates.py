"""How many for every so many people, and the range in which that lies."""

from partnership.evidence.figures.cells import CellBook
from partnership.evidence.figures.parts import FigureRequest, Parts, base_words, events, per_words
from partnership.evidence.rules.numbers import number_text, rounded
from partnership.evidence.rules.rates import Rate, interval_words, rate

UNRELIABLE = (
    "This rate rests on fewer than 20 events, so it can move a lot by chance. "
    "The count is the safer number."
)


def rate_of(request: FigureRequest, book: CellBook) -> tuple[Rate, Parts]:
    """Work out the rate, and the parts that every way of saying it shares."""
    measure = request.measure
    cell = book.cell(measure, request.area, request.period)
    count = events(cell, measure)
    base = book.base(measure, request.area, request.period)
    answer = rate(count, int(base.required()), measure.rate_per)
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
