"""The launch gate: nothing opens before it says what can change and who answers (CP-1, CD-09)."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from consultations.rules.dates import days_open, last_day

SHORTEST_WITHOUT_WARNING = 28
LONGEST_REPLY_WEEKS = 8
DAYS_A_WEEK = 7
_TAGS = re.compile(r"<[^>]*>")


class Launchable(Protocol):
    """What the gate looks at."""

    opens_at: datetime | None
    closes_at: datetime | None
    reply_by: date | None
    decision_on: date | None
    for_young_people: bool
    is_paused: bool
    pause_reason: str
    is_withdrawn: bool
    withdrawal_reason: str


@dataclass(frozen=True)
class Finding:
    """Something that is missing or contradicts itself, with its field and its rule."""

    field: str
    rule: str
    words: str


# Gunning (CP-1): formative stage, enough information, adequate time, conscientious consideration.
GUNNING = {
    "summary": ("CP-2", "Say in a sentence or two what this is about."),
    "why": ("CP-1", "Say why you are asking."),
    "can_change": ("CP-1", "Say what can still change. If nothing can, do not ask."),
    "already_decided": ("CP-1", "Say what is already decided, or that nothing is."),
    "options": ("CP-1", "Describe the choices and what each would mean."),
    "who_decides": ("CP-1", "Name the role or group that decides."),
    "decision_on": ("CP-1", "Say when the decision is made."),
    "opens_at": ("CP-1", "Say when it opens."),
    "closes_at": ("CP-1", "Say when it closes."),
    "reply_by": ("YP-02", "Give the day by which the reply appears."),
    "reply_promise": ("CP-3", "Say how and where you will reply."),
    "rung": ("CP-6", "Choose what kind of taking part this honestly is."),
}
LUNDY = {
    "space": ("CP-5", "Space: say how it is safe, and which other ways there are to take part."),
    "voice": ("CP-5", "Voice: say what help there is to answer."),
    "audience": ("CP-5", "Audience: name the role that listens."),
    "influence": ("CP-5", "Influence: say how what is said will be used."),
}


def launch_findings(item: Launchable) -> list[Finding]:
    """Return everything that keeps ``item`` from being published; an empty list opens the gate."""
    needed = {**GUNNING, **(LUNDY if item.for_young_people else {})}
    missing = [
        Finding(field, rule, words)
        for field, (rule, words) in needed.items()
        if _is_empty(getattr(item, field))
    ]
    return [*missing, *(finding for check in _CHECKS for finding in check(item))]


def launch_warnings(item: Launchable) -> list[Finding]:
    """Return what may be published but should be thought over (CP-1: 28 days; YP-02: 8 weeks)."""
    found = []
    if item.opens_at and item.closes_at and item.opens_at < item.closes_at:
        days = days_open(item.opens_at, item.closes_at)
        if days < SHORTEST_WITHOUT_WARNING:
            words = f"It is open for {days} days. Fewer than {SHORTEST_WITHOUT_WARNING} is short."
            found.append(Finding("closes_at", "CP-1", words))
    if item.closes_at and item.reply_by:
        wait = (item.reply_by - last_day(item.closes_at)).days
        if wait > LONGEST_REPLY_WEEKS * DAYS_A_WEEK:
            words = f"The reply comes more than {LONGEST_REPLY_WEEKS} weeks after the end."
            found.append(Finding("reply_by", "YP-02", words))
    return found


def _is_empty(value: object) -> bool:
    """Say whether nothing is there; an editor leaves empty tags behind where nothing is written."""
    return not (_TAGS.sub("", value).strip() if isinstance(value, str) else value)


def _dates_in_order(item: Launchable) -> Iterable[Finding]:
    if not item.closes_at:
        return
    if item.opens_at and item.opens_at >= item.closes_at:
        yield Finding("closes_at", "CM-02", "The closing time must be later than the opening time.")
    if item.decision_on and item.decision_on <= last_day(item.closes_at):
        words = "The decision must come after the last day, or what people say cannot count."
        yield Finding("decision_on", "CP-1", words)
    if item.reply_by and item.reply_by <= last_day(item.closes_at):
        yield Finding("reply_by", "YP-02", "The reply must come after the last day.")


def _reasons_given(item: Launchable) -> Iterable[Finding]:
    if item.is_paused and _is_empty(item.pause_reason):
        yield Finding("pause_reason", "CL-1", "Say in public why it is paused.")
    if item.is_withdrawn and _is_empty(item.withdrawal_reason):
        yield Finding("withdrawal_reason", "CL-1", "Say in public why it was withdrawn.")


_CHECKS: tuple[Callable[[Launchable], Iterable[Finding]], ...] = (_dates_in_order, _reasons_given)
