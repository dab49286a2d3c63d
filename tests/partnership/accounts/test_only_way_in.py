"""There is one way in, and a password alone leads nowhere else (SE-17, SE-19)."""

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from tests.factories.accounts import PASSWORD, EditorFactory, enrol, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_limits_from_other_tests() -> None:
    cache.clear()


@pytest.mark.parametrize("door", ["/admin/login/", "/_util/login/"])
def test_wagtails_own_doors_lead_to_the_one_way_in(client: Client, door: str) -> None:
    """They know neither limits nor a second factor."""
    editor = EditorFactory()
    enrol(editor)
    response = client.post(f"{door}?next=/admin/", {"username": editor.email, "password": PASSWORD})
    assert "_auth_user_id" not in client.session
    assert response["Location"] == f"{reverse('account_login')}?next=/admin/"
    assert client.get(door)["Location"] == reverse("account_login")


@pytest.mark.parametrize(
    "name",
    [
        "mfa_index",
        "mfa_deactivate_totp",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
        "mfa_download_recovery_codes",
        "mfa_activate_totp",
        "account_change_password",
        "account_reauthenticate",
        "usersessions_list",
    ],
)
def test_a_password_alone_cannot_change_the_second_factor(client: Client, name: str) -> None:
    """Else it could take the factor away, read the recovery codes or set up its own."""
    editor = EditorFactory()
    enrol(editor)
    client.force_login(editor)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    for response in (client.get(reverse(name)), client.post(reverse(name))):
        assert response.status_code == 302
        assert response["Location"].startswith(reverse("mfa_reauthenticate"))
    assert Authenticator.objects.filter(user=editor).exists()


def test_whoever_proved_it_may(client: Client) -> None:
    sign_in(client, EditorFactory())
    assert client.get(reverse("mfa_index")).status_code == 200


@pytest.mark.parametrize("address", ["/admin/", "/admin/users/", "/partners/"])
def test_a_prefix_before_the_address_opens_nothing(client: Client, address: str) -> None:
    """Behind ``SCRIPT_NAME`` the path that was asked for begins with something else."""
    editor = EditorFactory()
    enrol(editor)
    client.force_login(editor)
    response = client.get(address, SCRIPT_NAME="/x")
    assert response.status_code == 302
    assert response["Cache-Control"] == "no-store, private"


@pytest.mark.parametrize(
    "address",
    ["/admin", "//admin/", "/ADMIN/", "/admin//", "/./admin/", "/x/../admin/", "/%61dmin/"],
)
def test_other_spellings_open_nothing(client: Client, address: str) -> None:
    editor = EditorFactory()
    enrol(editor)
    client.force_login(editor)
    response = client.get(address, follow=True)
    assert "wagtail" not in response.content.decode()
