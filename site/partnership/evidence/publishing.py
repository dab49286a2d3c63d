"""Making a release public: numbers, drafts, ledger and cache together, or nothing (P1, P2, P4).

A scheduled release does not become public by the clock alone: ``publish_due`` makes it so at its
time, through the same door, so that no number is ever public without its ledger entry, and none
while a claim that it makes untrue is unanswered. ``publish_at`` is always the moment itself.
"""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from partnership.accounts.models import User
from partnership.core.holidays import bank_holidays
from partnership.evidence import announcing, ledger
from partnership.evidence.figures.changes import settle
from partnership.evidence.impact import impact_of
from partnership.evidence.impact.changes import Publishing
from partnership.evidence.models import (
    Correction,
    CorrectionKind,
    Release,
    ReleasePlan,
    ReleaseState,
)
from partnership.evidence.putting_out import (
    NotPublic,
    put_out,
    refuse_another_state,
    refuse_unanswered,
)
from partnership.evidence.rules.release_times import LONDON, why_not_on
from partnership.evidence.stale_counts import refuse_stale_count

OUT = frozenset({ReleaseState.PUBLISHED, ReleaseState.WITHDRAWN})


def publish(
    release: Release,
    *,
    reason: str = "",
    kind: CorrectionKind | str = CorrectionKind.REVISION,
    reported_by: str = "",
    substantial: bool = False,
    by: User | None = None,
    state: str = "",
    moved_because: str | None = None,
) -> list[Correction]:
    """Make a release public now, with the drafts chosen for it, and write the ledger.

    Args:
        release: A loaded or scheduled release; one that is public or withdrawn stays as it is.
        reason: Why public numbers change; the publisher's newer edition when left out.
        kind: A scheduled revision or an unscheduled correction.
        reported_by: Who told us, in a general word.
        substantial: It changes or contradicts something already concluded.
        by: Who does it; nobody for the scheduler.
        state: Of the preview that was looked at (``Impact.state``), if any.
        moved_because: Why it comes out before its announced time; left out at that time.

    Returns:
        The ledger entries, one for each number that readers saw and that changed.

    Raises:
        NotPublic: A claim is not answered, a draft is refused, or the preview was of another
            state; nothing has been made public.
        ValueError: It was announced for later, and the reason is empty (P4).
    """
    newer = reason or f"{release.dataset.publisher} put out a newer file."
    notice = ledger.Notice(kind, newer, reported_by, substantial)
    release.refresh_from_db()
    if release.state in OUT:
        return []
    refuse_stale_count(release)
    # What is put aside stays so when the rest is refused: the next preview shows it.
    settle(release, timezone.now())
    with transaction.atomic():
        held = Release.objects.select_for_update().get(pk=release.pk)
        if held.state in OUT:
            return []
        if moved_because is not None:
            announcing.bring_forward(held, by=by, reason=moved_because)
        entries = put_out(Publishing(held), notice, by, "evidence.publish_release", state)
    release.refresh_from_db()
    return entries


@transaction.atomic
def schedule(
    release: Release, at: datetime, *, by: User | None, reason: str = "", state: str = ""
) -> None:
    """Set or move the time at which a release is due; its plan is kept beside it.

    Args:
        release: Not public.
        at: An aware moment that lies ahead, on a working day.
        by: Who decides.
        reason: Why the time moves; needed when one had been set (P4).
        state: Of the preview that was looked at, if any.

    Raises:
        ValueError: The time lies behind us or on a day off, the release is public, or the reason
            is missing.
        NotPublic: A claim is not answered, or its years were counted with other months.
    """
    if at <= timezone.now():
        raise ValueError("The time must lie ahead.")
    if day_off := why_not_on(at.astimezone(LONDON).date(), bank_holidays()):
        raise ValueError(day_off)
    refuse_stale_count(release)
    settle(release, timezone.now())
    impact = impact_of(release)
    refuse_another_state(impact, state)
    refuse_unanswered(impact)
    announcing.move(release, at, by=by, reason=reason)


@transaction.atomic
def unschedule(release: Release, *, by: User | None, reason: str) -> None:
    """Take back the time at which a release was due.

    Raises:
        ValueError: It is public already, or the reason is missing.
    """
    announcing.move(release, None, by=by, reason=reason)


def due(now: datetime) -> list[Release]:
    """Return the releases whose time has come, half-open: due from the moment itself."""
    waiting = Release.objects.filter(
        scheduled_for__lte=now, publish_at__isnull=True, withdrawn_at__isnull=True
    )
    return list(waiting.select_related("dataset__publisher").order_by("scheduled_for", "pk"))


def publish_due(now: datetime | None = None) -> dict[Release, str]:
    """Publish what is due, each release by itself.

    Returns:
        Each release that was due, with the reason for which it was held back, or nothing.
    """
    results = {}
    for release in due(now or timezone.now()):
        plan, _ = ReleasePlan.objects.get_or_create(release=release)
        held_back = ""
        try:
            publish(
                release,
                reason=plan.reason,
                kind=plan.kind,
                reported_by=plan.reported_by,
                substantial=plan.substantial,
                by=plan.decided_by,
            )
        except NotPublic as refusal:
            held_back = str(refusal)
        ReleasePlan.objects.filter(pk=plan.pk).update(held_back=held_back)
        results[release] = held_back
    return results
