"""Setting up shared tablets, and taking in what waited on them (SB-08, SB-16, SB-17)."""

import hashlib
import json
import secrets
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from partnership.core.encryption import decrypt, encrypt
from surveys.answering.drafts import end_of_day
from surveys.answering.months import with_months_in_numbers
from surveys.answering.sealing import SealBrokenError, new_pair, public_half, unseal
from surveys.answering.sending import is_kept, store
from surveys.answering.stretching import Stretched, stretch
from surveys.models import Draft, QuestionnaireVersion, SurveyPage, Tablet
from surveys.models.drafts import DraftState
from surveys.models.responses import Mode
from surveys.rules.answers import Answers
from surveys.rules.codes_to_write_down import read_code
from surveys.rules.status import Status
from surveys.rules.tablet import answers_from
from surveys.rules.translations import ENGLISH, languages_of

# Answers that were given in time may be stuck on a tablet without signal for a while (proposed).
GRACE = timedelta(days=7)
# Of a survey without an end: for so long a tablet may bring what it brought before (proposed).
OPEN_END = timedelta(days=365)
TOKEN_BYTES = 24


class Delivery(Enum):
    """What became of a record."""

    KEPT = auto()
    UNREADABLE = auto()
    TOO_LATE = auto()


def set_up(survey: SurveyPage, name: str) -> tuple[Tablet, str]:
    """Make a tablet, and the token that its link carries; the token is kept nowhere."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    tablet = Tablet.objects.create(
        survey=survey,
        name=name,
        token_digest=_digest(token),
        sealed_key=encrypt(new_pair()),
        made_on=timezone.localdate(),
    )
    return tablet, token


def find(survey: SurveyPage, token: str) -> Tablet | None:
    """Return the tablet of a token, unless staff have ended it."""
    return Tablet.objects.filter(
        survey=survey, token_digest=_digest(token), ended_on__isnull=True
    ).first()


def end(tablet: Tablet) -> None:
    """Stop taking anything from a tablet: it was lost, or its session is over."""
    tablet.ended_on = timezone.localdate()
    tablet.save(update_fields=["ended_on"])


def key_of(tablet: Tablet) -> str:
    """Return the public key that the tablet seals with."""
    return public_half(decrypt(tablet.sealed_key))


def takes_records(survey: SurveyPage, now: datetime) -> bool:
    """Say whether records are still taken: while the survey is on, and seven days longer."""
    if survey.status == Status.SCHEDULED:
        return False
    return survey.closes_at is None or now < survey.closes_at + GRACE


def take_in(tablet: Tablet, record_id: str, record: bytes) -> Delivery:
    """Keep a sealed record as one response, however often it comes.

    The code inside was chosen on the tablet before the first try: a response that carries its
    mark is this very record (SB-08), and one that was taken back never comes again (CC-15).
    """
    survey = tablet.survey
    if not takes_records(survey, timezone.now()):
        return Delivery.TOO_LATE
    try:
        content = json.loads(unseal(decrypt(tablet.sealed_key), record, record_id))
        version, code = _version(survey, content), read_code(content["code"])
        answers = answers_from(version.questionnaire, with_months_in_numbers(content["answers"]))
        language = _language(version, content)
    except (SealBrokenError, ValueError, KeyError, TypeError, AttributeError):
        return Delivery.UNREADABLE
    if not code:
        return Delivery.UNREADABLE
    receipt = stretch(survey, code)
    if not Draft.objects.filter(lookup=receipt.draft_key.row).exists():
        _keep(survey, version, answers, receipt, language)
    return Delivery.KEPT


def _keep(
    survey: SurveyPage,
    version: QuestionnaireVersion,
    answers: Answers,
    receipt: Stretched,
    language: str,
) -> None:
    """Keep the answers unless they are here; what fails otherwise stays on the tablet."""
    try:
        with transaction.atomic():
            store(
                survey,
                version,
                answers,
                mode=Mode.KIOSK,
                receipt=receipt,
                language=language,
            )
    except IntegrityError:
        if not is_kept(receipt.answer_mark):
            raise


def remember_taken_back(survey: SurveyPage, receipt: Stretched) -> None:
    """Leave a tombstone where a draft of the code would be: the tablet may deliver once more."""
    last = (survey.closes_at or timezone.now() + OPEN_END) + GRACE
    Draft.objects.get_or_create(
        lookup=receipt.draft_key.row,
        defaults={"state": DraftState.SENT, "expires_at": end_of_day(timezone.localdate(last))},
    )


def _version(survey: SurveyPage, content: dict[str, Any]) -> QuestionnaireVersion:
    found = QuestionnaireVersion.objects.filter(survey=survey, number=int(content["version"]))
    version = found.first()
    if version is None:
        raise ValueError("There is no such version.")
    return version


def _language(version: QuestionnaireVersion, content: dict[str, Any]) -> str:
    """Return the language that was spoken, one of the version's, or English."""
    asked = content.get("language", ENGLISH)
    return asked if asked in languages_of(version.questionnaire) else ENGLISH


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
