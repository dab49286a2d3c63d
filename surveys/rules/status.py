"""What is open now: derived from dates, never stored (design §3)."""

from datetime import datetime
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


class Status(StrEnum):
    """What a survey is at a moment."""

    SCHEDULED = "scheduled"
    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


class Timed(Protocol):
    """What the rule needs to know. A date that is not set never comes."""

    @property
    def opens_at(self) -> datetime | None: ...  # noqa: D102
    @property
    def closes_at(self) -> datetime | None: ...  # noqa: D102
    @property
    def is_paused(self) -> bool: ...  # noqa: D102


def status_at(item: Timed, now: datetime) -> Status:
    """Return the status at ``now``: open from ``opens_at`` until just before ``closes_at``.

    Times without a zone are London times. Closed outlasts paused; what has not begun cannot pause.
    """
    moment = _in_london(now)
    if item.closes_at is not None and moment >= _in_london(item.closes_at):
        return Status.CLOSED
    if item.opens_at is not None and moment < _in_london(item.opens_at):
        return Status.SCHEDULED
    return Status.PAUSED if item.is_paused else Status.OPEN


def _in_london(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        return moment.replace(tzinfo=LONDON)
    return moment.astimezone(LONDON)


def in_words(moment: datetime | None) -> str:
    """Return a moment as people say it, in London: ``9am on 22 November 2026``."""
    if moment is None:
        return ""
    local = _in_london(moment)
    minutes = f":{local.minute:02}" if local.minute else ""
    clock = f"{local.hour % 12 or 12}{minutes}{'am' if local.hour < 12 else 'pm'}"
    if not local.minute and local.hour in (0, 12):
        clock = "midnight" if local.hour == 0 else "midday"
    return f"{clock} on {local.day} {local:%B %Y}"
