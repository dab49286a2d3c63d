"""How allauth behaves here: accounts are made by an administrator, secrets are encrypted."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest

from partnership.core.encryption import decrypt, encrypt


class AccountAdapter(DefaultAccountAdapter):
    """Nobody signs up by themselves."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Refuse: an administrator makes every account."""
        return False


class MFAAdapter(DefaultMFAAdapter):
    """Keep second-factor secrets encrypted in the database (allauth's default does not)."""

    def encrypt(self, text: str) -> str:
        """Return ``text`` as it is stored."""
        return encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Return what was stored by :meth:`encrypt`."""
        return decrypt(encrypted_text)
