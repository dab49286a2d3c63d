"""The only way in for visitors' words: encrypted as typed, screened, queued (design §3, SG-07)."""

from uuid import UUID

from django.db import transaction

from partnership.core.encryption import encrypt
from partnership.safeguarding.models import ScreeningPhrase, VisitorText
from partnership.safeguarding.rules.categories import Colour, colour_for
from partnership.safeguarding.rules.lengths import length_band
from partnership.safeguarding.rules.screening import screen


def receive(
    text: str, *, source: str, reference: str, language: str = "en", erasure_mark: str = ""
) -> UUID | None:
    """Take in a visitor's words and put them in the safeguarding lead's queue.

    What is stored is what was typed, encrypted; nobody but the safeguarding lead can read it,
    and the sender sees the same page whatever the screen finds (SG-08).

    Args:
        text: the words as typed.
        source: what they came through, for example ``"survey"`` or ``"story"``.
        reference: the question they answer, for example ``"survey:12:question:q3"``; never
            anything that names a response or a person (DP-07).
        language: the language of the page they were typed on.
        erasure_mark: what :func:`partnership.safeguarding.retention.erase_marked` finds them by,
            when the writer has a code that can erase them.

    Returns:
        The id of the queued text, or ``None`` when there were no words.
    """
    if not text.strip():
        return None
    with transaction.atomic():
        matches = screen(text, ScreeningPhrase.in_use())
        queued = VisitorText.objects.create(
            ciphertext=encrypt(text),
            length=length_band(text),
            source=source,
            reference=reference,
            language=language,
            colour=colour_for(match.category for match in matches),
            erasure_mark=erasure_mark,
            matches=[{"category": match.category, "phrase": match.phrase_id} for match in matches],
        )
        if queued.colour == Colour.RED:
            transaction.on_commit(lambda: _alert(queued.pk), robust=True)
    return queued.pk


def _alert(pk: UUID) -> None:
    from partnership.safeguarding.alerts import alert_leads

    alert_leads.enqueue(str(pk))
