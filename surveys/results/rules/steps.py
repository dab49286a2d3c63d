"""When results may move (SR-11)."""

from collections.abc import Set as AbstractSet
from datetime import date

SMALLEST_STEP = 10


def may_move(
    counted: AbstractSet[bytes], now: AbstractSet[bytes], last: date | None, today: date
) -> bool:
    """Say whether a new step may be taken: on a new day, and when 10 or more answers differ.

    Args:
        counted: ids of the answers in the last step.
        now: ids of the answers that would be counted.
        last: day of the last step, if there was one.
        today: the day in London.
    """
    return (last is None or today > last) and len(counted ^ now) >= SMALLEST_STEP
