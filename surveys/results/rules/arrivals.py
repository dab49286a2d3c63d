"""Counts of what has come in, so coarse and late that no arrival can be watched (SB-35, SR-11)."""

from collections.abc import Mapping, Sequence

from surveys.results.rules.rounding import nearest_five
from surveys.results.rules.rule_sets import RuleSet
from surveys.rules.patterns import PATTERN_WORDS

SMALLEST_STEP = 10


def next_count(shown: int, exact: int) -> int:
    """Return the count that staff see from now on: it moves by ten or more, or not at all.

    Args:
        shown: the exact count behind what is seen now.
        exact: how many there are.
    """
    return exact if abs(exact - shown) >= SMALLEST_STEP else shown


def about(count: int, rules: RuleSet) -> str:
    """Return a count in words, rounded; none and a few look alike (SR-01, SR-02, SR-09)."""
    if count <= rules.hide_up_to:
        return f"fewer than {rules.hide_up_to + 1}"
    return f"about {nearest_five(count):,}"


def groups_in_words(sessions: int, rules: RuleSet) -> str:
    """Return the sentence about group sessions, which no number of people counts (QB-16)."""
    few = f"fewer than {SMALLEST_STEP}" if sessions <= rules.hide_up_to else about(sessions, rules)
    return f"Group sessions, which are not in these numbers: {few}."


def ways_in_words(ways: Sequence[str]) -> str:
    """Return the sentence that names the ways in which the answers came in (CB-21).

    Args:
        ways: their labels, such as "On paper".
    """
    named = [f"{way[:1].lower()}{way[1:]}" for way in ways]
    listed = " and ".join(filter(None, [", ".join(named[:-1]), *named[-1:]]))
    return f"People answered {listed}." if listed else ""


def not_counted_in_words(counts: Mapping[str, int], rules: RuleSet) -> str:
    """Return the sentence that stands beside every result: how many are set aside, and why.

    A reason with few answers is not named: rounded on both sides, the rest that is left does not
    say how many they are, nor which reason it was (SR-14).

    Args:
        counts: answers that are not counted, by reason.
        rules: the set of small-number rules.
    """
    total = sum(counts.values())
    if total <= rules.hide_up_to:
        return f"Set aside for checking and not in these numbers: {about(total, rules)} answers."
    named = [
        f"{PATTERN_WORDS[pattern]} ({about(counts[pattern], rules)})"
        for pattern in PATTERN_WORDS
        if counts.get(pattern, 0) > rules.hide_up_to
    ]
    why = f" Why: {'; '.join(named)}." if named else ""
    return f"Set aside for checking and not in these numbers: {about(total, rules)} answers.{why}"
