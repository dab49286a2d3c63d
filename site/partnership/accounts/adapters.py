"""How allauth behaves here: accounts are made by an administrator, secrets are encrypted."""

from typing import Any, ClassVar, cast

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from partnership.accounts.models import User
from partnership.accounts.roles import Role
from partnership.core.encryption import decrypt, encrypt


class AccountAdapter(DefaultAccountAdapter):
    """Nobody signs up by themselves."""

    # The same words for an unknown address and a wrong password (SE-19), in our voice (UX-06).
    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": "The e-mail address or the password is not right",
        "incorrect_password": "The password is not right",
        "enter_current_password": "The password is not right",
        "too_many_login_attempts": "There were too many tries. Wait 5 minutes, then try again",
        "rate_limited": "There were too many tries. Wait a few minutes, then try again",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Refuse: an administrator makes every account."""
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Lead staff to the CMS and partner reviewers to their workspace."""
        if cast(User, request.user).roles <= {Role.PARTNER_REVIEWER}:
            return str(settings.LOGIN_REDIRECT_URL)
        return reverse("wagtailadmin_home")


class MFAAdapter(DefaultMFAAdapter):
    """Keep second-factor secrets encrypted in the database (allauth's default does not)."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "The code is not right. Type the newest code from your app",
    }

    def encrypt(self, text: str) -> str:
        """Return ``text`` as it is stored."""
        return encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Return what was stored by :meth:`encrypt`."""
        return decrypt(encrypted_text)
