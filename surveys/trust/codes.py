"""Making, reading and spending single-use codes (SD-05, YP-05, SB-21)."""

import hashlib
import hmac
import logging
from datetime import date, timedelta
from enum import Enum, auto

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from surveys.models import CodeBatch, EntryCode
from surveys.results.rules.arrivals import next_count
from surveys.rules.entry_codes import is_whole, new_codes, normal
from surveys.trust.tries import wrong_printed

logger = logging.getLogger(__name__)


class Entry(Enum):
    """What a typed code is good for."""

    GOOD = auto()
    USED = auto()
    ENDED = auto()
    UNKNOWN = auto()
    TOO_MANY = auto()


@transaction.atomic
def make_batch(batch: CodeBatch) -> list[str]:
    """Store a batch and return its codes, in no order; they are never to be had again.

    Raises:
        IntegrityError: a batch of this id was made before.
    """
    codes = new_codes(batch.size)
    batch.save(force_insert=True)
    rows = [EntryCode(digest=digest_of(batch.survey_id, code), batch=batch) for code in codes]
    # In the order of their digests, which says nothing of the order on paper.
    EntryCode.objects.bulk_create(sorted(rows, key=lambda row: row.digest))
    return codes


def end_batch(batch: CodeBatch) -> None:
    """Let the codes of a batch open nothing from now on. Whoever is answering can still send."""
    yesterday = timezone.localdate() - timedelta(days=1)
    CodeBatch.objects.filter(pk=batch.pk, expires_on__gt=yesterday).update(expires_on=yesterday)


def digest_of(survey: int, code: str) -> str:
    """Return what is kept of a code: keyed, so that it cannot be found by trying codes out."""
    message = f"surveys.code\0{survey}\0{code}".encode()
    return hmac.new(settings.SECRET_KEY.encode(), message, hashlib.sha256).hexdigest()


def look_up(survey: int, typed: str) -> tuple[Entry, str]:
    """Return what a typed code is good for, and its digest when it is good.

    A right code is always taken, however many wrong ones others typed, so nobody can close the
    door to a classroom (SB-22). Many wrong ones are answered with 429 and said once in the log:
    guessing one of 57 bits is hopeless, but somebody should know that it is tried (SB-21).

    Args:
        survey: the id of the survey.
        typed: as somebody typed it.
    """
    code = normal(typed)
    digest = digest_of(survey, code)
    row = EntryCode.objects.select_related("batch").filter(digest=digest).first()
    if row is None or not is_whole(code):
        return _unknown(survey), ""
    if row.is_spent:
        return Entry.USED, ""
    if row.batch.expires_on < timezone.localdate():
        return Entry.ENDED, ""
    return Entry.GOOD, digest


def _unknown(survey: int) -> Entry:
    limit = wrong_printed()
    tries = limit.count(survey)
    if tries == limit.most + 1:
        logger.warning("Many wrong codes were typed for survey %s within ten minutes.", survey)
    return Entry.TOO_MANY if tries > limit.most else Entry.UNKNOWN


def spend(digest: str) -> bool:
    """Use a code up; return False when it was used before. Part of the caller's transaction."""
    return EntryCode.objects.filter(digest=digest, is_spent=False).update(is_spent=True) == 1


def move_counts(today: date) -> int:
    """Let the counts that staff see take their nightly step; return how many moved (SB-35).

    Args:
        today: the day in London.
    """
    moved = 0
    for batch in CodeBatch.objects.all():
        used = next_count(batch.used_shown, batch.codes.filter(is_spent=True).count())
        moved += used != batch.used_shown
        CodeBatch.objects.filter(pk=batch.pk).update(used_shown=used, used_as_of=today)
    return moved


def delete_ended(today: date) -> int:
    """Delete the codes of batches whose survey's answers are gone; return how many batches."""
    from surveys.retention import answers_end_on

    batches = CodeBatch.objects.select_related("survey")
    over = [one for one in batches if (end := answers_end_on(one.survey)) and today >= end]
    for batch in over:
        batch.delete()
    return len(over)
