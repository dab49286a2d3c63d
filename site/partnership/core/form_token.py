"""A signed, expiring form token instead of a cookie (SE-13).

Only answering surveys and signing in set cookies (design §7), so other public forms cannot use
the CSRF cookie. The token proves that this site handed the form out, when, and that it was not
sent before; the browser's own word about where the request comes from is checked as well.
"""

import secrets
import time
from dataclasses import dataclass
from datetime import timedelta

from django.core import signing
from django.core.cache import cache
from django.http import HttpRequest

from partnership.core.rules.form_token import LIFETIME, Timing, timing

_OWN_SITES = {"same-origin", "none", ""}


class NotOursError(Exception):
    """The token was not made here, for another form, or was changed on its way."""


@dataclass(frozen=True, slots=True)
class FormToken:
    """The tokens of one form; ``salt`` keeps those of different forms apart."""

    salt: str

    def new(self) -> str:
        """Return a token for one form: a number used once, and when it was handed out."""
        return signing.dumps([secrets.token_urlsafe(12), int(time.time())], salt=self.salt)

    def read(self, token: str) -> tuple[str, Timing]:
        """Return the token's number and whether its age is fine.

        Raises:
            NotOursError: the signature does not fit.
        """
        try:
            number, issued = signing.loads(token, salt=self.salt)
        except signing.BadSignature as error:
            raise NotOursError from error
        return str(number), timing(timedelta(seconds=int(time.time()) - issued))

    def use_once(self, number: str) -> bool:
        """Say whether this is the first use of a token; a double click sends once (CHK-4)."""
        seconds = int(LIFETIME.total_seconds()) + 60
        return cache.add(f"{self.salt}:{number}", 1, seconds)

    def forget_use(self, number: str) -> None:
        """Allow the token again, when what it was used for did not work."""
        cache.delete(f"{self.salt}:{number}")


def comes_from_elsewhere(request: HttpRequest) -> bool:
    """Say whether the browser says that another site sent the form (SE-07)."""
    return request.headers.get("Sec-Fetch-Site", "") not in _OWN_SITES
