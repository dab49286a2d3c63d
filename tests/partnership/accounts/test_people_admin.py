"""Administrators make, edit and disable people in the CMS; nobody deletes them."""

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from wagtail.users.models import UserProfile

from partnership.accounts.audit import AuditEntry
from partnership.accounts.models import User
from partnership.accounts.roles import Role
from tests.factories.accounts import (
    AdministratorFactory,
    EditorFactory,
    OrganisationFactory,
    PartnerReviewerFactory,
    sign_in,
)

pytestmark = pytest.mark.django_db
PASSWORD = "seven quiet rivers meet"


@pytest.fixture
def administrator() -> User:
    return AdministratorFactory()


@pytest.fixture
def admin_client(client: Client, administrator: User) -> Client:
    return sign_in(client, administrator)


def person(**changes: object) -> dict[str, object]:
    return {
        "email": "New.Person@Example.org",
        "name": "New Person",
        "organisation": "",
        "groups": [Group.objects.get(name=Role.EDITOR).pk],
        "password1": PASSWORD,
        "password2": PASSWORD,
        **changes,
    }


def test_the_list_shows_body_and_roles(admin_client: Client) -> None:
    reviewer = PartnerReviewerFactory()
    page = admin_client.get("/admin/users/").content.decode()
    assert reviewer.email in page
    assert reviewer.organisation.name in page
    assert "Partner reviewer" in page


def test_the_list_is_searched_by_name(admin_client: Client) -> None:
    EditorFactory(name="Blue Heron")
    page = admin_client.get("/admin/users/?q=heron").content.decode()
    assert "Blue Heron" in page


def test_adding_a_person(admin_client: Client, administrator: User) -> None:
    assert admin_client.get("/admin/users/new/").status_code == 200
    response = admin_client.post("/admin/users/new/", person())
    assert response.status_code == 302, response.context["form"].errors
    made = User.objects.get(email="new.person@example.org")
    assert made.roles == {Role.EDITOR}
    assert made.check_password(PASSWORD)
    assert not made.is_superuser
    assert AuditEntry.objects.filter(actor=administrator, action="accounts.create_person").exists()


def test_short_passwords_are_refused(admin_client: Client) -> None:
    """SE-18."""
    response = admin_client.post(
        "/admin/users/new/", person(password1="short-secret", password2="short-secret")
    )
    assert "password2" in response.context["form"].errors


def test_one_address_in_two_spellings_is_one_person(admin_client: Client) -> None:
    EditorFactory(email="new.person@example.org")
    response = admin_client.post("/admin/users/new/", person())
    assert "email" in response.context["form"].errors


def test_a_reviewer_needs_a_body(admin_client: Client) -> None:
    """DP-23."""
    reviewer = Group.objects.get(name=Role.PARTNER_REVIEWER)
    response = admin_client.post("/admin/users/new/", person(groups=[reviewer.pk]))
    assert "organisation" in response.context["form"].errors
    body = OrganisationFactory()
    again = person(groups=[reviewer.pk], organisation=body.pk)
    assert admin_client.post("/admin/users/new/", again).status_code == 302


def test_editing_and_disabling(admin_client: Client, administrator: User) -> None:
    editor = EditorFactory()
    other = Client()
    sign_in(other, editor)
    url = f"/admin/users/edit/{editor.pk}/"
    assert admin_client.get(url).status_code == 200
    data = person(email=editor.email, password1="", password2="")
    assert admin_client.post(url, data).status_code == 302
    editor.refresh_from_db()
    assert not editor.is_active
    assert AuditEntry.objects.filter(action="accounts.edit_person", actor=administrator).exists()
    # SE-20: disabling ends every session.
    assert "/accounts/login/" in other.get("/admin/")["Location"]


def test_nobody_changes_their_own_roles(admin_client: Client, administrator: User) -> None:
    url = f"/admin/users/edit/{administrator.pk}/"
    lead = Group.objects.get(name=Role.SAFEGUARDING_LEAD)
    admin_client.post(url, person(email=administrator.email, groups=[lead.pk]))
    assert User.objects.get(pk=administrator.pk).roles == {Role.ADMINISTRATOR}


def test_nobody_deletes_people(admin_client: Client) -> None:
    """SE-25: the audit trail names people, so they are disabled instead."""
    editor = EditorFactory()
    admin_client.post(f"/admin/users/delete/{editor.pk}/")
    assert User.objects.filter(pk=editor.pk).exists()


def test_others_do_not_see_people(client: Client) -> None:
    sign_in(client, EditorFactory())
    assert client.get("/admin/users/").status_code in {302, 403}


def test_nobody_uploads_a_picture_of_themselves(client: Client) -> None:
    """SE-22: it would go round the library's clean copies."""
    editor = EditorFactory()
    sign_in(client, editor)
    assert 'type="file"' not in client.get("/admin/account/").content.decode()
    picture = SimpleUploadedFile("me.gif", b"GIF89a", content_type="image/gif")
    client.post("/admin/account/", {"avatar-avatar": picture})
    assert not UserProfile.get_for_user(editor).avatar
