"""The cookie that alone opens a draft (design §5, SE-05)."""

import hashlib
import secrets
from dataclasses import dataclass

from cryptography.fernet import Fernet
from django.conf import settings
from django.http import HttpRequest, HttpResponse

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


def cookie_name(survey_pk: int) -> str:
    """Return the name of a survey's cookie; ``__Host-`` needs https (SE-05)."""
    prefix = "__Host-" if settings.SESSION_COOKIE_SECURE else ""
    return f"{prefix}answer-{survey_pk}"


def key_from(request: HttpRequest, survey_pk: int) -> DraftKey | None:
    """Return the visitor's key, or None when there is none or it was tampered with."""
    lookup, _, key = request.COOKIES.get(cookie_name(survey_pk), "").partition(SEPARATOR)
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
    response.set_cookie(
        cookie_name(survey_pk),
        f"{key.lookup}{SEPARATOR}{key.key}",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
        path="/",
    )
