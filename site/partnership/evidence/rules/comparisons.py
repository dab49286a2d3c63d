"""Whether one stands above another: in every month, among places, between parts of a year."""

import re
from collections.abc import Mapping, Sequence

from partnership.evidence.rules.bases import MONTH_NAMES, MONTHS
from partnership.evidence.rules.cells import Number
from partnership.evidence.rules.change import Direction, direction
from partnership.evidence.rules.claims import Claim
from partnership.evidence.rules.numbers import number_text
from partnership.evidence.rules.verdicts import Verdict, turned, unknown

UP = re.compile(r"\b(?:more|higher|larger|greater)\b", re.I)
EVERY = re.compile(r"\b(?:every|each)\b", re.I)
MOST_PLACES = re.compile(
    r"\bthan (?:in |for )?most(?: of)?(?: the)?(?: other)? (?:force|council|area|place)", re.I
)
FROM_ON = re.compile(rf"\bfrom ({MONTHS})(?:\s+(?:to|until|and)\s+({MONTHS}))?")
SPAN = re.compile(rf"\b({MONTHS})\s+(?:to|until)\s+({MONTHS})")
A_MONTH = re.compile(rf"\b({MONTHS})\b")


def says_up(claim: Claim) -> bool:
    """Say whether the first is said to stand above the second."""
    return bool(UP.search(claim.words))


def than_part(text: str) -> tuple[str, str]:
    """Return a text before and after its "than"; without one the second is empty."""
    before, _, after = text.partition(" than ")
    return before, after


def months_said(text: str) -> tuple[int, ...]:
    """Return the months that a text names: "from April" runs to December."""
    if found := FROM_ON.search(text):
        return _run(found.group(1), found.group(2) or "December")
    if found := SPAN.search(text):
        return _run(found.group(1), found.group(2))
    return tuple(MONTH_NAMES.index(name) + 1 for name in A_MONTH.findall(text))


def _run(first: str, last: str) -> tuple[int, ...]:
    start, end = MONTH_NAMES.index(first), MONTH_NAMES.index(last)
    length = (end - start) % 12 + 1
    return tuple((start + step) % 12 + 1 for step in range(length))


def judge_every(claim: Claim, pairs: Mapping[str, tuple[Number | None, Number | None]]) -> Verdict:
    """Judge that the first stands above (or below) the second in every month.

    Args:
        claim: Of kind ``COMPARED``.
        pairs: Both numbers by the name of the month.
    """
    if not pairs:
        return unknown("There is nothing to compare it with.")
    lacking = [name for name, both in pairs.items() if None in both]
    wrong = [
        (name, first, second)
        for name, (first, second) in pairs.items()
        if first is not None
        and second is not None
        and not (first > second if says_up(claim) else first < second)
    ]
    if wrong:
        name, first, second = wrong[0]
        reason = f"Not in {name}: {number_text(first)} beside {number_text(second)}."
        return turned(claim, Verdict(False, reason))
    if lacking:
        return unknown(f"No number for {lacking[0]} is held.")
    return turned(claim, Verdict(True, f"It is so in all {len(pairs)}."))


def judge_sets(claim: Claim, first: Mapping[str, Number], second: Mapping[str, Number]) -> Verdict:
    """Judge that each of some months stands above (or below) each of some others."""
    if not first or not second:
        return unknown("No number is held for the months that it names.")
    up = says_up(claim)
    worst = (min if up else max)(first, key=lambda name: first[name])
    best = (max if up else min)(second, key=lambda name: second[name])
    holds = first[worst] > second[best] if up else first[worst] < second[best]
    reason = f"{worst}: {number_text(first[worst])}, beside {best}: {number_text(second[best])}."
    return turned(claim, Verdict(holds, reason))


def judge_totals(claim: Claim, first: int, second: int) -> Verdict:
    """Judge that a first count stands above (or below) a second, beyond chance."""
    found = direction(second, first)
    wanted = Direction.ROSE if says_up(claim) else Direction.FELL
    words = {Direction.ROSE: "more", Direction.FELL: "fewer"}.get(found, "about the same")
    reason = f"{number_text(first)} beside {number_text(second)}: {words}."
    return turned(claim, Verdict(found is wanted, reason))


def judge_most_of(claim: Claim, own: Number, others: Sequence[Number]) -> Verdict:
    """Judge "lower than in most of the forces" among the whole comparison group (P16)."""
    if not others:
        return unknown("There is nothing to compare it with.")
    up = says_up(claim)
    beaten = sum(own > each if up else own < each for each in others)
    reason = f"It is {'higher' if up else 'lower'} than in {beaten} of {len(others)} others."
    return turned(claim, Verdict(beaten * 2 > len(others), reason))
