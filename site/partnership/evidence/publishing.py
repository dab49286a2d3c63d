"""Making a release public: numbers, drafts, ledger and cache together, or nothing (P1, P2, P4).

A scheduled release does not become public by the clock alone: ``publish_due`` makes it so at its
time, through the same door, so that no number is ever public without its ledger entry, and none
while a claim that it makes untrue is unanswered. ``publish_at`` is always the moment itself.
"""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from wagtail.models import Revision

from partnership.accounts.audit import record
from partnership.accounts.models import User
from partnership.core.holidays import bank_holidays
from partnership.core.page_cache import content_changed
from partnership.evidence import announcing, ledger
from partnership.evidence.figures.changes import settle
from partnership.evidence.impact import ClaimCheck, impact_of
from partnership.evidence.models import (
    AnswerKind,
    Correction,
    CorrectionKind,
    Release,
    ReleasePlan,
    ReleaseState,
)
from partnership.evidence.rules.release_times import LONDON, why_not_on


class ClaimsUnanswered(Exception):  # noqa: N818 - it is an answer, not a failure
    """The release stays where it is: some claims would stop holding, and nobody answered."""

    def __init__(self, claims: Iterable[ClaimCheck]) -> None:
        """Keep the claims."""
        self.claims = tuple(claims)
        first = self.claims[0]
        super().__init__(
            f"{len(self.claims)} claims would stop holding and are not answered; "
            f"the first, on {first.page.title}: {first.new_text}"
        )


def publish(
    release: Release,
    *,
    reason: str = "",
    kind: CorrectionKind | str = CorrectionKind.REVISION,
    reported_by: str = "",
    substantial: bool = False,
    by: User | None = None,
) -> list[Correction]:
    """Make a release public now, with the drafts chosen for it, and write the ledger.

    Args:
        release: A loaded or scheduled release; one that is public or withdrawn stays as it is.
        reason: Why public numbers change; the publisher's newer edition when left out.
        kind: A scheduled revision or an unscheduled correction.
        reported_by: Who told us, in a general word.
        substantial: It changes or contradicts something already concluded.
        by: Who does it; nobody for the scheduler.

    Returns:
        The ledger entries, one for each number that readers saw and that changed.

    Raises:
        ClaimsUnanswered: A claim would stop holding; nothing has been made public.
    """
    notice = ledger.Notice(kind, reason, reported_by, substantial)
    settle(release, timezone.now())
    with transaction.atomic():
        return _publish(release, notice, by)


def _publish(release: Release, notice: ledger.Notice, by: User | None) -> list[Correction]:
    held = Release.objects.select_for_update().get(pk=release.pk)
    if held.state in {ReleaseState.PUBLISHED, ReleaseState.WITHDRAWN}:
        release.refresh_from_db()
        return []
    now = timezone.now()
    impact = impact_of(held, now)
    if impact.unanswered:
        raise ClaimsUnanswered(impact.unanswered)
    record(by, "evidence.publish_release", held, notice.reason)
    entries = ledger.write(held, impact, _with_reason(notice, held), now)
    held.publish_at, held.scheduled_for = now, None
    held.save(update_fields=["publish_at", "scheduled_for"])
    _publish_drafts(held, by)
    content_changed()
    release.refresh_from_db()
    return entries


def _with_reason(notice: ledger.Notice, release: Release) -> ledger.Notice:
    reason = notice.reason or f"{release.dataset.publisher} put out a newer file."
    return ledger.Notice(notice.kind, reason, notice.reported_by, notice.substantial)


def _publish_drafts(release: Release, by: User | None) -> None:
    """Publish the drafts that were chosen as answers, each once."""
    chosen = release.answers.filter(kind=AnswerKind.EDITED, revision__isnull=False)
    for revision in Revision.objects.filter(pk__in=chosen.values("revision")).order_by("pk"):
        revision.publish(user=by)


@transaction.atomic
def schedule(release: Release, at: datetime, *, by: User | None, reason: str = "") -> None:
    """Set or move the time at which a release is due; its plan is kept beside it.

    Args:
        release: Not public.
        at: An aware moment that lies ahead, on a working day.
        by: Who decides.
        reason: Why the time moves; needed when one had been set (P4).

    Raises:
        ValueError: The time lies behind us or on a day off, the release is public, or the reason
            is missing.
        ClaimsUnanswered: A claim would stop holding.
    """
    if at <= timezone.now():
        raise ValueError("The time must lie ahead.")
    if day_off := why_not_on(at.astimezone(LONDON).date(), bank_holidays()):
        raise ValueError(day_off)
    settle(release, timezone.now())
    unanswered = impact_of(release).unanswered
    if unanswered:
        raise ClaimsUnanswered(unanswered)
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
        except ClaimsUnanswered as refusal:
            held_back = str(refusal)
        ReleasePlan.objects.filter(pk=plan.pk).update(held_back=held_back)
        results[release] = held_back
    return results
