"""The one way in which public numbers change: gate, ledger, drafts and cache, or nothing (P1, P2).

A release that is published or withdrawn, a figure or a measure that is defined anew: all come by
here, so that no number ever moves without its ledger entry, nor while a claim waits for an answer.
"""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.models import Revision

from partnership.accounts.audit import record
from partnership.accounts.models import User
from partnership.core.page_cache import content_changed
from partnership.evidence import ledger
from partnership.evidence.impact import ClaimCheck, Impact, impact_of
from partnership.evidence.impact.changes import Change
from partnership.evidence.models import AnswerKind, Correction


class NotPublic(Exception):  # noqa: N818 - it is an answer, not a failure
    """Nothing has been made public; the words say why."""


class ClaimsUnanswered(NotPublic):
    """Some claims would not hold, or cannot be judged, and nobody answered for them."""

    def __init__(self, claims: Iterable[ClaimCheck]) -> None:
        """Keep the claims."""
        self.claims = tuple(claims)
        first = self.claims[0]
        super().__init__(
            f"Claims that nobody has answered for: {len(self.claims)}. "
            f"The first, on {first.page.title}: {first.new_text}"
        )


class LookedDifferent(NotPublic):
    """The preview that somebody looked at was of another state."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "Something changed since you opened this page, so the numbers, pages and claims "
            "below were worked out again. Look at them once more."
        )


class DraftRefused(NotPublic):
    """A draft that was chosen to go out together may not go out."""


@transaction.atomic
def put_out(
    change: Change, notice: ledger.Notice, by: User | None, action: str, state: str = ""
) -> list[Correction]:
    """Carry a change out in public, with its drafts and its ledger entries.

    Args:
        change: Whatever moves public numbers.
        notice: What the ledger says of it.
        by: Who does it; nobody for the scheduler.
        action: For the audit trail.
        state: Of the preview that was looked at, if any.

    Returns:
        The ledger entries.

    Raises:
        NotPublic: Says why; everything stays as it is.
    """
    now = timezone.now()
    impact = impact_of(change, now)
    refuse_another_state(impact, state)
    refuse_unanswered(impact)
    record(by, action, change.release or change.definition, notice.reason)
    entries = ledger.write(
        impact, notice, now, release=change.release, definition=change.definition
    )
    change.carry_out(now)
    _publish_drafts(impact, by)
    content_changed()
    return entries


def refuse_another_state(impact: Impact, state: str) -> None:
    """Refuse when what somebody looked at is not what would happen now.

    Args:
        impact: As it is now.
        state: Of the preview; nothing when nobody looked, as at a scheduled time.

    Raises:
        LookedDifferent: They differ.
    """
    if state and state != impact.state:
        raise LookedDifferent


def refuse_unanswered(impact: Impact) -> None:
    """Refuse while a claim waits for a person.

    Raises:
        ClaimsUnanswered: Names the first.
    """
    if impact.unanswered:
        raise ClaimsUnanswered(impact.unanswered)


def _publish_drafts(impact: Impact, by: User | None) -> None:
    """Publish the drafts that were chosen as answers, each once."""
    chosen = {
        check.answer.revision_id
        for check in impact.to_answer
        if check.answer and check.answer.kind == AnswerKind.EDITED
    }
    for revision in Revision.objects.filter(pk__in=chosen - {None}).order_by("pk"):
        try:
            revision.publish(user=by)
        except ValidationError as refusal:
            title = revision.object_str
            raise DraftRefused(
                f"The draft of {title} is refused: {refusal.messages[0]}"
            ) from refusal
