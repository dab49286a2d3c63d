"""Sign-in with a second factor, and sessions that end (SE-17 to SE-20)."""

import time
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.conf import settings as site_settings
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.cache import cache
from django.db import transaction
from django.test import Client, RequestFactory
from django.urls import reverse

from partnership.accounts.adapters import AccountAdapter, MFAAdapter
from partnership.accounts.audit import AuditEntry
from partnership.accounts.models import User
from partnership.accounts.roles import Role
from tests.factories.accounts import (
    FACTORY_BY_ROLE,
    PASSWORD,
    EditorFactory,
    PartnerReviewerFactory,
    enrol,
    sign_in,
)

pytestmark = pytest.mark.django_db
GUARDED = (
    "/admin/",
    "/admin/users/",
    "/admin/safeguarding/queue/",
    "/partners/",
    "/admin/nothing/",
)


@pytest.fixture(autouse=True)
def _no_limits_from_other_tests() -> None:
    cache.clear()


def code_for(secret: str) -> str:
    """Return the code that an app would show now."""
    counters = list(yield_hotp_counters_from_time())
    return format_hotp_value(hotp_value(secret, counters[len(counters) // 2]))


def give_password(client: Client, user: User, password: str = PASSWORD) -> Any:
    return client.post("/accounts/login/", {"login": user.email, "password": password})


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("url", GUARDED)
def test_a_password_alone_opens_no_screen(client: Client, role: Role, url: str) -> None:
    """SE-17, whether a second factor exists or not."""
    person = FACTORY_BY_ROLE[role]()
    client.force_login(person)
    assert client.get(url)["Location"].startswith(reverse("mfa_activate_totp"))
    assert client.post(url)["Location"].startswith(reverse("mfa_activate_totp"))
    enrol(person)
    assert client.get(url)["Location"].startswith(reverse("mfa_reauthenticate"))


def test_signing_in_takes_password_and_code(client: Client) -> None:
    editor = EditorFactory()
    secret = enrol(editor)
    assert give_password(client, editor)["Location"] == reverse("mfa_authenticate")
    assert "_auth_user_id" not in client.session
    before = client.session.session_key
    response = client.post(reverse("mfa_authenticate"), {"code": code_for(secret)})
    assert response["Location"] == "/admin/"
    assert client.session.session_key != before
    assert client.get("/admin/").status_code == 200
    assert AuditEntry.objects.filter(action="accounts.sign_in", actor=editor).exists()


def test_reviewers_are_led_to_their_workspace(client: Client) -> None:
    reviewer = PartnerReviewerFactory()
    secret = enrol(reviewer)
    give_password(client, reviewer)
    response = client.post(reverse("mfa_authenticate"), {"code": code_for(secret)})
    assert response["Location"] == "/partners/"


def test_a_code_works_once(client: Client) -> None:
    editor = EditorFactory()
    code = code_for(enrol(editor))
    for attempt in (client, Client()):
        give_password(attempt, editor)
        attempt.post(reverse("mfa_authenticate"), {"code": code})
    assert "_auth_user_id" in client.session
    assert "_auth_user_id" not in attempt.session


def test_recovery_codes_work_once(client: Client) -> None:
    editor = EditorFactory()
    enrol(editor)
    code = RecoveryCodes.activate(editor).get_unused_codes()[0]
    for attempt in (client, Client()):
        give_password(attempt, editor)
        attempt.post(reverse("mfa_authenticate"), {"code": code})
    assert "_auth_user_id" in client.session
    assert "_auth_user_id" not in attempt.session


def test_setting_up_an_app(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    # Outside of a test's own transaction, what waits for the commit runs within the request.
    monkeypatch.setattr(transaction, "on_commit", lambda callback, **options: callback())
    editor = EditorFactory()
    give_password(client, editor)
    url = reverse("mfa_activate_totp")
    assert client.get("/admin/")["Location"].startswith(url)
    page = client.get(url)
    if page.status_code == 302:
        client.post(page["Location"], {"password": PASSWORD})
        page = client.get(url)
    html = page.content.decode()
    assert '<svg class="qr"' in html
    assert "data:" not in html
    assert "style=" not in html
    secret = page.context["form"].secret
    assert "Type your code" in client.post(url, {"code": ""}).content.decode()
    assert client.post(url, {"code": code_for(secret)}).status_code == 302
    assert client.get("/admin/").status_code == 200
    assert AuditEntry.objects.filter(action="accounts.add_totp", actor=editor).exists()


def test_secrets_are_encrypted_in_the_database() -> None:
    """Allauth's default keeps them readable."""
    editor = EditorFactory()
    secret = enrol(editor)
    stored = Authenticator.objects.get(user=editor).data["secret"]
    assert secret not in stored
    assert MFAAdapter().decrypt(stored) == secret


def test_a_reset_password_does_not_go_round_the_second_factor(client: Client) -> None:
    editor = EditorFactory()
    enrol(editor)
    client.post(reverse("account_reset_password"), {"email": editor.email})
    link = next(word for word in mail.outbox[-1].body.split() if "/password/reset/key/" in word)
    form = client.get(link, follow=True)
    new = "nine bright lanterns wait"
    client.post(form.request["PATH_INFO"], {"password1": new, "password2": new})
    assert "_auth_user_id" not in client.session
    assert give_password(client, editor, new)["Location"] == reverse("mfa_authenticate")


def test_nobody_learns_which_addresses_exist(client: Client) -> None:
    """SE-19."""
    editor = EditorFactory()
    wrong = give_password(client, editor, "not the right password")
    unknown = client.post("/accounts/login/", {"login": "a@example.org", "password": PASSWORD})
    texts = [page.context["form"].non_field_errors() for page in (wrong, unknown)]
    assert texts[0] == texts[1] == ["The e-mail address or the password is not right"]
    sent = [
        client.post(reverse("account_reset_password"), {"email": email}, follow=True).content
        for email in (editor.email, "nobody@example.org")
    ]
    assert sent[0] == sent[1]


def test_many_wrong_passwords_delay(client: Client) -> None:
    editor = EditorFactory()
    for _ in range(10):
        last = give_password(client, editor, "not the right password")
    assert "too many tries" in last.content.decode()


@pytest.mark.parametrize(
    ("proxies", "address"), [(0, "10.0.0.9"), (1, "203.0.113.7"), (2, "198.51.100.1")]
)
def test_only_trusted_proxies_are_believed(
    rf: RequestFactory, settings: Any, proxies: int, address: str
) -> None:
    """SE-16: what a visitor writes into the header themselves does not count."""
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    request = rf.get(
        "/",
        REMOTE_ADDR="10.0.0.9",
        headers={"X-Forwarded-For": "192.0.2.66, 198.51.100.1, 203.0.113.7"},
    )
    assert AccountAdapter().get_client_ip(request) == address


def test_nobody_signs_up(client: Client) -> None:
    page = client.get(reverse("account_signup"))
    assert "Accounts are made for you" in page.content.decode()
    client.post(
        reverse("account_signup"),
        {"email": "new@example.org", "password1": PASSWORD, "password2": PASSWORD},
    )
    assert not User.objects.filter(email="new@example.org").exists()


def test_nobody_changes_their_address(client: Client) -> None:
    sign_in(client, EditorFactory())
    assert client.get("/accounts/email/")["Location"] == reverse("mfa_index")


def test_half_an_hour_without_a_click_ends_the_session(client: Client) -> None:
    """SE-20."""
    sign_in(client, EditorFactory())
    with time_machine.travel(time.time(), tick=False) as clock:
        assert client.get("/admin/").status_code == 200
        clock.shift(site_settings.SESSION_IDLE_SECONDS - 1)
        assert client.get("/admin/").status_code == 200
        clock.shift(site_settings.SESSION_IDLE_SECONDS)
        assert "/accounts/login/" in client.get("/admin/")["Location"]


def test_a_session_ends_after_twelve_hours_of_work(client: Client) -> None:
    """SE-20."""
    sign_in(client, EditorFactory())
    with time_machine.travel(time.time(), tick=False) as clock:
        for _ in range(12 * 4 - 1):
            clock.shift(15 * 60)
            assert client.get("/accounts/2fa/").status_code == 200
        clock.shift(15 * 60)
        assert "/accounts/login/" in client.get("/admin/")["Location"]


def test_a_new_password_ends_the_other_sessions(client: Client) -> None:
    editor = EditorFactory()
    sign_in(client, editor)
    other = Client()
    sign_in(other, editor)
    new = "nine bright lanterns wait"
    response = client.post(
        reverse("account_change_password"),
        {"oldpassword": PASSWORD, "password1": new, "password2": new},
    )
    assert response.status_code == 302
    assert "/accounts/login/" in other.get("/admin/")["Location"]
    assert AuditEntry.objects.filter(action="accounts.change_password", actor=editor).exists()


def test_where_one_is_signed_in(client: Client) -> None:
    sign_in(client, EditorFactory())
    assert client.get(reverse("usersessions_list")).status_code == 200


def test_signing_out(client: Client) -> None:
    editor = EditorFactory()
    sign_in(client, editor)
    assert client.get(reverse("account_logout")).status_code == 200
    client.post(reverse("account_logout"))
    assert not Session.objects.exists()
    assert AuditEntry.objects.filter(action="accounts.sign_out", actor=editor).exists()


@pytest.mark.parametrize(
    "name",
    [
        "account_login",
        "account_logout",
        "account_reauthenticate",
        "account_reset_password",
        "account_reset_password_done",
        "account_change_password",
        "account_inactive",
        "account_signup",
        "mfa_index",
        "mfa_reauthenticate",
        "usersessions_list",
    ],
)
def test_account_pages_are_ours_and_kept_by_nobody(client: Client, name: str) -> None:
    """SE-06: no shared copy, and no page in allauth's own look."""
    if name not in {"account_login", "account_signup", "account_reset_password"}:
        sign_in(client, EditorFactory())
    response = client.get(reverse(name))
    assert response.status_code == 200, response.headers.get("Location")
    assert "no-store" in response["Cache-Control"]
    html = response.content.decode()
    assert 'id="help-panel"' in html
    assert " placeholder=" not in html
    assert html.count("<h1") == 1
