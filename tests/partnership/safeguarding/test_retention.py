"""Words do not outlive their case for long (DP-17, SG-11)."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from partnership.accounts.models import User
from partnership.safeguarding.cases import decide
from partnership.safeguarding.models import VisitorText
from partnership.safeguarding.retention import AFTER_CLOSING, erase_closed_words
from partnership.safeguarding.rules.states import MOVES, State
from tests.factories.accounts import SafeguardingLeadFactory, sign_in
from tests.factories.safeguarding import receive_text

pytestmark = pytest.mark.django_db


def close(text: VisitorText, lead: User) -> VisitorText:
    """Take a case to its end by the shortest way."""
    ways = [[State(text.state)]]
    while ways[0][-1] != State.CLOSED:
        way = ways.pop(0)
        ways += [[*way, State(step)] for step in MOVES[way[-1]] if State(step) not in way]
    for step in ways[0][1:]:
        decide(text, lead, step, "An example.")
    text.refresh_from_db()
    return text


def test_closed_words_are_erased_after_thirty_days_and_the_case_stays(client: Client) -> None:
    lead = SafeguardingLeadFactory()
    closed = close(receive_text("i have a knife"), lead)
    waiting = receive_text("still to be read")
    now = timezone.now()
    assert erase_closed_words(now + AFTER_CLOSING - timedelta(minutes=1)) == 0
    assert erase_closed_words(now + AFTER_CLOSING + timedelta(minutes=1)) == 1
    closed.refresh_from_db()
    waiting.refresh_from_db()
    assert (closed.ciphertext, closed.matches) == ("", [])
    assert closed.decisions.exists()
    assert waiting.ciphertext
    sign_in(client, lead)
    page = client.post(f"/admin/safeguarding/queue/{closed.pk}/open/").content.decode()
    assert "The words were erased" in page


def test_the_command_says_a_count_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("purge_words")
    assert capsys.readouterr().out == "Erased the words of 0 closed cases.\n"
