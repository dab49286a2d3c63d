"""Whether the reply that a survey promised is there: late says so itself (YP-02, design §6)."""

from datetime import date
from enum import StrEnum


class Word(StrEnum):
    """How it stands with our word."""

    NONE = "none"
    PROMISED = "promised"
    LATE = "late"
    GIVEN = "given"


def word_at(reply_by: date | None, today: date, *, replied: bool) -> Word:
    """Return how it stands today; the promised day itself is still in time.

    Args:
        reply_by: the promised day in London, if any.
        today: the day in London.
        replied: the reply is published.
    """
    if replied:
        return Word.GIVEN
    if reply_by is None:
        return Word.NONE
    return Word.LATE if today > reply_by else Word.PROMISED
