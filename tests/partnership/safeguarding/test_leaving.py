"""The way out forgets everything (EXIT-5)."""

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client

from tests.factories.accounts import EditorFactory, sign_in

pytestmark = pytest.mark.django_db


def test_it_leads_to_the_fixed_page_and_forgets(client: Client) -> None:
    sign_in(client, EditorFactory())
    client.cookies["__Host-draft"] = "secret"
    response = client.get("/leave/")
    assert response.status_code == 303
    assert response["Location"] == settings.LEAVE_URL
    assert response["Clear-Site-Data"] == '"cookies", "storage"'
    assert response["Cache-Control"] == "no-store"
    assert response["Referrer-Policy"] == "no-referrer"
    assert {name for name, cookie in response.cookies.items() if cookie["max-age"] == 0} >= {
        "__Host-draft",
        settings.SESSION_COOKIE_NAME,
    }
    assert response.cookies["__Host-draft"]["secure"]
    assert not Session.objects.exists()
    assert "_auth_user_id" not in client.session


def test_a_visitor_without_cookies_gets_none(client: Client) -> None:
    response = client.get("/leave/?next=https://elsewhere.example/")
    assert response["Location"] == settings.LEAVE_URL
    assert not response.cookies


def test_it_cannot_be_posted_to(client: Client) -> None:
    assert client.post("/leave/").status_code == 405


@pytest.mark.parametrize("cookie", ["a(b=1", "path=1", "ex pires=2", "é=1", "=x", "secure=1; a=1"])
def test_no_cookie_keeps_anybody_here(client: Client, cookie: str) -> None:
    """Another program on the same host may have set a cookie whose name cannot be set again."""
    response = client.get("/leave/", headers={"cookie": cookie})
    assert response.status_code == 303
    assert response["Location"] == settings.LEAVE_URL
