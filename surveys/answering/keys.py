"""The cookies of answering: what alone opens a draft, and a sent answer's code (SE-05)."""

import hashlib
import secrets
from dataclasses import dataclass

from cryptography.fernet import Fernet
from django.conf import settings
from django.http import HttpRequest, HttpResponse

from surveys.rules.codes_to_write_down import read_code

LOOKUP_BYTES = 16
KEY_LENGTH = 43
SEPARATOR = "."


@dataclass(frozen=True)
class DraftKey:
    """A random id that finds the draft's row and a random key that opens it.

    ``survey`` is the survey's id: a key finds nothing in another survey, whose questions and
    options its answers were never checked against (SE-09).
    """

    survey: int
    lookup: str
    key: str

    @classmethod
    def new(cls, survey: int) -> "DraftKey":
        """Make a key for a new draft of a survey."""
        lookup = secrets.token_urlsafe(LOOKUP_BYTES)
        return cls(survey, lookup, Fernet.generate_key().decode().rstrip("="))

    @property
    def row(self) -> str:
        """The primary key of the draft's row: a digest from which the id cannot be told."""
        return hashlib.sha256(f"{self.survey}{SEPARATOR}{self.lookup}".encode()).hexdigest()

    @property
    def box(self) -> Fernet:
        """What encrypts and decrypts the draft."""
        return Fernet(f"{self.key}=")


# Long enough for a slow connection; the page that shows the code takes it away.
RECEIPT_SECONDS = 5 * 60
# Kinds of cookies with a key.
ANSWER = "answer"
REPLY = "reply"


def cookie_name(survey_pk: int, kind: str = ANSWER) -> str:
    """Return the name of a survey's cookie; ``__Host-`` needs https (SE-05)."""
    prefix = "__Host-" if settings.SESSION_COOKIE_SECURE else ""
    return f"{prefix}{kind}-{survey_pk}"


def key_from(request: HttpRequest, survey_pk: int, kind: str = ANSWER) -> DraftKey | None:
    """Return the visitor's key, or None when there is none or it was tampered with.

    Args:
        request: with the cookie.
        survey_pk: the id of the survey.
        kind: what the key opens: the draft, or the page that answers a form.
    """
    lookup, _, key = request.COOKIES.get(cookie_name(survey_pk, kind), "").partition(SEPARATOR)
    if not lookup or len(key) != KEY_LENGTH:
        return None
    found = DraftKey(survey_pk, lookup, key)
    try:
        found.box  # noqa: B018
    except ValueError:
        return None
    return found


def give_key(response: HttpResponse, survey_pk: int, key: DraftKey) -> None:
    """Hand the key to the visitor's browser, until it is closed; nobody else has it."""
    _set(response, cookie_name(survey_pk), f"{key.lookup}{SEPARATOR}{key.key}", None)


def give_reply_key(response: HttpResponse, survey_pk: int, key: DraftKey, seconds: int) -> None:
    """Hand over the key to the page that answers a form, for ``seconds``."""
    value = f"{key.lookup}{SEPARATOR}{key.key}"
    _set(response, cookie_name(survey_pk, REPLY), value, seconds)


def take_key(response: HttpResponse, survey_pk: int) -> None:
    """Make the visitor's browser forget the key."""
    _set(response, cookie_name(survey_pk), "", 0)


def give_receipt(response: HttpResponse, survey_pk: int, code: str) -> None:
    """Carry the code of a sent answer to the page that shows it once."""
    _set(response, cookie_name(survey_pk, "receipt"), code, RECEIPT_SECONDS)


def receipt_from(request: HttpRequest, survey_pk: int) -> str:
    """Return the code that ``give_receipt`` left with the browser, or nothing."""
    return read_code(request.COOKIES.get(cookie_name(survey_pk, "receipt"), ""))


def take_receipt(response: HttpResponse, survey_pk: int) -> None:
    """Make the browser forget the code: it was shown."""
    _set(response, cookie_name(survey_pk, "receipt"), "", 0)


def _set(response: HttpResponse, name: str, value: str, seconds: int | None) -> None:
    response.set_cookie(
        name,
        value,
        max_age=seconds,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
        path="/",
    )
