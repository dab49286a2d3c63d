"""A place among all areas of the same kind, by rate (P16, G11)."""

from collections.abc import Iterable

from partnership.evidence.figures import guards
from partnership.evidence.figures.cells import CellBook, Wanted
from partnership.evidence.figures.forms_rates import rate_of
from partnership.evidence.figures.parts import FigureRequest, Parts, per_words
from partnership.evidence.models import Area, AreaLevel
from partnership.evidence.rules.numbers import counted, number_text
from partnership.evidence.rules.ranks import Rank, Standing, ordinal, rank
from partnership.evidence.rules.refusals import Refused

GROUPS: dict[str, str] = {
    AreaLevel.COUNTRY: "countries",
    AreaLevel.REGION: "regions",
    AreaLevel.FORCE: "police force areas",
    AreaLevel.COUNTY: "counties",
    AreaLevel.AUTHORITY: "councils",
}
# Names of absent areas that a reader can take in.
MOST_NAMES = 10


def group_cells(request: FigureRequest) -> Iterable[Wanted]:
    """List the cell of each area of the group."""
    for area in request.group:
        yield Wanted(request.measure, area, request.period)


def as_rank(request: FigureRequest, book: CellBook) -> Parts:
    """Say which place it takes among every area of its kind, ties and chance stated."""
    measure, area, period = request.measure, request.area, request.period
    if area.level not in GROUPS:
        raise Refused("Places smaller than a council are not put in an order.")
    own, parts = rate_of(request, book)
    if not own.reliable:
        raise Refused("Fewer than 20 events: the place would move by chance.")
    others, absent = _others(request, book)
    mine = Standing(parts["value"], own.interval.low, own.interval.high)
    answer = rank(mine, others, len(absent))
    group = f"{answer.of} {GROUPS[area.level]}"
    text = number_text(parts["value"], measure.rate_decimals)
    return parts | {
        "value": answer.place,
        "value_text": answer.words,
        "low": None,
        "high": None,
        "words": f"{answer.words} of {group}",
        "sentence": f"{area.name} had the {answer.words} rate of {measure.noun_plural} of {group} "
        f"{period.when_words}: {text} {per_words(measure)} ({parts['interval_words']}).",
        "interval_words": "",
        "caveats": (*parts["caveats"], *_explained(answer, absent)),
    }


def _others(request: FigureRequest, book: CellBook) -> tuple[list[Standing], list[Area]]:
    """Return the rates of the other areas, and the areas for which there is none."""
    found, absent = [], []
    for area in request.group:
        if area.pk == request.area.pk or not guards.exists_in(area, request.period):
            continue
        asked = FigureRequest("", "", request.measure, area, request.period, request.form)
        try:
            answer, parts = rate_of(asked, book)
        except Refused:
            absent.append(area)
        else:
            found.append(Standing(parts["value"], answer.interval.low, answer.interval.high))
    return found, absent


def _explained(answer: Rank, absent: list[Area]) -> Iterable[str]:
    """Say how the place was counted, what ties, what chance could change and who is not there."""
    yield f"Counted from the lowest rate, it is {ordinal(answer.place)} of {answer.of}."
    if answer.tied:
        yield f"{counted(answer.tied, 'other has', 'others have')} the same rate."
    if answer.close:
        yield (
            f"{counted(answer.close, 'other is', 'others are')} so close that chance alone "
            "could change the order."
        )
    if absent:
        names = ", ".join(area.name for area in absent[:MOST_NAMES])
        more = len(absent) - MOST_NAMES
        yield f"Not compared, because no number is held: {names}" + (
            f" and {more} more." if more > 0 else "."
        )
