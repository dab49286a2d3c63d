"""Keeping answers that staff typed from paper: once, and joined to nobody (SD-11, DP-07)."""

import hashlib
import secrets
from enum import Enum, auto

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from partnership.accounts.models import User
from surveys.answering.drafts import end_of_tombstone
from surveys.answering.sealed import seal, unseal
from surveys.answering.sending import hand_over
from surveys.answering.stretching import KEY_BYTES, Stretched
from surveys.models import Draft, HeldForm, PaperBatch, Response
from surveys.models.drafts import DraftState
from surveys.models.responses import Mode
from surveys.rules.answers import Answers
from surveys.rules.entry_codes import ALPHABET
from surveys.rules.keying import Compared, compare, is_sampled, without_words
from surveys.rules.storing import stored_answers

MARK_LENGTH = 4


class Storing(Enum):
    """How it ended."""

    STORED = auto()
    AGAIN = auto()
    FINISHED = auto()


@transaction.atomic
def store_typed(
    batch: PaperBatch, answers: Answers, person: User, form_key: str
) -> HeldForm | Storing:
    """Keep one typed form: as a response, or held for a second person when it is in the sample.

    Words go to safeguarding at once in both cases: nobody waits with them.

    Args:
        batch: the pile.
        answers: everything on the route.
        person: who typed it; kept only while the form is held.
        form_key: made with the empty page, so that pressing twice stores once (SB-17).
    """
    locked = PaperBatch.objects.select_for_update().select_related("version").get(pk=batch.pk)
    if locked.is_finished:
        return Storing.FINISHED
    if not _is_first_time(form_key):
        return Storing.AGAIN
    locked.typed += 1
    locked.save(update_fields=["typed"])
    _hand_over(locked, answers)
    if is_sampled(locked.typed, locked.first_check, settings.SURVEY_PAPER_SAMPLE):
        return _hold(locked, answers, person)
    _keep(locked, answers)
    return Storing.STORED


def _is_first_time(form_key: str) -> bool:
    """Leave the tombstone of a draft that never was: it says "sent", and looks like any other."""
    lookup = hashlib.sha256(f"paper\0{form_key}".encode()).hexdigest()
    fields = {"state": DraftState.SENT, "expires_at": end_of_tombstone()}
    return Draft.objects.get_or_create(lookup=lookup, defaults=fields)[1]


def _hold(batch: PaperBatch, answers: Answers, person: User) -> HeldForm:
    used = set(batch.held.values_list("mark", flat=True))
    mark = _mark()
    while mark in used:
        mark = _mark()
    return HeldForm.objects.create(
        batch=batch, mark=mark, first=seal(without_words(answers)), typed_by=person
    )


def _mark() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(MARK_LENGTH))


def check_typed(held: HeldForm, answers: Answers) -> Compared:
    """Compare a second typing with the first; what agrees is kept, what differs waits.

    Args:
        held: the form, locked by the caller.
        answers: what the second person typed.
    """
    definition = held.batch.version.questionnaire
    found = compare(definition, unseal(held.first), without_words(answers))
    PaperBatch.objects.filter(pk=held.batch_id).update(
        compared=F("compared") + found.count, different=F("different") + len(found.different)
    )
    if found.different:
        held.second = seal(without_words(answers))
        held.save(update_fields=["second"])
    else:
        settle(held, answers)
    return found


def settle(held: HeldForm, answers: Answers) -> None:
    """Keep the agreed answers, and delete what joined them to a sheet of paper and a person."""
    _keep(held.batch, answers)
    held.delete()


def _keep(batch: PaperBatch, answers: Answers) -> None:
    version = batch.version
    Response.objects.create(
        version=version,
        answers=stored_answers(version.questionnaire, answers),
        received_on=timezone.localdate(),
        mode=Mode.PAPER,
        language=batch.language,
        status=Response.objects.counted_status(version.survey),
    )


def _hand_over(batch: PaperBatch, answers: Answers) -> None:
    """Hand the words to safeguarding; nothing on them tells that they came on paper (SG-06).

    No code erases them, so their marks are of codes that nobody has.
    """
    nobody = Stretched(batch.version.survey_id, secrets.token_bytes(KEY_BYTES))
    hand_over(batch.version, answers, nobody, batch.language)
