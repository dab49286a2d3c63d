"""A page that is sent for approval lands with somebody who can approve it."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Page, Workflow

from partnership.accounts.roles import Role
from partnership.accounts.second_reader import NAME, READY_MADE, name_second_readers
from tests.factories.accounts import AdministratorFactory, EditorFactory, sign_in
from tests.factories.stories import story

pytestmark = pytest.mark.django_db


def test_the_ready_made_workflow_has_readers_and_a_name_of_ours() -> None:
    assert not Workflow.objects.filter(name=READY_MADE).exists()
    readers = GroupApprovalTask.objects.get(name=NAME).groups.values_list("name", flat=True)
    assert set(readers) == {Role.EDITOR, Role.ADMINISTRATOR}


def test_readers_that_an_administrator_chose_are_left_alone() -> None:
    task = GroupApprovalTask.objects.get(name=NAME)
    task.groups.remove(*task.groups.filter(name=Role.EDITOR))
    name_second_readers()
    assert [group.name for group in task.groups.all()] == [Role.ADMINISTRATOR]


def test_another_person_finds_it_on_the_first_screen(client: Client, site_root: Page) -> None:
    page = story(site_root, "A warm room", live=False)
    page.save_revision(user=EditorFactory())
    workflow = page.get_workflow()
    assert workflow is not None
    workflow.start(page, EditorFactory())
    sign_in(client, AdministratorFactory())
    html = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "waits for your review" in html
