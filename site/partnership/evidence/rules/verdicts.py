"""Whether a claim holds, by the data: the interval rule, like months, doubled and halved (P23)."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from partnership.evidence.rules.cells import Number
from partnership.evidence.rules.change import SMALLEST_BASE, Direction, change
from partnership.evidence.rules.claims import Claim, ClaimKind
from partnership.evidence.rules.intervals import Interval
from partnership.evidence.rules.numbers import number_text
from partnership.evidence.rules.refusals import Refused

DIRECTIONS = {
    ClaimKind.ROSE: Direction.ROSE,
    ClaimKind.FELL: Direction.FELL,
    ClaimKind.SAME: Direction.SAME,
}
OF_CHANGE = {*DIRECTIONS, ClaimKind.DOUBLED, ClaimKind.HALVED}
EXTREMES = {ClaimKind.HIGHEST, ClaimKind.LOWEST}
ORDINALS = re.compile(
    "(first)|(second)|(third)|(fourth)|(fifth)|(sixth)|(seventh)|(eighth)|(ninth)|(tenth)", re.I
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """``holds`` is ``None`` when the data cannot tell; the reason is a sentence for staff."""

    holds: bool | None
    reason: str


class Outcome(StrEnum):
    """What a release does to a claim."""

    STILL_HOLDS = "held and still holds"
    STOPS = "no longer holds"
    COMES_TRUE = "did not hold and now does"
    STILL_WRONG = "did not hold and still does not"
    UNKNOWN = "cannot be judged"

    @property
    def needs_answer(self) -> bool:
        """Say whether a person must answer for it: only what the data bear out goes out alone."""
        return self not in {Outcome.STILL_HOLDS, Outcome.COMES_TRUE}


def outcome(before: Verdict, after: Verdict) -> Outcome:
    """Return what happens to a claim; one that can no longer be shown to hold has stopped.

    A claim that nobody could judge before and that the new numbers show to be wrong stops too.
    """
    if after.holds:
        return Outcome.COMES_TRUE if before.holds is False else Outcome.STILL_HOLDS
    if before.holds or (before.holds is None and after.holds is False):
        return Outcome.STOPS
    return Outcome.UNKNOWN if after.holds is None else Outcome.STILL_WRONG


def unknown(reason: str) -> Verdict:
    """Return that the data cannot tell, and why."""
    return Verdict(None, reason)


def as_direction(claim: Claim, up: bool) -> Claim:
    """Return a comparison as "higher" or "lower", to be judged like a change."""
    return replace(claim, kind=ClaimKind.ROSE if up else ClaimKind.FELL)


def turned(claim: Claim, verdict: Verdict) -> Verdict:
    """Turn a verdict round for "did not fall"."""
    if not claim.negated or verdict.holds is None:
        return verdict
    return replace(verdict, holds=not verdict.holds)


def judge_change(claim: Claim, old: Number, new: Number) -> Verdict:
    """Judge a direction, "doubled" or "halved" between two counts of like stretches of time.

    Args:
        claim: Of a kind in ``OF_CHANGE``.
        old: The earlier count.
        new: The later count.
    """
    if old != int(old) or new != int(new):
        return unknown("Only whole counts can be compared.")
    if old < SMALLEST_BASE and claim.kind in {ClaimKind.DOUBLED, ClaimKind.HALVED}:
        return unknown(f"The earlier number is under {SMALLEST_BASE}.")
    try:
        answer = change(int(old), int(new))
    except (Refused, ValueError) as refusal:
        return unknown(str(refusal))
    holds = {
        ClaimKind.DOUBLED: answer.may_say_doubled,
        ClaimKind.HALVED: answer.may_say_halved,
    }.get(claim.kind, DIRECTIONS.get(claim.kind) is answer.direction)
    return turned(claim, Verdict(holds, f"By the numbers it {answer.sentence_end}."))


def judge_apart(claim: Claim, first: Interval, second: Interval) -> Verdict:
    """Judge "higher" or "lower" of a first rate beside a second: apart only beyond chance."""
    if claim.kind not in DIRECTIONS:
        return unknown("Two places can only be called higher, lower or about the same.")
    if first.low > second.high:
        found = Direction.ROSE
    elif first.high < second.low:
        found = Direction.FELL
    else:
        found = Direction.SAME
    words = {Direction.ROSE: "higher than", Direction.FELL: "lower than"}
    said = words.get(found, "about the same as")
    return turned(
        claim, Verdict(DIRECTIONS[claim.kind] is found, f"The first is {said} the second.")
    )


def judge_extreme(claim: Claim, numbers: Mapping[str, Number], named: Collection[str]) -> Verdict:
    """Judge "highest" or "lowest" among numbers by name; a tie holds for each that shares it.

    Args:
        claim: Of a kind in ``EXTREMES``.
        numbers: By the name of the stretch of time or place.
        named: The names that the claim is about.
    """
    if len(numbers) < 2:
        return unknown("There is nothing to compare it with.")
    absent = [name for name in named if name not in numbers]
    if absent or not named:
        return unknown(f"No number is held for {', '.join(absent) or 'what is named'}.")
    pick = max if claim.kind is ClaimKind.HIGHEST else min
    extreme = pick(numbers.values())
    where = _listed([name for name, value in numbers.items() if value == extreme])
    holds = any(numbers[name] == extreme for name in named)
    reason = f"The {claim.kind.value} is {number_text(extreme)}: {where}."
    return turned(claim, Verdict(holds, reason))


def _listed(names: Sequence[str]) -> str:
    """Return the first two names, and how many more there are."""
    more = f" and {len(names) - 2} more" if len(names) > 2 else ""
    return f"{', '.join(names[:2])}{more}"


def place_in_order(words: str) -> int:
    """Return 14 for "14th lowest", 2 for "second highest", 0 when no order is told."""
    if digits := re.search(r"\d+", words):
        return int(digits.group())
    told = ORDINALS.search(words)
    return told.lastindex or 0 if told else 0


def judge_rank(claim: Claim, numbers: Mapping[str, Number], name: str) -> Verdict:
    """Judge "14th lowest" among the whole comparison group (P16).

    Args:
        claim: Of kind ``RANK``, or an extreme among places.
        numbers: Rates by place.
        name: The place that the claim is about.
    """
    if claim.kind in EXTREMES:
        return judge_extreme(claim, numbers, [name])
    low = re.search(r"lowest|fewest|smallest", claim.words, re.I)
    high = re.search(r"highest|most|largest", claim.words, re.I)
    if name not in numbers or not (low or high):
        return unknown("It does not say from which end to count, or no number is held.")
    own = numbers[name]
    ahead = [each for each in numbers.values() if (each < own if low else each > own)]
    end = "lowest" if low else "highest"
    holds = len(ahead) + 1 == place_in_order(claim.words)
    reason = f"It is number {len(ahead) + 1} of {len(numbers)}, counted from the {end}."
    return turned(claim, Verdict(holds, reason))
