"""From a claim and the numbers seen from one vantage to a verdict (P16, P23)."""

from collections.abc import Iterable, Sequence

from partnership.evidence.figure_scope import Citation
from partnership.evidence.figures import Form, MeasureSeries, Period, SeriesPoint
from partnership.evidence.impact.numbers import Numbers
from partnership.evidence.impact.reading import Drawn, Sentence
from partnership.evidence.models import Figure
from partnership.evidence.rules.cells import Number
from partnership.evidence.rules.claims import Claim, ClaimKind
from partnership.evidence.rules.comparing import earlier_period
from partnership.evidence.rules.intervals import Interval
from partnership.evidence.rules.verdicts import (
    EXTREMES,
    Verdict,
    judge_apart,
    judge_change,
    judge_extreme,
    judge_rank,
    unknown,
)

COUNTED = {"", Form.COUNT.value, Form.RATE.value, Form.INTERVAL.value, Form.CHANGE.value}
BY_EYE = unknown("A comparison of this kind is read by a person.")


def judge(claim: Claim, part: Sentence | Drawn, numbers: Numbers) -> Verdict:
    """Judge a claim of a sentence or of a chart's finding.

    Args:
        claim: From ``rules.claims``.
        part: Where it stands.
        numbers: Seen from one vantage; before or after a release.
    """
    if claim.kind is ClaimKind.COMPARED:
        return BY_EYE
    if isinstance(part, Drawn):
        return _judge_title(claim, part, numbers.series[part.request])
    cited = [part.figures[index] for index in claim.figures]
    figures = [numbers.asked.saved.get(each.slug) for each in cited]
    known = [each for each in figures if each is not None]
    if len(known) < len(figures):
        return unknown("It cites a figure that is not there.")
    if len(known) == 2:
        return _judge_pair(claim, known[0], known[1], numbers)
    if len(known) > 2:
        return unknown("It is about more than two numbers.")
    return _judge_one(claim, cited[0], known[0], numbers)


def _judge_one(claim: Claim, cited: Citation, figure: Figure, numbers: Numbers) -> Verdict:
    ranked = claim.kind is ClaimKind.RANK or claim.among_places
    if ranked and claim.kind in {*EXTREMES, ClaimKind.RANK}:
        return judge_rank(claim, _values(numbers.beside(figure)), figure.area.name)
    if claim.other_base:
        return unknown("It compares with something else than the year before.")
    if claim.kind in EXTREMES:
        points = since_break(numbers.along(figure))
        return judge_extreme(claim, _values_by_time(points), [figure.period.words])
    if (cited.form or figure.form) not in COUNTED:
        return unknown("Only counts and rates are compared with the year before.")
    refused = numbers.figures[Citation(figure.slug, Form.CHANGE.value)].refused
    if refused:
        return unknown(refused)
    early = earlier_period(figure.period, figure.compare_start)
    return _judge_between(claim, numbers.along(figure), early, figure.period)


def _judge_pair(claim: Claim, first: Figure, second: Figure, numbers: Numbers) -> Verdict:
    if first.measure_id != second.measure_id:
        return unknown("It is about two different measures.")
    if first.area_id == second.area_id:
        early, late = sorted((first, second), key=lambda each: each.period)
        return _judge_between(claim, numbers.along(early), early.period, late.period)
    if first.period != second.period:
        return unknown("It is about different places at different times.")
    rates = [_interval_at(numbers.along(each, Form.RATE), each.period) for each in (first, second)]
    one, other = rates
    if one is None or other is None:
        return unknown("One of the two rates is not held.")
    return judge_apart(claim, one, other)


def _judge_between(
    claim: Claim, points: Sequence[SeriesPoint], early: Period, late: Period
) -> Verdict:
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
    return judge_change(claim, old, new)


def _judge_title(claim: Claim, part: Drawn, series: MeasureSeries) -> Verdict:
    """Judge the finding of a chart for each place that it names, or for all of them."""
    if series.refused:
        return unknown(series.refused)
    verdicts = [
        _judge_place(claim, since_break(series.by_area[name]))
        for name in named_places(part.title, list(series.by_area))
    ]
    wrong = next((each for each in verdicts if each.holds is False), None)
    unclear = next((each for each in verdicts if each.holds is None), None)
    return wrong or unclear or verdicts[0]


def _judge_place(claim: Claim, points: Sequence[SeriesPoint]) -> Verdict:
    if claim.kind in EXTREMES:
        if not claim.months:
            return unknown("It does not name a month.")
        named = [
            each.period_words
            for each in points
            if any(f"{each.period_words} ".startswith(f"{name} ") for name in claim.months)
        ]
        return judge_extreme(claim, _values_by_time(points), named)
    held = [each for each in points if each.value is not None]
    if claim.kind is ClaimKind.RANK or not held or claim.other_base:
        return BY_EYE
    last = held[-1].period
    return _judge_between(claim, points, last.year_before(), last)


def named_places(title: str, places: Iterable[str]) -> list[str]:
    """Return the places that a title names, or all; "North X" does not name "X" as well."""
    rest, named, every = title, [], list(places)
    for place in sorted(every, key=len, reverse=True):
        if place in rest:
            named.append(place)
            rest = rest.replace(place, "")
    return named or every


def since_break(points: Sequence[SeriesPoint]) -> Sequence[SeriesPoint]:
    """Return the points from the last change of method on (P6)."""
    breaks = [index for index, each in enumerate(points) if each.break_before]
    return points[breaks[-1] :] if breaks else points


def _values_by_time(points: Iterable[SeriesPoint]) -> dict[str, Number]:
    return {each.period_words: each.value for each in points if each.value is not None}


def _values(points: Iterable[SeriesPoint]) -> dict[str, Number]:
    return {each.area_words: each.value for each in points if each.value is not None}


def _interval_at(points: Iterable[SeriesPoint], period: Period) -> Interval | None:
    for each in points:
        if each.period == period and each.low is not None and each.high is not None:
            return Interval(float(each.low), float(each.high))
    return None
