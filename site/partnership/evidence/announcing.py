"""Times at which numbers come out: set, moved and taken back, each written down (P4)."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from partnership.accounts.audit import record
from partnership.accounts.models import User
from partnership.evidence.models import (
    DateChange,
    PlannedRelease,
    Release,
    ReleasePlan,
    ReleaseState,
)
from partnership.evidence.rules.release_times import LONDON, standard_time_on


@transaction.atomic
def move(release: Release, at: datetime | None, *, by: User | None, reason: str) -> None:
    """Write down a new time, or that there is none, and let the release's calendar entry follow.

    Raises:
        ValueError: The release is public already, or an announced time moves without a reason.
    """
    if release.state in {ReleaseState.PUBLISHED, ReleaseState.WITHDRAWN}:
        raise ValueError("It is public already.")
    if release.scheduled_for and not reason.strip():
        raise ValueError("Say why the announced time moves.")
    _follow(release, at, reason)
    DateChange.objects.create(
        release=release,
        old_time=release.scheduled_for,
        new_time=at,
        reason=reason,
        changed_by=by,
    )
    release.scheduled_for = at
    release.save(update_fields=["scheduled_for"])
    ReleasePlan.objects.filter(release=release).update(held_back="")
    record(by, "evidence.schedule_release", release, reason)


def _follow(release: Release, at: datetime | None, reason: str) -> None:
    """Move the entry of the calendar with its release; a fixed day moves only with a reason."""
    planned = PlannedRelease.objects.filter(plan__release=release).first()
    if planned is None:
        return
    was, day = planned.out_on, at.astimezone(LONDON).date() if at else None
    if day and day != was and planned.confirmed and not release.scheduled_for:
        if not reason.strip():
            raise ValueError("Say why the announced day moves.")
        planned.out_on = day
        planned.was_moved_from(was, reason)
    planned.out_on, planned.confirmed = day or was, day is not None
    planned.save()


def bring_forward(release: Release, *, by: User | None, reason: str) -> None:
    """Write down that numbers which were announced for later come out now.

    Raises:
        ValueError: They were announced, and the reason is missing.
    """
    planned = PlannedRelease.objects.filter(plan__release=release, confirmed=True).first()
    announced = release.scheduled_for or (standard_time_on(planned.out_on) if planned else None)
    now = timezone.now()
    if announced and announced > now:
        move(release, now, by=by, reason=reason)
