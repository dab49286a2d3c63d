"""Sign-ins and changes of people write the audit trail (SE-25)."""

import time
from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.account.models import EmailAddress
from allauth.account.signals import password_changed, password_reset
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.db.models.signals import post_save
from django.http import HttpRequest

from partnership.accounts.audit import record
from partnership.accounts.models import User

SIGNED_IN_AT = "signed_in_at"


def _signed_in(sender: Any, request: HttpRequest, user: User, **kwargs: Any) -> None:
    request.session[SIGNED_IN_AT] = int(time.time())
    record(user, "accounts.sign_in", user)


def _signed_out(sender: Any, user: User | None, **kwargs: Any) -> None:
    if user is not None:
        record(user, "accounts.sign_out", user)


def _failed(sender: Any, **kwargs: Any) -> None:
    # The address that was tried is not kept: it may be a password typed into the wrong box.
    record(None, "accounts.sign_in_failed", None)


def _password_changed(sender: Any, user: User, **kwargs: Any) -> None:
    record(user, "accounts.change_password", user)


def _factor_added(
    sender: Any, request: HttpRequest, user: User, authenticator: Authenticator, **kwargs: Any
) -> None:
    # Whoever sets up a second factor has just proved it, so the session counts as such (SE-17).
    if authenticator.type != Authenticator.Type.RECOVERY_CODES:
        record_authentication(request, user, method="mfa", type=authenticator.type)
    record(user, f"accounts.add_{authenticator.type}", user)


def _factor_removed(sender: Any, user: User, authenticator: Authenticator, **kwargs: Any) -> None:
    record(user, f"accounts.remove_{authenticator.type}", user)


def _address_is_known(sender: Any, instance: User, **kwargs: Any) -> None:
    """An administrator makes every account, so its address counts as checked (allauth asks)."""
    EmailAddress.objects.exclude(email=instance.email).filter(user=instance).delete()
    EmailAddress.objects.update_or_create(
        user=instance, email=instance.email, defaults={"verified": True, "primary": True}
    )


def connect() -> None:
    """Listen to everything that a sign-in consists of."""
    for signal, handler in (
        (user_logged_in, _signed_in),
        (user_logged_out, _signed_out),
        (user_login_failed, _failed),
        (password_changed, _password_changed),
        (password_reset, _password_changed),
        (authenticator_added, _factor_added),
        (authenticator_removed, _factor_removed),
    ):
        signal.connect(handler, dispatch_uid=f"accounts-audit-{handler.__name__}-{id(signal)}")
    post_save.connect(_address_is_known, sender=User, dispatch_uid="accounts-address")
