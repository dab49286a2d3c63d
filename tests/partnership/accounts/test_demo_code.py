"""Whoever tries the demonstration needs no authenticator app."""

import pytest
from allauth.mfa.totp.internal.auth import validate_totp_code
from django.core.management import call_command

from partnership.accounts.demo import TOTP_SECRET


def test_the_printed_code_is_the_one_that_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    """The code passes the same check as an authenticator's."""
    call_command("demo_code")
    assert validate_totp_code(TOTP_SECRET, capsys.readouterr().out.strip())
