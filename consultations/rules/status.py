"""What is open now: derived from dates, never stored (design §3, CM-02, CL-1)."""

from datetime import datetime
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


class Status(StrEnum):
    """What a consultation is at a moment."""

    SCHEDULED = "scheduled"
    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class Timed(Protocol):
    """What the rule needs to know. A date that is not set never comes."""

    opens_at: datetime | None
    closes_at: datetime | None
    is_paused: bool
    is_withdrawn: bool


def status_at(item: Timed, now: datetime) -> Status:
    """Return the status at ``now``: open from ``opens_at`` until just before ``closes_at``.

    Nothing opens without a date: unlike a survey, a consultation is a promise of time to answer
    (CP-1). Withdrawn outlasts everything, closed outlasts paused.

    Args:
        item: dates and side exits; times without a zone are London times.
        now: the moment to ask about.
    """
    moment = in_london(now)
    if item.is_withdrawn:
        return Status.WITHDRAWN
    if item.closes_at is not None and moment >= in_london(item.closes_at):
        return Status.CLOSED
    if item.opens_at is None or moment < in_london(item.opens_at):
        return Status.SCHEDULED
    return Status.PAUSED if item.is_paused else Status.OPEN


def in_london(moment: datetime) -> datetime:
    """Return a moment as London's clock shows it."""
    if moment.tzinfo is None:
        return moment.replace(tzinfo=LONDON)
    return moment.astimezone(LONDON)
