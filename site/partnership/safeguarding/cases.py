"""What the safeguarding lead does with a text: list, open, decide."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from partnership.accounts.audit import record
from partnership.accounts.models import User
from partnership.core.encryption import decrypt
from partnership.core.holidays import bank_holidays
from partnership.safeguarding.models import CaseDecision, VisitorText
from partnership.safeguarding.permissions import decide as may_decide
from partnership.safeguarding.permissions import read_text as may_read
from partnership.safeguarding.rules.due import due_at
from partnership.safeguarding.rules.states import State, may_move


class MoveRefusedError(ValueError):
    """The case cannot go from where it stands to where somebody wants it."""


@dataclass(frozen=True)
class QueueItem:
    """A text in the queue with what may be known before it is opened (SG-13)."""

    text: VisitorText
    due: datetime
    is_late: bool


_URGENCY = {"red": 0, "amber": 1, "green": 2}


def as_item(text: VisitorText, now: datetime) -> QueueItem:
    """Work out when ``text`` is due and whether that has passed."""
    due = due_at(text.colour, timezone.localtime(text.received_at), bank_holidays())
    is_open = text.state in {State.NEW, State.TRIAGED, State.WITH_LEAD}
    return QueueItem(text, due, is_late=is_open and due < now)


def queue(now: datetime, *, closed: bool = False) -> list[QueueItem]:
    """Return the texts that wait, the most urgent first; or the closed ones, newest first.

    The words themselves are not read from the database.
    """
    texts = VisitorText.objects.defer("ciphertext")
    if closed:
        return [
            as_item(text, now) for text in texts.filter(state=State.CLOSED).order_by("-received_at")
        ]
    items = [as_item(text, now) for text in texts.exclude(state=State.CLOSED)]
    return sorted(items, key=lambda item: (_URGENCY[item.text.colour], item.due))


def open_text(text: VisitorText, reader: User) -> str:
    """Return the words of ``text`` as typed, after the audit trail says who reads them (SE-25).

    Words that were erased after their case was closed come back empty.

    Raises:
        PermissionDenied: ``reader`` is not a safeguarding lead.
    """
    may_read.require(reader, text)
    record(reader, "safeguarding.open_text", text)
    return decrypt(text.ciphertext) if text.ciphertext else ""


@transaction.atomic
def decide(text: VisitorText, actor: User, after: str, reason: str) -> CaseDecision:
    """Move a case on and keep who did it, when and why (SG-11).

    Raises:
        PermissionDenied: ``actor`` is not a safeguarding lead.
        MoveRefusedError: the case stands elsewhere by now, or there is no reason.
    """
    may_decide.require(actor, text)
    current = VisitorText.objects.select_for_update().defer("ciphertext").get(pk=text.pk)
    if not reason.strip() or not may_move(current.state, after):
        raise MoveRefusedError(f"{current.get_state_display()} cannot become {after}.")
    decision = CaseDecision.objects.create(
        text=current, actor=actor, before=current.state, after=after, reason=reason.strip()
    )
    current.state = after
    current.save(update_fields=["state"])
    record(actor, "safeguarding.decide", current, f"{decision.before} to {decision.after}")
    return decision
