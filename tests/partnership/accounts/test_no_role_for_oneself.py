"""Nobody becomes a safeguarding lead by a side door (SE-21, SE-25)."""

import re

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from partnership.accounts.audit import AuditEntry
from partnership.accounts.models import User
from partnership.accounts.roles import Role
from tests.factories.accounts import AdministratorFactory, EditorFactory, sign_in

pytestmark = pytest.mark.django_db
COUNTS = re.compile(r'name="([^"]+-(?:TOTAL|INITIAL|MIN_NUM|MAX_NUM)_FORMS)"')


@pytest.fixture
def administrator(client: Client) -> User:
    person = AdministratorFactory()
    sign_in(client, person)
    return person


def roles_of(person: User) -> frozenset[Role]:
    return User.objects.get(pk=person.pk).roles


def assign(client: Client, person: User, role: Role) -> None:
    group = Group.objects.get(name=role)
    address = f"/admin/bulk/accounts/user/assign_role/?id={person.pk}&next=/admin/users/"
    client.post(address, {"role": group.pk})


def test_not_in_bulk(client: Client, administrator: User) -> None:
    assign(client, administrator, Role.SAFEGUARDING_LEAD)
    assert roles_of(administrator) == {Role.ADMINISTRATOR}


def test_others_may_be_given_one_and_the_trail_says_so(client: Client, administrator: User) -> None:
    editor = EditorFactory()
    assign(client, editor, Role.SAFEGUARDING_LEAD)
    assert Role.SAFEGUARDING_LEAD in roles_of(editor)
    entry = AuditEntry.objects.get(action="accounts.assign_role")
    assert (entry.actor, entry.object_id) == (administrator, str(editor.pk))
    assert entry.reason == Role.SAFEGUARDING_LEAD


def test_several_people_are_disabled_with_a_trail(client: Client, administrator: User) -> None:
    editor = EditorFactory()
    address = f"/admin/bulk/accounts/user/set_active_state/?id={editor.pk}&next=/admin/users/"
    client.post(address, {"mark_as_active": "False"})
    assert not User.objects.get(pk=editor.pk).is_active
    assert AuditEntry.objects.filter(action="accounts.set_active_state").count() == 1


def rename(client: Client, group: Group, name: str) -> None:
    address = f"/admin/groups/edit/{group.pk}/"
    counts = dict.fromkeys(COUNTS.findall(client.get(address).content.decode()), "0")
    client.post(address, {**counts, "name": name})


def test_roles_keep_their_names(client: Client, administrator: User) -> None:
    lead = Group.objects.get(name=Role.SAFEGUARDING_LEAD)
    own = Group.objects.get(name=Role.ADMINISTRATOR)
    rename(client, lead, "somebody else")
    rename(client, own, Role.SAFEGUARDING_LEAD)
    other = Group.objects.create(name="other")
    lead.delete()
    rename(client, other, Role.SAFEGUARDING_LEAD)
    assert set(Group.objects.filter(pk__in=[own.pk, other.pk]).values_list("name", flat=True)) == {
        Role.ADMINISTRATOR,
        "other",
    }


def test_other_groups_can_be_renamed_and_the_trail_says_so(
    client: Client, administrator: User
) -> None:
    other = Group.objects.create(name="other")
    rename(client, other, "another")
    assert Group.objects.get(pk=other.pk).name == "another"
    assert AuditEntry.objects.filter(action="accounts.edit_group").count() == 1


def test_roles_cannot_be_deleted(client: Client, administrator: User) -> None:
    lead = Group.objects.get(name=Role.SAFEGUARDING_LEAD)
    client.post(f"/admin/groups/delete/{lead.pk}/")
    assert Group.objects.filter(pk=lead.pk).exists()
