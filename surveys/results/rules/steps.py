"""When results may move (SR-11)."""

from collections.abc import Set as AbstractSet
from datetime import date

SMALLEST_STEP = 10
# The scheduler may miss a night.
DAYS_TO_TAKE_BACK = 5


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


def groups_now(
    counted: AbstractSet[bytes], held: AbstractSet[bytes], taken_back: AbstractSet[bytes]
) -> set[bytes]:
    """Return the group sessions that a new step counts: those of before until ten are new.

    Args:
        counted: ids of the sessions in the last step.
        held: ids of the sessions that would be counted.
        taken_back: ids of answers that were taken back since; they are counted no longer.
    """
    if len(counted ^ held) >= SMALLEST_STEP:
        return set(held)
    return set(counted - taken_back)


def must_move(taken_back: bool, last: date | None, today: date) -> bool:
    """Say whether a step is taken for the sake of answers that their givers took back.

    They leave with the next step; when none comes, with one in the first days of the next month,
    so that several leave together and none stays longer than five weeks.

    Args:
        taken_back: whether the last step counts an answer that was taken back since.
        last: day of the last step, if there was one.
        today: the day in London.
    """
    first = today.replace(day=1)
    return taken_back and last is not None and last < first and today.day <= DAYS_TO_TAKE_BACK
