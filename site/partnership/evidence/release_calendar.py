"""The public calendar: what is expected and what is scheduled in one list, each once (P4)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import Any

from django.http import HttpResponse
from django.utils import timezone

from partnership.evidence.models import DateChange, DateMove, PlannedRelease, Release
from partnership.evidence.rules.icalendar import Event, Standing, calendar_file
from partnership.evidence.rules.release_times import LONDON, STANDARD_TIME, standard_time_on

PAST_DATES = 12
WORDS = {
    Standing.FIXED: ("Fixed date", "open"),
    Standing.MAY_MOVE: ("May still move", "neutral"),
    Standing.TAKEN_BACK: ("No date now", "closed"),
}
OUT, LATE = ("Out", "closed"), ("Late: we are checking it once more", "coming")


@dataclass(frozen=True, slots=True)
class Move:
    """A date that was moved or taken back; readers see both dates and the reason."""

    was: datetime
    now: datetime | None
    reason: str
    at: datetime

    @property
    def same_day(self) -> bool:
        """Say whether only the hour moved."""
        return self.now is not None and _local(self.was).date() == _local(self.now).date()


@dataclass(frozen=True, slots=True)
class Entry:
    """Numbers that are expected, or that came at a time that had been announced.

    ``scheduled`` is true from the moment a loaded file has its time until it is out.
    """

    uid: str
    title: str
    about: str
    at: datetime
    standing: Standing
    moves: tuple[Move, ...]
    out: bool = False
    scheduled: bool = False

    @property
    def tag(self) -> tuple[str, str]:
        """Its state in words, and the look of the tag."""
        if self.scheduled and self.at < timezone.now():
            return LATE
        return OUT if self.out else WORDS[self.standing]

    @property
    def usual_time(self) -> bool:
        """Say whether it is at half past nine."""
        return _local(self.at).time() == STANDARD_TIME


def _local(moment: datetime) -> datetime:
    return moment.astimezone(LONDON)


def entries() -> list[Entry]:
    """Return every date that was announced, in four queries.

    A release whose entry of the calendar is known is shown as that entry, with both its logs.
    """
    planned = list(
        PlannedRelease.objects.select_related("plan__release").prefetch_related(
            "moves", "plan__release__date_changes"
        )
    )
    listed = [each.release.pk for each in planned if each.release]
    # Whatever was announced has its log; what only ever went out at once was never announced.
    releases = Release.objects.filter(date_changes__isnull=False).exclude(pk__in=listed)
    return [
        *map(_of_plan, planned),
        *map(
            _of_release,
            releases.distinct()
            .select_related("dataset__publisher")
            .prefetch_related("date_changes"),
        ),
    ]


def _of_plan(planned: PlannedRelease) -> Entry:
    release = planned.release
    changes = _changes(release.date_changes.all()) if release else []
    at = (release and (release.publish_at or release.scheduled_for)) or standard_time_on(
        planned.out_on
    )
    return Entry(
        uid=f"planned-{planned.pk}",
        title=planned.title,
        about=planned.about,
        at=at,
        standing=Standing.FIXED if planned.confirmed else Standing.MAY_MOVE,
        moves=_newest_first([*changes, *_moves(planned.moves.all())]),
        out=bool(release and release.publish_at),
        scheduled=bool(release and release.scheduled_for),
    )


def _of_release(release: Release) -> Entry:
    changes = release.date_changes.all()
    at = release.publish_at or release.scheduled_for
    return Entry(
        uid=f"release-{release.pk}",
        title=f"{release.dataset.name}: {release.title}",
        about=f"From: {release.dataset.publisher.name}.",
        # Taken back: the time at which it would have come, for calendars to strike out.
        at=at or next(each.old_time for each in changes if each.old_time),
        standing=Standing.FIXED if at else Standing.TAKEN_BACK,
        moves=_newest_first(_changes(changes)),
        out=release.publish_at is not None,
        scheduled=release.scheduled_for is not None,
    )


def _changes(found: Iterable[DateChange]) -> list[Move]:
    """Return the moves among the times that were set; the first time was no move."""
    return [
        Move(each.old_time, each.new_time, each.reason, each.changed_at)
        for each in found
        if each.old_time
    ]


def _moves(found: Iterable[DateMove]) -> list[Move]:
    return [
        Move(standard_time_on(each.was), standard_time_on(each.now), each.reason, each.moved_at)
        for each in found
    ]


def _newest_first(moves: Iterable[Move]) -> tuple[Move, ...]:
    return tuple(sorted(moves, key=attrgetter("at"), reverse=True))


def calendar_content(now: datetime, address: str) -> dict[str, Any]:
    """Return ``coming``, the next one first, ``past``, the last one first, and the file's address.

    Args:
        now: What is of today is still coming, until it is out.
        address: Of the calendar page.
    """
    found = sorted(entries(), key=attrgetter("at"))
    coming = [each for each in found if is_coming(each, now)]
    past = [each for each in reversed(found) if each not in coming]
    return {
        "coming": coming,
        "past": past[:PAST_DATES],
        "feed_url": f"{address.rstrip('/')}.ics",
    }


def is_coming(entry: Entry, now: datetime) -> bool:
    """Say whether a date is still to come; what is late or has no date now is waited for too."""
    if entry.out:
        return False
    waiting = entry.scheduled or entry.standing is Standing.TAKEN_BACK
    return waiting or _local(entry.at).date() >= _local(now).date()


def calendar_response(name: str, address: str) -> HttpResponse:
    """Return all dates as an iCalendar file.

    Args:
        name: What calendars call it.
        address: Of the calendar page, with scheme and host.
    """
    body = calendar_file(name, events(entries(), address), timezone.now())
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="releases.ics"'
    return response


def events(found: Sequence[Entry], address: str) -> list[Event]:
    """Return dates as calendars know them."""
    host = address.partition("://")[2].partition("/")[0]
    return [
        Event(
            uid=f"{each.uid}@{host}",
            at=each.at,
            title=each.title,
            about=each.about,
            url=address,
            standing=each.standing,
            moved=len(each.moves),
        )
        for each in found
    ]
