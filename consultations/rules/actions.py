"""What became of an action (CL-5)."""

from datetime import date
from enum import StrEnum
from typing import Protocol


class Stage(StrEnum):
    """How far an action is; people record it, dates only say whether it is late."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    IN_PROGRESS = "in_progress"
    DELIVERED = "delivered"
    EVALUATED = "evaluated"
    NOT_DOING = "not_doing"


STAGE_WORDS = {
    Stage.PROPOSED: "Suggested",
    Stage.AGREED: "Agreed",
    Stage.IN_PROGRESS: "Under way",
    Stage.DELIVERED: "In place",
    Stage.EVALUATED: "In place, and we looked at what it changed",
    Stage.NOT_DOING: "Not doing this",
}
# In the order in which an action goes through them; "not doing" leaves the row.
ROW = (Stage.PROPOSED, Stage.AGREED, Stage.IN_PROGRESS, Stage.DELIVERED, Stage.EVALUATED)
UNFINISHED = frozenset({Stage.PROPOSED, Stage.AGREED, Stage.IN_PROGRESS})


class Due(Protocol):
    """What the rule needs to know."""

    stage: str
    due_on: date | None


def is_late(item: Due, today: date) -> bool:
    """Say whether something unfinished is past its day; the day itself is still in time."""
    return item.due_on is not None and today > item.due_on and item.stage in UNFINISHED
