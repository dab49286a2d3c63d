"""The queue: for the safeguarding lead alone, opened one by one, decided for good (SG-07 ff.)."""

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from partnership.accounts.audit import AuditEntry
from partnership.accounts.models import User
from partnership.accounts.roles import Role
from partnership.core.append_only import AppendOnlyError
from partnership.safeguarding import cases
from partnership.safeguarding.models import CaseDecision, VisitorText
from partnership.safeguarding.rules.states import State
from tests.factories.accounts import (
    FACTORY_BY_ROLE,
    AdministratorFactory,
    SafeguardingLeadFactory,
    sign_in,
)
from tests.factories.safeguarding import ScreeningPhraseFactory, receive_text

pytestmark = pytest.mark.django_db
MARKER = "zebra-marmalade-4471"
QUEUE = "/admin/safeguarding/queue/"


@pytest.fixture
def lead() -> User:
    return SafeguardingLeadFactory()


@pytest.fixture
def lead_client(client: Client, lead: User) -> Client:
    return sign_in(client, lead)


@pytest.fixture
def text() -> VisitorText:
    return receive_text(f"<script>alert(1)</script> {MARKER}")


def test_list_and_case_hold_no_word(lead_client: Client, text: VisitorText) -> None:
    """SG-13."""
    for url in (QUEUE, f"{QUEUE}{text.pk}/"):
        response = lead_client.get(url)
        assert response.status_code == 200
        assert MARKER not in response.content.decode()


def test_it_says_in_words_where_a_text_came_from(lead_client: Client) -> None:
    text = receive_text("Hello.", source="story", reference="story:tell-us")
    html = lead_client.get(f"{QUEUE}{text.pk}/").content.decode()
    assert "A story that somebody sent, in English" in html


def test_opening_writes_the_trail_before_it_shows(
    lead_client: Client, lead: User, text: VisitorText
) -> None:
    """SE-25."""
    url = f"{QUEUE}{text.pk}/open/"
    assert lead_client.get(url).status_code == 405
    assert not AuditEntry.objects.filter(action="safeguarding.open_text").exists()
    response = lead_client.post(url)
    page = response.content.decode()
    assert MARKER in page
    assert "&lt;script&gt;alert(1)" in page
    assert "no-store" in response["Cache-Control"]
    entry = AuditEntry.objects.get(action="safeguarding.open_text")
    assert (entry.actor, entry.object_id) == (lead, str(text.pk))
    assert MARKER not in lead_client.get(f"{QUEUE}{text.pk}/").content.decode()


def test_without_the_trail_nothing_is_read(
    lead: User, text: VisitorText, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object) -> None:
        raise OSError

    monkeypatch.setattr(cases, "record", fail)
    with pytest.raises(OSError):  # noqa: PT011
        cases.open_text(text, lead)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.SAFEGUARDING_LEAD])
def test_nobody_else_gets_in(client: Client, role: Role, text: VisitorText) -> None:
    person = FACTORY_BY_ROLE[role]()
    sign_in(client, person)
    for method, url in (
        ("get", QUEUE),
        ("get", f"{QUEUE}{text.pk}/"),
        ("post", f"{QUEUE}{text.pk}/open/"),
        ("post", f"{QUEUE}{text.pk}/decide/"),
    ):
        response = getattr(client, method)(url)
        assert response.status_code in {302, 403}, url
        assert MARKER not in response.content.decode()
    with pytest.raises(PermissionDenied):
        cases.open_text(text, person)
    with pytest.raises(PermissionDenied):
        cases.decide(text, person, State.TRIAGED, "because")


def test_superuser_is_not_enough(client: Client, text: VisitorText) -> None:
    sign_in(client, AdministratorFactory(is_superuser=True))
    assert client.post(f"{QUEUE}{text.pk}/open/").status_code in {302, 403}
    assert "Safeguarding queue" not in client.get("/admin/").content.decode()


def test_the_menu_shows_the_queue_to_the_lead(lead_client: Client) -> None:
    assert "Safeguarding queue" in lead_client.get("/admin/").content.decode()


def test_the_most_urgent_stands_first() -> None:
    ScreeningPhraseFactory(phrase="purple kettle")
    calm, urgent = receive_text("calm"), receive_text("the purple kettle")
    assert [item.text.pk for item in cases.queue(calm.received_at)] == [urgent.pk, calm.pk]


def test_deciding_moves_the_case_and_is_kept(
    lead_client: Client, lead: User, text: VisitorText
) -> None:
    url = f"{QUEUE}{text.pk}/decide/"
    assert lead_client.post(url, {"after": State.TRIAGED, "reason": "Read it."}).status_code == 302
    text.refresh_from_db()
    assert text.state == State.TRIAGED
    decision = text.decisions.get()
    assert (decision.actor, decision.before, decision.after) == (lead, State.NEW, State.TRIAGED)
    assert AuditEntry.objects.filter(action="safeguarding.decide", actor=lead).exists()


def test_a_decision_needs_a_reason_and_a_possible_move(
    lead_client: Client, lead: User, text: VisitorText
) -> None:
    url = f"{QUEUE}{text.pk}/decide/"
    for data in ({"after": State.TRIAGED, "reason": ""}, {"after": State.CLOSED, "reason": "No."}):
        assert lead_client.post(url, data).status_code == 200
    for after, reason in ((State.CLOSED, "No."), (State.TRIAGED, "  ")):
        with pytest.raises(cases.MoveRefusedError):
            cases.decide(text, lead, after, reason)
    text.refresh_from_db()
    assert text.state == State.NEW


def test_a_decision_is_never_changed(lead: User, text: VisitorText) -> None:
    """SG-11."""
    decision = cases.decide(text, lead, State.TRIAGED, "Read it.")
    for attempt in (decision.save, decision.delete, CaseDecision.objects.all().delete):
        with pytest.raises(AppendOnlyError):
            attempt()


def test_closed_cases_leave_the_queue(lead_client: Client, lead: User, text: VisitorText) -> None:
    for after in (State.TRIAGED, State.WITH_LEAD, State.NO_ACTION, State.CLOSED):
        cases.decide(text, lead, after, "Because.")
    assert str(text.pk) not in lead_client.get(QUEUE).content.decode()
    assert str(text.pk) in lead_client.get(f"{QUEUE}?closed").content.decode()
    assert "Save the decision" not in lead_client.get(f"{QUEUE}{text.pk}/").content.decode()
