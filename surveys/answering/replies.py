"""Pages that answer a form, kept for a moment so that their browser can come for them (SB-17).

A page may show what somebody typed, so it is kept as drafts are: encrypted, under a digest, with a
key that only the visitor's cookie holds. It is in the cache alone and gone after five minutes.
"""

import json
import zlib

from cryptography.fernet import InvalidToken
from django.core.cache import cache
from django.http import HttpResponse

from surveys.answering.keys import DraftKey

SECONDS = 5 * 60


def keep_reply(survey: int, subject: str, page: HttpResponse) -> DraftKey:
    """Keep a page and return the key that opens it.

    Args:
        survey: the id of the survey.
        subject: what it answers; it is shown for nothing else.
        page: as it would have been sent.
    """
    key = DraftKey.new(survey)
    inside = json.dumps([subject, page.status_code, page.content.decode()]).encode()
    # With a time of zero, or it would carry the second at which somebody answered (DP-07).
    sealed = key.box.encrypt_at_time(zlib.compress(inside), 0)
    cache.set(_name(key), sealed, SECONDS)
    return key


def reply_of(key: DraftKey, subject: str) -> HttpResponse | None:
    """Return the page that ``key`` opens, or None when it is gone or belongs elsewhere."""
    sealed = cache.get(_name(key))
    if sealed is None:
        return None
    try:
        about, status, html = json.loads(zlib.decompress(key.box.decrypt(sealed)))
    except InvalidToken:
        return None
    return HttpResponse(html, status=status) if about == subject else None


def _name(key: DraftKey) -> str:
    return f"surveys.reply:{key.row}"
