"""Staff and partners: a second factor before any data screen, and sessions that end."""

import time
from collections.abc import Callable

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import REDIRECT_FIELD_NAME, logout
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from partnership.accounts.signals import SIGNED_IN_AT

GUARDED_PREFIXES = ("/admin/", "/partners/")
ACCOUNT_PREFIX = "/accounts/"
# What a password alone may still open: the way in, the way out and the second factor itself.
WAY_IN = (
    "/accounts/login/",
    "/accounts/logout/",
    "/accounts/password/reset/",
    "/accounts/2fa/authenticate/",
    "/accounts/2fa/reauthenticate/",
)
OPEN_THE_CMS = "wagtailadmin.access_admin"
FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
LAST_SEEN_AT = "last_seen_at"
# Writing the session at every request would be wasteful; a minute is exact enough.
TOUCH_SECONDS = 60


def has_proved_second_factor(request: HttpRequest) -> bool:
    """Say whether this very session passed a second factor, not only that one exists."""
    records = get_authentication_records(request, request.user)
    return any(step.get("method") == "mfa" for step in records)


class StaffSecondFactorMiddleware:
    """Send a password-only session to the second factor before any guarded screen (SE-17).

    The screens of the account itself are guarded too, once a factor exists: else whoever has the
    password could take the factor away and set up another one. Addresses are compared without
    the prefix that a proxy may put before them, because that is how Django finds their view.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the next step of the chain."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Ask for the second factor, or go on."""
        path = request.path_info
        if path.startswith(ACCOUNT_PREFIX):
            return self._guard_account(request)
        if not path.startswith(GUARDED_PREFIXES) or not request.user.is_authenticated:
            return self.get_response(request)
        if not is_mfa_enabled(request.user, FACTORS):
            return self._ask("mfa_activate_totp", request)
        if not has_proved_second_factor(request):
            return self._ask("mfa_reauthenticate", request)
        if path.startswith("/admin/") and not request.user.has_perm(OPEN_THE_CMS):
            # Wagtail would send them to sign in, and sign-in would send them back, for ever.
            raise PermissionDenied
        return self.get_response(request)

    def _guard_account(self, request: HttpRequest) -> HttpResponse:
        if (
            not request.path_info.startswith(WAY_IN)
            and request.user.is_authenticated
            and is_mfa_enabled(request.user, FACTORS)
            and not has_proved_second_factor(request)
        ):
            return self._ask("mfa_reauthenticate", request)
        return self.get_response(request)

    @staticmethod
    def _ask(name: str, request: HttpRequest) -> HttpResponse:
        back = urlencode({REDIRECT_FIELD_NAME: request.get_full_path()})
        return redirect(f"{reverse(name)}?{back}")


class SessionLimitsMiddleware:
    """End a signed-in session after some idle time and, in any case, after a day's work (SE-20).

    Visitors have no session on reading pages, so nothing is looked up for them.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the next step of the chain."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Sign out when a limit has passed, else note the visit, and go on."""
        if settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated:
            now = int(time.time())
            if self._is_over(request, now):
                logout(request)
            elif now - request.session.get(LAST_SEEN_AT, 0) >= TOUCH_SECONDS:
                request.session[LAST_SEEN_AT] = now
        return self.get_response(request)

    @staticmethod
    def _is_over(request: HttpRequest, now: int) -> bool:
        begun = request.session.setdefault(SIGNED_IN_AT, now)
        seen = request.session.get(LAST_SEEN_AT, now)
        return (
            now - begun >= settings.SESSION_COOKIE_AGE
            or now - seen >= settings.SESSION_IDLE_SECONDS
        )
