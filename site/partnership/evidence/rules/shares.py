"""A part of a whole, as a share and in plain words."""

from dataclasses import dataclass
from math import floor

from partnership.evidence.rules.intervals import Interval, wilson
from partnership.evidence.rules.refusals import Refused


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole with Wilson's 95% interval, all as fractions."""

    part: int
    whole: int
    value: float
    interval: Interval


def share(part: int, whole: int) -> Share:
    """Return the part's share of the whole.

    Raises:
        Refused: There is no whole, or the part is not inside it.
    """
    if whole <= 0:
        raise Refused("There is nothing to take a share of.")
    if not 0 <= part <= whole:
        raise Refused("The part is larger than the whole, so they do not belong together.")
    return Share(part, whole, part / whole, wilson(part, whole))


SMALLEST_WHOLE = 20


def one_in_words(part: int, whole: int) -> str:
    """Return "1 in 20", "about 1 in 3" or, above a half, "19 in 20".

    Raises:
        Refused: The whole is under 20, or no small whole number says it truly, as for nought or
            for all.
    """
    answer = share(part, whole)
    if whole < SMALLEST_WHOLE:
        raise Refused(f"One in so many would mislead: there are fewer than {SMALLEST_WHOLE}.")
    return fraction_words(answer.value)


def fraction_words(value: float) -> str:
    """Return a fraction between 0 and 1 in the same words.

    Raises:
        Refused: No small whole number says it truly.
    """
    small = min(value, 1 - value)
    if small == 0:
        raise Refused("None or all of them: say so in words, not as one in so many.")
    size = floor(1 / small + 0.5)
    stated = 1 / size if value <= 0.5 else 1 - 1 / size
    off_by = abs(stated - value) / min(stated, 1 - stated)
    if off_by > 0.1:
        raise Refused("No simple one in so many is close enough to be true.")
    first = 1 if value <= 0.5 else size - 1
    return f"{'' if off_by < 0.005 else 'about '}{first} in {size:,}"


def refuse_minority(value: float) -> None:
    """Refuse to lead with the few where a norm is meant (E2, E3).

    Raises:
        Refused: The share is under a half.
    """
    if value < 0.5:
        raise Refused("Say what most people do first; this is the small part of them.")
