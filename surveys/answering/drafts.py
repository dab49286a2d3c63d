"""Drafts: begun, opened, kept and ended (design §5, DP-10, SAV-1)."""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from cryptography.fernet import InvalidToken
from django.db.models.functions import Greatest
from django.utils import timezone

from surveys.answering.keys import DraftKey
from surveys.models import Draft
from surveys.models.drafts import DraftState
from surveys.rules.answers import Answer, answer_from_json, answer_to_json
from surveys.speech import Speech

# Without a script nobody can be warned of an end, so it comes late enough (TIM-1).
LIFE = timedelta(hours=20)
DIGEST_LENGTH = 16


@dataclass(frozen=True)
class Content:
    """What is inside a draft: the version, the answers so far, and the key of its one sending.

    ``speech`` is the language and the kind of words that its person chose. ``code`` is the digest
    of the single-use code that somebody came with, or empty; like all of this it is gone once
    the answers are sent.

    ``saved_code`` and ``until`` are set once it was saved to come back to: the code that was given
    out (whoever can open the draft has it anyway) and the last full day on which it works.
    """

    version: int
    send_key: str = field(default_factory=lambda: secrets.token_urlsafe(16))
    answers: dict[str, Answer] = field(default_factory=dict)
    speech: Speech = field(default_factory=Speech)
    code: str = ""
    saved_code: str = ""
    until: str = ""
    # How many people a facilitator answers for (``models.groups.GroupSize``); empty for one.
    group: str = ""
    # Which body answers: ``body``, ``role`` and ``publish``; empty for people.
    organisation: dict[str, str] = field(default_factory=dict)

    @property
    def seed(self) -> str:
        """What the order of a ballot is made from: this draft's own, never stored (YP-04)."""
        return hashlib.sha256(f"order {self.send_key}".encode()).hexdigest()

    @property
    def sending(self) -> str:
        """The key of sending exactly these answers: others make another one.

        So a check page that was left open in a tab sends what it shows, or nothing (SB-17).
        """
        shown = {key: answer_to_json(answer) for key, answer in self.answers.items()}
        text = json.dumps(shown, sort_keys=True)
        digest = hmac.new(self.send_key.encode(), text.encode(), hashlib.sha256).hexdigest()
        return f"{self.send_key}.{digest[:DIGEST_LENGTH]}"

    def with_answer(self, question_id: str, answer: Answer) -> Content:
        """Return the content with one more answer, or with another one."""
        return replace(self, answers={**self.answers, question_id: answer})

    def to_json(self) -> dict[str, Any]:
        """Return what is encrypted."""
        answers = {key: answer_to_json(answer) for key, answer in self.answers.items()}
        return {
            "version": self.version,
            "send_key": self.send_key,
            "answers": answers,
            "code": self.code,
            "group": self.group,
            "organisation": self.organisation,
            "speech": asdict(self.speech),
            "saved_code": self.saved_code,
            "until": self.until,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Content:
        """Read what ``to_json`` wrote."""
        answers = {key: answer_from_json(value) for key, value in data["answers"].items()}
        return cls(
            data["version"],
            data["send_key"],
            answers,
            Speech(**data["speech"]),
            data["code"],
            data["saved_code"],
            data["until"],
            data["group"],
            data["organisation"],
        )


@dataclass(frozen=True)
class OpenDraft:
    """A draft that its visitor's key has opened. ``content`` is None once it was sent."""

    key: DraftKey
    content: Content | None


def begin(
    survey: int,
    version: int,
    speech: Speech | None = None,
    code: str = "",
    *,
    group: str = "",
    organisation: dict[str, str] | None = None,
) -> OpenDraft:
    """Start an empty draft of a published version.

    Args:
        survey: the id of the survey.
        version: the number of the version.
        speech: the language and the kind of words that were chosen; usual English without.
        code: the digest of the single-use code that opened the door, if any.
        group: how many people a facilitator answers for; empty for one person.
        organisation: which body answers, for a survey of organisations.
    """
    speech, body = speech or Speech(), organisation or {}
    content = Content(version, speech=speech, code=code, group=group, organisation=body)
    key = DraftKey.new(survey)
    Draft.objects.create(lookup=key.row, ciphertext=_seal(key, content), expires_at=_end())
    return OpenDraft(key, content)


def open_draft(key: DraftKey | None, *, lock: bool = False) -> OpenDraft | None:
    """Return the draft that ``key`` opens, or None when it is gone, expired or not the key's.

    Args:
        key: from the visitor's cookie.
        lock: keep others out of the row until the transaction ends.
    """
    if key is None:
        return None
    rows = Draft.objects.select_for_update() if lock else Draft.objects.all()
    row = rows.filter(lookup=key.row, expires_at__gt=timezone.now()).first()
    if row is None:
        return None
    if row.state == DraftState.SENT:
        return OpenDraft(key, None)
    try:
        inside = key.box.decrypt(row.ciphertext.encode())
    except InvalidToken:
        return None
    return OpenDraft(key, Content.from_json(json.loads(inside)))


def keep(draft: OpenDraft) -> None:
    """Write the draft, readable with the visitor's key alone, and prolong its life.

    A draft that was saved to come back to keeps the later end that its code promises (SAV-3).

    Raises:
        ValueError: the draft was sent, so there is nothing to keep.
    """
    if draft.content is None:
        raise ValueError("A draft that was sent holds nothing.")
    Draft.objects.filter(lookup=draft.key.row, state=DraftState.OPEN).update(
        ciphertext=_seal(draft.key, draft.content), expires_at=Greatest("expires_at", _end())
    )


def move(draft: OpenDraft, to: OpenDraft, expires_at: datetime) -> None:
    """Put the content of ``to`` under its own key and take the old row away (SAV-3)."""
    if to.content is None:
        raise ValueError("A draft that was sent holds nothing.")
    Draft.objects.filter(lookup=draft.key.row).delete()
    Draft.objects.create(
        lookup=to.key.row, ciphertext=_seal(to.key, to.content), expires_at=expires_at
    )


def bury(draft: OpenDraft) -> None:
    """Leave an empty tombstone: enough to see a second sending, nothing that leads anywhere."""
    Draft.objects.filter(lookup=draft.key.row).update(
        ciphertext="",
        state=DraftState.SENT,
        expires_at=Greatest("expires_at", end_of_tombstone()),
    )


def forget(key: DraftKey | None) -> None:
    """Delete what the key opens: somebody starts again."""
    if key is not None:
        Draft.objects.filter(lookup=key.row).delete()


def delete_expired(now: datetime) -> int:
    """Delete drafts and tombstones whose time is over; return how many."""
    deleted, _ = Draft.objects.filter(expires_at__lte=now).delete()
    return deleted


def end_of_tombstone() -> datetime:
    """Return the end of tomorrow in London, for whatever was sent today.

    With the hour of a draft's end, the only tombstone of a day would tell the hour of its only
    answer (DP-07).
    """
    return end_of_day(timezone.localdate() + timedelta(days=1))


def end_of_day(day: date) -> datetime:
    """Return the first moment after a day in London."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time()))


def _seal(key: DraftKey, content: Content) -> str:
    """Encrypt; with a time of zero, or the token would carry the second it was made (DP-07)."""
    return key.box.encrypt_at_time(json.dumps(content.to_json()).encode(), 0).decode()


def _end() -> datetime:
    """Return the full hour after a draft's life from now: no finer time is kept (DP-07)."""
    end = timezone.now() + LIFE
    return end.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
