"""The rules that may forbid a number, asked in one place (P6 to P9, P13, E9)."""

from partnership.evidence.models import Area, AreaLevel, ComparabilityBreak, Measure, MeasureKind
from partnership.evidence.rules.cells import CellStatus, Number
from partnership.evidence.rules.periods import Period, PeriodKind
from partnership.evidence.rules.refusals import Refused
from partnership.evidence.rules.statements import statements

LEVELS = [level.value for level in AreaLevel]


def public_area(measure: Measure, area: Area) -> None:
    """Refuse places smaller than the measure allows: they may not be named or ranked (E9, P20).

    Raises:
        Refused: Says which is the smallest kind of area that may be shown.
    """
    if LEVELS.index(area.level) > LEVELS.index(measure.smallest_level):
        smallest = AreaLevel(measure.smallest_level).label.lower()
        raise Refused(f"Numbers for places smaller than a {smallest} are not shown.")


def area_exists(area: Area, period: Period) -> None:
    """Refuse events counted outside the life of the area (P21).

    Raises:
        Refused: The area did not exist through the whole period.
    """
    if not exists_in(area, period):
        raise Refused(f"{area.name} did not exist in its present form in {period.words}.")


def exists_in(area: Area, period: Period) -> bool:
    """Say whether the area existed through the whole period; people on a day may be given back.

    Former districts stand for towns: today's crimes are counted by them (DN-7).
    """
    if period.kind is PeriodKind.POINT or area.level == AreaLevel.FORMER_DISTRICT:
        return True
    too_early = area.valid_from and period.start < area.valid_from
    # A former district keeps its border after its end: what is counted later is counted inside it
    # by its place, not handed on from somewhere else (DN-7).
    ended = area.level != AreaLevel.FORMER_DISTRICT and area.valid_to
    too_late = ended and period.end > ended
    return not (too_early or too_late)


def has_months(period: Period) -> None:
    """Refuse twelve months up to a single day.

    Raises:
        Refused: The number is about one day.
    """
    if period.kind is PeriodKind.POINT:
        raise Refused("A number for a single day has no twelve months.")


def applied_elsewhere(measure: Measure, area: Area, *, held: bool) -> None:
    """Refuse to turn a survey of another place into a number for this one (E4).

    Raises:
        Refused: Nothing was asked here.
    """
    surveyed = measure.kind in {MeasureKind.SURVEY, MeasureKind.NORM}
    if surveyed and not held and area.level != AreaLevel.COUNTRY:
        raise Refused(
            f"This was asked elsewhere. It is never turned into a number for {area.name}."
        )


def place_words(area: Area, period: Period) -> str:
    """Return "in England and Wales in 2024"."""
    return f"in {area.name} {period.when_words}"


def said_beside(measure: Measure, area: Area) -> tuple[str, ...]:
    """Return what must be said beside every such number (P10, E4, E13)."""
    return statements(
        measure.unit_singular,
        activity=measure.kind == MeasureKind.ACTIVITY,
        national=area.level == AreaLevel.COUNTRY,
    )


def publishable(value: Number, measure: Measure) -> Number:
    """Return the value unless it is above zero and under the measure's minimum (P13).

    Raises:
        Refused: The number is small enough to point at people.
    """
    if 0 < value < measure.minimum_count:
        raise Refused(
            f"Numbers under {measure.minimum_count} are not shown, to protect people.", hides=True
        )
    return value


def breaks_between(
    measure: Measure, area: Area, before: Period, after: Period
) -> list[ComparabilityBreak]:
    """Return the breaks that lie after the start of ``before`` and by the end of ``after``."""
    return [
        each
        for each in measure.breaks.all()
        if each.area_id in {None, area.pk} and before.start < each.on <= after.end
    ]


def breaks_in(measure: Measure, area: Area, period: Period) -> list[ComparabilityBreak]:
    """Return the breaks that begin within one period, for drawing them."""
    return [
        each
        for each in measure.breaks.all()
        if each.area_id in {None, area.pk} and period.start <= each.on <= period.end
    ]


def status_after(refusal: Refused, status: CellStatus) -> CellStatus:
    """Return the status of a cell whose number was refused: hidden on purpose, or not there."""
    if refusal.hides:
        return CellStatus.SUPPRESSED
    return CellStatus.MISSING if status.has_value else status


def comparable(measure: Measure, area: Area, before: Period, after: Period) -> None:
    """Refuse to compare across a break (P6, P7, P8).

    Raises:
        Refused: Says what changed and when.
    """
    for each in breaks_between(measure, area, before, after):
        raise Refused(
            f"The way of counting changed ({each.label}, {each.on:%B %Y}), "
            "so the two numbers cannot be compared."
        )


def same_series(part: Measure, whole: Measure) -> None:
    """Refuse to mix series that count different things (P9).

    Raises:
        Refused: The two measures belong to different series.
    """
    if part.series != whole.series:
        raise Refused("The two numbers come from different series, which must not be mixed.")
