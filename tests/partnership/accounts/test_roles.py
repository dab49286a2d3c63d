"""What each role may do in the CMS."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from wagtail.models import GroupPagePermission, Page

from partnership.accounts.demo import BODIES, PEOPLE, TOTP_SECRET, build_people
from partnership.accounts.models import Organisation, SpecifiedArea, User
from partnership.accounts.role_permissions import sync_roles
from partnership.accounts.roles import Role
from tests.factories.accounts import FACTORY_BY_ROLE, EditorFactory, PartnerReviewerFactory, sign_in
from tests.factories.consultations import have_your_say

pytestmark = pytest.mark.django_db


def counts() -> tuple[int, int, int]:
    return (
        Group.objects.count(),
        Permission.objects.filter(group__isnull=False).count(),
        GroupPagePermission.objects.count(),
    )


def test_there_is_one_group_for_each_role_and_no_other() -> None:
    assert set(Group.objects.values_list("name", flat=True)) == set(Role.values)


def test_syncing_again_changes_nothing() -> None:
    before = counts()
    sync_roles()
    assert counts() == before


@pytest.mark.parametrize("role", list(Role))
def test_everybody_but_reviewers_opens_the_cms(client: Client, role: Role) -> None:
    sign_in(client, FACTORY_BY_ROLE[role]())
    opened = client.get("/admin/").status_code == 200
    assert opened is (role is not Role.PARTNER_REVIEWER)


def test_nobody_may_delete_people() -> None:
    assert not Group.objects.filter(permissions__codename="delete_user").exists()


def test_no_permission_on_visitors_words_exists_at_all() -> None:
    """So none can be granted by mistake; the rule looks at the role."""
    assert not Permission.objects.filter(content_type__model__in=("visitortext", "casedecision"))


def test_editors_write_every_page(site_root: Page) -> None:
    tester = site_root.permissions_for_user(EditorFactory())
    assert tester.can_edit()
    assert tester.can_publish()


def test_officers_write_below_their_own_shelf_alone(site_root: Page) -> None:
    shelf = have_your_say(site_root)
    officer = FACTORY_BY_ROLE[Role.ENGAGEMENT_OFFICER]()
    assert shelf.permissions_for_user(officer).can_edit()
    assert not site_root.permissions_for_user(officer).can_edit()


@pytest.mark.parametrize("role", [Role.SAFEGUARDING_LEAD, Role.PARTNER_REVIEWER])
def test_leads_and_reviewers_write_no_page(site_root: Page, role: Role) -> None:
    assert not site_root.permissions_for_user(FACTORY_BY_ROLE[role]()).can_edit()


def test_the_demonstration_people() -> None:
    build_people()
    build_people()
    assert User.objects.count() == len(PEOPLE) == 11
    assert Organisation.objects.count() == len(BODIES) == 7
    reviewers = User.objects.filter(groups__name=Role.PARTNER_REVIEWER)
    areas = {reviewer.organisation.specified_area for reviewer in reviewers}
    assert areas == set(SpecifiedArea.values)
    assert {role for user in User.objects.all() for role in user.roles} == set(Role)
    assert not User.objects.filter(is_superuser=True).exists()


def test_a_demonstration_person_signs_in(client: Client) -> None:
    from tests.partnership.accounts.test_second_factor import code_for

    person = build_people()[0]
    assert len(person.password) >= 15
    client.post("/accounts/login/", {"login": person.email, "password": person.password})
    client.post("/accounts/2fa/authenticate/", {"code": code_for(TOTP_SECRET)})
    assert client.get("/admin/").status_code == 200


def test_no_demonstration_person_in_production(settings: object) -> None:
    settings.DEMONSTRATION = False  # type: ignore[attr-defined]
    with pytest.raises(ImproperlyConfigured):
        build_people()
    assert not User.objects.exists()


def test_the_first_administrator_has_the_role() -> None:
    first = User.objects.create_superuser("First@Example.org", "x", name="First")
    assert first.roles == {Role.ADMINISTRATOR}
    assert first.email == "first@example.org"


def test_a_reviewer_is_told_that_the_cms_is_not_for_them(client: Client) -> None:
    """Wagtail alone would send a signed-in person round in circles between /admin/ and sign-in."""
    sign_in(client, PartnerReviewerFactory())
    assert client.get("/admin/").status_code == 403
