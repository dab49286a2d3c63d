"""allauth's forms in our words: labels without placeholders, hints without links (UX-05)."""

from typing import Any

from allauth.account import forms as account_forms
from allauth.mfa.base import forms as mfa_forms
from allauth.mfa.totp import forms as totp_forms

PASSWORD_HINT = "At least 15 characters"  # noqa: S105


class _OurWords:
    """Replaces labels and drops placeholders and hints."""

    labels: dict[str, str] = {}  # noqa: RUF012
    hints: dict[str, str] = {}  # noqa: RUF012

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Take allauth's form and change what a person reads."""
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():  # type: ignore[attr-defined]
            field.widget.attrs.pop("placeholder", None)
            field.label = self.labels.get(name, field.label)
            field.help_text = self.hints.get(name, "")
            field.error_messages["required"] = f"Type your {str(field.label).lower()}"


class LoginForm(_OurWords, account_forms.LoginForm):
    """E-mail and password."""

    labels = {"login": "E-mail address", "password": "Password"}  # noqa: RUF012


class ChangePasswordForm(_OurWords, account_forms.ChangePasswordForm):
    """The old and a new password."""

    labels = {  # noqa: RUF012
        "oldpassword": "Password now",
        "password1": "New password",
        "password2": "New password again",
    }
    hints = {"password1": PASSWORD_HINT}  # noqa: RUF012


class ResetPasswordForm(_OurWords, account_forms.ResetPasswordForm):
    """Where to send the link."""

    labels = {"email": "E-mail address"}  # noqa: RUF012


class ResetPasswordKeyForm(_OurWords, account_forms.ResetPasswordKeyForm):
    """A new password after following the link."""

    labels = {"password1": "New password", "password2": "New password again"}  # noqa: RUF012
    hints = {"password1": PASSWORD_HINT}  # noqa: RUF012


class ReauthenticateForm(_OurWords, account_forms.ReauthenticateForm):
    """The password once more."""

    labels = {"password": "Password"}  # noqa: RUF012


class AuthenticateForm(_OurWords, mfa_forms.AuthenticateForm):
    """The code of the second factor at sign-in."""

    labels = {"code": "Code"}  # noqa: RUF012


class ReauthenticateCodeForm(_OurWords, mfa_forms.ReauthenticateForm):
    """The code once more."""

    labels = {"code": "Code"}  # noqa: RUF012


class ActivateTOTPForm(_OurWords, totp_forms.ActivateTOTPForm):
    """The first code of a new app."""

    labels = {"code": "Code"}  # noqa: RUF012
