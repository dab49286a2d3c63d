"""Claims of chart titles: through time, among places, and of the parts of a whole (P16, P18)."""

import re
from collections.abc import Iterable, Mapping, Sequence

from partnership.evidence.figures import Form, MeasureSeries
from partnership.evidence.impact.points import (
    Points,
    by_place,
    by_time,
    interval_of,
    judge_between,
    judge_in_time,
)
from partnership.evidence.impact.reading import Drawn
from partnership.evidence.rules import comparisons
from partnership.evidence.rules.cells import Number
from partnership.evidence.rules.claims import Claim, ClaimKind
from partnership.evidence.rules.intervals import wilson
from partnership.evidence.rules.periods import PeriodKind
from partnership.evidence.rules.said_shares import judge_share
from partnership.evidence.rules.verdicts import (
    EXTREMES,
    Verdict,
    as_direction,
    judge_apart,
    judge_rank,
    unknown,
)
from partnership.evidence.rules.wording import best_match

YEAR = r"\b(?:19|20)\d\d\b"
BY_EYE = unknown("A comparison of this kind is read by a person.")


def judge(claim: Claim, part: Drawn, answers: Sequence[MeasureSeries]) -> Verdict:
    """Judge the finding of a chart by what the chart draws."""
    given = [each for each in answers if not each.refused]
    if not given:
        return unknown(next((each.refused for each in answers if each.refused), "Not loaded yet."))
    if part.kind == "parts":
        return _judge_parts(claim, part, given)
    series = given[0]
    if len({each.period for each in series.points}) == 1:
        return _judge_places(claim, part, series)
    if claim.kind is ClaimKind.COMPARED:
        return _judge_compared(claim, part, series)
    verdicts = [
        _judge_place(claim, series.by_area[name])
        for name in named_places(part.title, list(series.by_area))
    ]
    wrong = next((each for each in verdicts if each.holds is False), None)
    unclear = next((each for each in verdicts if each.holds is None), None)
    return wrong or unclear or verdicts[0]


def _judge_place(claim: Claim, points: Points) -> Verdict:
    held = [each for each in points if each.value is not None]
    if not held or claim.kind in {ClaimKind.RANK, ClaimKind.SHARE}:
        return BY_EYE
    last = held[-1].period
    if claim.kind in EXTREMES:
        if not claim.months and not claim.latest and claim.base is None:
            return unknown("It does not name a month.")
        named = [each.period_words for each in points if _is_named(claim, each.period_words)]
        return judge_in_time(claim, points, named if claim.months else [last.words])
    early = claim.base.period_for(last) if claim.base else None
    if claim.other_base and early is None:
        return BY_EYE
    return judge_between(claim, points, early or last.year_before(), last)


def _is_named(claim: Claim, period_words: str) -> bool:
    return any(f"{period_words} ".startswith(f"{name} ") for name in claim.months)


def _judge_compared(claim: Claim, part: Drawn, series: MeasureSeries) -> Verdict:
    """Judge "more in every month" between places, between months, and between years."""
    before, than = comparisons.than_part(f"{claim.before}{claim.words}{claim.after}")
    names = list(series.by_area)
    first, second = comparisons.months_said(before), comparisons.months_said(than)
    if first and second and len(names) == 1:
        return _judge_months(claim, series.by_area[names[0]], first, second)
    if claim.base is not None and len(names) == 1:
        return _judge_place(as_direction(claim, comparisons.says_up(claim)), series.points)
    pair = _pair(part.title, than, names)
    if pair is not None:
        return _judge_pair(claim, series, *pair)
    years = re.findall(YEAR, before), re.findall(YEAR, than)
    each_month = comparisons.EVERY.search(claim.after) and len(names) == 1
    if each_month and all(len(each) == 1 for each in years):
        return _judge_years(claim, series.by_area[names[0]], int(years[0][0]), int(years[1][0]))
    return BY_EYE


def _judge_pair(claim: Claim, series: MeasureSeries, name: str, beside: str) -> Verdict:
    """Judge two places of one chart: in every month, or by what was counted in all."""
    one, other = series.by_area[name], series.by_area[beside]
    numbers = {each.period_words: each.value for each in other}
    both = {each.period_words: (each.value, numbers.get(each.period_words)) for each in one}
    if comparisons.EVERY.search(claim.after):
        return comparisons.judge_every(claim, both)
    pairs = [(a, b) for a, b in both.values() if a is not None and b is not None]
    if series.request.form is not Form.COUNT or not pairs:
        return BY_EYE
    return comparisons.judge_totals(
        claim, int(sum(a for a, _ in pairs)), int(sum(b for _, b in pairs))
    )


def _pair(title: str, than: str, names: Sequence[str]) -> tuple[str, str] | None:
    """Return the place that a title speaks of and the one it is compared with."""
    beside = named_places(than, names) if than else []
    named = [each for each in named_places(title, names) if each not in beside]
    if len(beside) == len(names) or not beside:
        beside = [each for each in names if each not in named]
    if len(named) == 1 and len(beside) == 1:
        return named[0], beside[0]
    return None


def _judge_months(
    claim: Claim, points: Points, first: Sequence[int], second: Sequence[int]
) -> Verdict:
    months = [each for each in points if each.period.kind is PeriodKind.MONTH]
    one, other = (
        [each for each in months if each.period.start.month in wanted] for wanted in (first, second)
    )
    if any(each.value is None for each in [*one, *other]):
        return unknown("A number for one of the months is not held.")
    return comparisons.judge_sets(claim, by_time(one), by_time(other))


def _judge_years(claim: Claim, points: Points, first: int, second: int) -> Verdict:
    """Judge each month of a year beside the same month of another (P16)."""
    values = {each.period.start: each.value for each in points}
    months = [each.period.start for each in points if each.period.start.year == first]
    return comparisons.judge_every(
        claim,
        {f"{each:%B}": (values[each], values.get(each.replace(year=second))) for each in months},
    )


def _judge_places(claim: Claim, part: Drawn, series: MeasureSeries) -> Verdict:
    """Judge a title about places side by side, each by its rate or count of one period."""
    points = [each for each in series.points if each.value is not None]
    values = by_place(points)
    own = [each.area_words for each in points if each.area_code == part.own]
    if part.own and not own:
        return unknown("No number of our own place is held.")
    if claim.kind in EXTREMES or claim.kind is ClaimKind.RANK:
        named = _named_in(part.title, values) or own
        return judge_rank(claim, values, named[0]) if len(named) == 1 else BY_EYE
    before, than = comparisons.than_part(f"{claim.before}{claim.words}{claim.after}")
    subjects = _named_in(before, values) or own
    if claim.kind is not ClaimKind.COMPARED or len(subjects) != 1:
        return BY_EYE
    if comparisons.MOST_PLACES.search(claim.after):
        others = [number for name, number in values.items() if name != subjects[0]]
        return comparisons.judge_most_of(claim, values[subjects[0]], others)
    return _judge_two(claim, points, subjects[0], _named_in(than, values))


def _named_in(text: str, values: Mapping[str, Number]) -> list[str]:
    """Return the places that a text names; none when it names none."""
    found = [each for each in values if each in text]
    return named_places(text, found) if found else []


def _judge_two(claim: Claim, points: Points, name: str, compared: Sequence[str]) -> Verdict:
    """Judge one place beside another by their intervals."""
    if len(compared) != 1:
        return BY_EYE
    reach = {each.area_words: interval_of(each) for each in points}
    one, other = reach[name], reach[compared[0]]
    if one is None or other is None:
        return unknown("One of the two rates is not held.")
    return judge_apart(as_direction(claim, comparisons.says_up(claim)), one, other)


def _judge_parts(claim: Claim, part: Drawn, given: Sequence[MeasureSeries]) -> Verdict:
    """Judge the share, or the place in order, of the one part that a title speaks of."""
    counts = {
        each.measure_words: int(value)
        for each in given
        for value in [next((point.value for point in each.points), None)]
        if value is not None
    }
    name = best_match(part.title, list(counts))
    if name is None:
        return unknown("It does not clearly speak of one of the parts.")
    whole = sum(counts.values())
    if claim.kind is ClaimKind.SHARE and whole:
        return judge_share(claim.words, counts[name] / whole, wilson(counts[name], whole))
    if claim.kind in EXTREMES or claim.kind is ClaimKind.RANK:
        return judge_rank(claim, dict(counts), name)
    return BY_EYE


def named_places(title: str, places: Iterable[str]) -> list[str]:
    """Return the places that a title names, or all; "North X" does not name "X" as well."""
    rest, named, every = title, [], list(places)
    for place in sorted(every, key=len, reverse=True):
        if place in rest:
            named.append(place)
            rest = rest.replace(place, "")
    return named or every
