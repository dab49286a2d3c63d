"""Whether we kept our word: late says so itself (CP-3, YP-02, design §6)."""

from datetime import date
from enum import StrEnum
from typing import Protocol


class Reply(StrEnum):
    """How it stands with a promised reply."""

    PROMISED = "promised"
    LATE = "late"
    GIVEN = "given"


class Promised(Protocol):
    """What the rule needs to know."""

    reply_by: date | None
    replied_on: date | None


def reply_at(item: Promised, today: date) -> Reply:
    """Return how it stands today; the promised day itself is still in time."""
    if item.replied_on is not None and item.replied_on <= today:
        return Reply.GIVEN
    return Reply.LATE if item.reply_by is not None and today > item.reply_by else Reply.PROMISED
