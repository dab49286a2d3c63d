"""Whether a share or a change in percent that is written in words is true (P23, N2)."""

from partnership.evidence.rules.change import SMALLEST_BASE
from partnership.evidence.rules.intervals import Interval
from partnership.evidence.rules.numbers import number_text, percent_text, rounded
from partnership.evidence.rules.said_words import Bound, Said, said_share
from partnership.evidence.rules.verdicts import Verdict, unknown

# How far off words may be, as a part of the smaller side; "about" is that of ``shares.py``.
ABOUT, EXACT = 0.1, 0.03


def judge_share(words: str, value: float, interval: Interval | None = None) -> Verdict:
    """Judge a share that is written in words.

    Args:
        words: As found by the claim finder.
        value: The true share, as a fraction.
        interval: Its 95% interval: "most" and "fewer than" hold beyond chance alone.
    """
    try:
        said = said_share(words)
    except (ValueError, KeyError):
        return unknown("We do not know what share these words mean.")
    reason = f"By the numbers it is {percent_text(value, 1)}."
    reach = interval or Interval(value, value)
    return Verdict(_holds(said, value, reach), reason)


def judge_percent_change(words: str, old: int, new: int) -> Verdict:
    """Judge "by 78%" between two counts, whichever way it goes; none from under 20 (F10, F12)."""
    if old < SMALLEST_BASE:
        reason = f"The earlier number is under {SMALLEST_BASE}: a change in percent would mislead."
        return Verdict(False, reason)
    value = abs(new - old) / old
    reason = (
        f"From {number_text(old)} to {number_text(new)} is "
        f"{percent_text(value)} {'more' if new > old else 'fewer'}."
    )
    return Verdict(_holds(said_share(words), value, Interval(value, value)), reason)


def _holds(said: Said, value: float, reach: Interval) -> bool:
    near = _off(said.fraction, value) <= ABOUT
    match said.bound:
        case Bound.ABOVE:
            return reach.low > said.fraction
        case Bound.BELOW:
            return reach.high < said.fraction
        case Bound.JUST_ABOVE:
            return near and value > said.fraction
        case Bound.JUST_BELOW:
            return near and value < said.fraction
        case Bound.ABOUT:
            return near
        case _:
            return _is(said, value)


def _is(said: Said, value: float) -> bool:
    """Say whether a share is exactly what is said: a percent to its printed decimals."""
    if said.percent_decimals is None:
        return _off(said.fraction, value) <= EXACT
    printed = rounded(value * 100, said.percent_decimals)
    return printed == rounded(said.fraction * 100, said.percent_decimals)


def _off(said: float, value: float) -> float:
    """Return how far off the words are, as a part of the smaller side of what they say."""
    small = min(said, 1 - said) if 0 < said < 1 else max(said, 0.01)
    return abs(said - value) / small
