"""What the judges read from a series: numbers by time and by place, likes beside likes."""

from collections.abc import Iterable, Sequence

from partnership.evidence.figures import Period, SeriesPoint
from partnership.evidence.rules.cells import Number
from partnership.evidence.rules.claims import Claim, ClaimKind
from partnership.evidence.rules.intervals import Interval
from partnership.evidence.rules.said_shares import judge_percent_change
from partnership.evidence.rules.verdicts import Verdict, judge_change, judge_extreme, unknown

Points = Sequence[SeriesPoint]


def by_time(points: Iterable[SeriesPoint]) -> dict[str, Number]:
    """Return the numbers held by the words of their period."""
    return {each.period_words: each.value for each in points if each.value is not None}


def by_place(points: Iterable[SeriesPoint]) -> dict[str, Number]:
    """Return the numbers held by place, as exact as they are known (DF3)."""
    return {
        each.area_words: each.value if each.exact is None else each.exact
        for each in points
        if each.value is not None
    }


def interval_at(points: Iterable[SeriesPoint], period: Period) -> Interval | None:
    """Return the interval of the number of a period."""
    return next((interval_of(each) for each in points if each.period == period), None)


def interval_of(point: SeriesPoint) -> Interval | None:
    """Return the interval of a number, where one is known."""
    if point.low is None or point.high is None:
        return None
    return Interval(float(point.low), float(point.high))


def since_break(points: Points) -> Points:
    """Return the points from the last change of method on (P6)."""
    breaks = [index for index, each in enumerate(points) if each.break_before]
    return points[breaks[-1] :] if breaks else points


def judge_between(claim: Claim, points: Points, early: Period, late: Period) -> Verdict:
    """Judge a change between like stretches of time that no break parts (P6, P16)."""
    if early.kind is not late.kind or early.start.month != late.start.month:
        return unknown("Only the same months of two years are compared.")
    if any(each.break_before for each in points if early < each.period <= late):
        return unknown("The way of counting changed in between.")
    values = {each.period: each.value for each in points}
    old, new = values.get(early), values.get(late)
    if old is None or new is None:
        lacking = early if old is None else late
        return unknown(f"No number for {lacking.words} is held.")
    if claim.kind is ClaimKind.PERCENT_CHANGE:
        return judge_percent_change(claim.words, int(old), int(new))
    return judge_change(claim, old, new)


def judge_in_time(claim: Claim, points: Points, named: Sequence[str]) -> Verdict:
    """Judge an extreme among the numbers of one place, in the years that the claim looks back on.

    Args:
        claim: "Lowest", "lowest since 2019", "highest in ten years".
        points: Of one place, in the order of time.
        named: The periods that it is about, in words.
    """
    usable = since_break(points)
    if claim.base is None:
        if claim.other_base:
            return unknown("It does not say clearly since when.")
        return judge_extreme(claim, by_time(usable), named)
    about = next((each.period for each in points if each.period_words in named), None)
    start = claim.base.period_for(about) if about else None
    if start is None or about is None:
        return unknown("The time that it looks back on is not one of like months.")
    held = [each for each in usable if each.value is not None]
    if not held or held[0].period > start:
        return unknown(f"No number for {start.words} is held, or the way of counting changed.")
    window = [each for each in held if start <= each.period <= about]
    return judge_extreme(claim, by_time(window), named)
