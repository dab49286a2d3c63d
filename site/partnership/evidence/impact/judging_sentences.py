"""Claims of sentences: about one figure, or about two beside each other (P14, P16, P23)."""

from partnership.evidence.figure_scope import Citation
from partnership.evidence.figures import Form
from partnership.evidence.impact.numbers import Numbers
from partnership.evidence.impact.points import (
    by_place,
    interval_at,
    judge_between,
    judge_in_time,
)
from partnership.evidence.models import Figure
from partnership.evidence.rules.claims import Claim, ClaimKind
from partnership.evidence.rules.comparing import earlier_period
from partnership.evidence.rules.comparisons import MOST_PLACES, judge_most_of, says_up, than_part
from partnership.evidence.rules.intervals import Interval, wilson
from partnership.evidence.rules.said_shares import judge_share
from partnership.evidence.rules.verdicts import (
    EXTREMES,
    Verdict,
    as_direction,
    judge_apart,
    judge_rank,
    unknown,
)

COUNTED = {"", Form.COUNT.value, Form.RATE.value, Form.INTERVAL.value, Form.CHANGE.value}
OTHER = unknown("It compares with something else than the year before.")


def judge_one(claim: Claim, cited: Citation, figure: Figure, numbers: Numbers) -> Verdict:
    """Judge a claim about one figure."""
    if claim.kind is ClaimKind.SHARE:
        return _judge_share(claim, cited, figure, numbers)
    if claim.kind is ClaimKind.COMPARED:
        return _judge_beside(claim, figure, numbers)
    if claim.kind is ClaimKind.RANK or (claim.among_places and claim.kind in EXTREMES):
        return judge_rank(claim, by_place(numbers.beside(figure)), figure.area.name)
    if claim.kind in EXTREMES:
        return judge_in_time(claim, numbers.along(figure), [figure.period.words])
    return _judge_moved(claim, cited, figure, numbers)


def _judge_moved(claim: Claim, cited: Citation, figure: Figure, numbers: Numbers) -> Verdict:
    """Judge a direction, "doubled" or a percent, from the year before or the time it names."""
    if (cited.form or figure.form) not in COUNTED:
        return unknown("Only counts and rates are compared with the year before.")
    if claim.base is None and claim.other_base:
        return OTHER
    refused = numbers.figures[Citation(figure.slug, Form.CHANGE.value)].refused
    if claim.base is None and refused and claim.kind is not ClaimKind.PERCENT_CHANGE:
        return unknown(refused)
    early = earlier_period(figure.period, figure.compare_start)
    if claim.base is not None:
        named = claim.base.period_for(figure.period)
        if named is None:
            return unknown("Only the same months of two years are compared.")
        early = named
    return judge_between(claim, numbers.along(figure), early, figure.period)


def _judge_share(claim: Claim, cited: Citation, figure: Figure, numbers: Numbers) -> Verdict:
    """Judge "a third of" by the figure itself, or by the share that its count is of the whole."""
    own = numbers.figures.get(cited)
    as_share = numbers.figures[Citation(figure.slug, Form.SHARE.value)]
    percent = figure.measure.is_percent and (cited.form or figure.form) == Form.COUNT.value
    shown = own if own is not None and percent else as_share
    if shown.refused or shown.value is None:
        return unknown(f"It does not say a share of what. {shown.refused or ''}".strip())
    exact = float(shown.value if shown.exact is None else shown.exact)
    bounds = (
        Interval(float(shown.low) / 100, float(shown.high) / 100)
        if shown.low is not None and shown.high is not None
        else None
    )
    return judge_share(claim.words, exact / 100, bounds)


def _judge_beside(claim: Claim, figure: Figure, numbers: Numbers) -> Verdict:
    """Judge "lower than in most forces", "than in Leicestershire", "than in 2019"."""
    if claim.base is not None:
        early = claim.base.period_for(figure.period)
        if early is not None:
            points = numbers.along(figure)
            return judge_between(as_direction(claim, says_up(claim)), points, early, figure.period)
    _, than = than_part(claim.after)
    rates = {each.area_words: each for each in numbers.beside(figure) if each.value is not None}
    here = rates.pop(figure.area.name, None)
    if here is None or claim.words.lower() in {"more", "fewer", "less"}:
        return OTHER
    if MOST_PLACES.search(claim.after):
        own = by_place([here])[figure.area.name]
        return judge_most_of(claim, own, list(by_place(rates.values()).values()))
    named = [name for name in rates if name in than]
    if len(named) != 1:
        return OTHER
    first = interval_at([here], here.period)
    second = interval_at([rates[named[0]]], here.period)
    if first is None or second is None:
        return unknown("One of the two rates is not held.")
    return judge_apart(as_direction(claim, says_up(claim)), first, second)


def judge_pair(claim: Claim, first: Figure, second: Figure, numbers: Numbers) -> Verdict:
    """Judge a claim about two figures: of two times, of two places, or of a part and its whole."""
    if claim.kind is ClaimKind.SHARE:
        return _judge_part(claim, first, second, numbers)
    if first.measure_id != second.measure_id:
        return unknown("It is about two different measures.")
    if first.area_id == second.area_id:
        early, late = sorted((first, second), key=lambda each: each.period)
        if claim.kind is ClaimKind.COMPARED:
            claim = as_direction(claim, says_up(claim) == (late is first))
        return judge_between(claim, numbers.along(early), early.period, late.period)
    if first.period != second.period:
        return unknown("It is about different places at different times.")
    if claim.kind is ClaimKind.COMPARED:
        claim = as_direction(claim, says_up(claim))
    one, other = (
        interval_at(numbers.along(each, Form.RATE), each.period) for each in (first, second)
    )
    if one is None or other is None:
        return unknown("One of the two rates is not held.")
    return judge_apart(claim, one, other)


def _judge_part(claim: Claim, first: Figure, second: Figure, numbers: Numbers) -> Verdict:
    """Judge "half of them: 50 of 100" by the two counts, when one is a part of the other."""
    part, whole = (
        (first, second) if first.measure.whole_id == second.measure_id else (second, first)
    )
    alike = part.area_id == whole.area_id and part.period == whole.period
    if part.measure.whole_id != whole.measure_id or not alike:
        return unknown("The two numbers are not a part and its whole.")
    values = [
        next((each.value for each in numbers.along(one) if each.period == one.period), None)
        for one in (part, whole)
    ]
    if values[0] is None or not values[1]:
        return unknown("One of the two numbers is not held.")
    share = int(values[0]), int(values[1])
    return judge_share(claim.words, share[0] / share[1], wilson(*share))
