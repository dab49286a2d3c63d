"""``make run`` ends by saying who can sign in, and how."""

from django.core.management import call_command
from pytest import CaptureFixture

from partnership.accounts.demo import PASSWORD, PEOPLE, TOTP_SECRET


def test_every_person_is_printed_with_what_they_need(capsys: CaptureFixture[str]) -> None:
    """Nobody has to look into the code to try a role."""
    call_command("demo_sign_ins")
    printed = capsys.readouterr().out
    assert [person.email for person in PEOPLE if person.email not in printed] == []
    assert PASSWORD in printed
    assert TOTP_SECRET in printed
