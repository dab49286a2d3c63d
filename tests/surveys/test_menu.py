"""Everything about surveys stands below one entry of the menu, for those whose work it is."""

from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse
from wagtail.admin.menu import admin_menu

from partnership.accounts.models import User
from surveys.menu import ENTRIES, surveys_menu
from surveys.models import SurveyPage
from tests.factories.accounts import (
    AdministratorFactory,
    EditorFactory,
    EngagementOfficerFactory,
    EvidenceAnalystFactory,
    SafeguardingLeadFactory,
    sign_in,
)

pytestmark = pytest.mark.django_db
OFFICERS = [EngagementOfficerFactory, AdministratorFactory]
OTHERS = [EditorFactory, EvidenceAnalystFactory, SafeguardingLeadFactory]


def request_of(rf: RequestFactory, person: User) -> Any:
    request = rf.get("/admin/")
    request.user = person
    return request


@pytest.mark.parametrize("factory", OFFICERS)
def test_it_follows_the_work_of_an_officer(rf: RequestFactory, factory: Any) -> None:
    shown = surveys_menu().menu.menu_items_for_request(request_of(rf, factory()))
    assert [item.label for item in sorted(shown, key=lambda item: item.order)] == [
        "All surveys",
        "Question bank",
        "Places",
        "Printed codes",
        "Paper forms",
        "Group sessions",
        "Shared tablets",
        "Organisations",
        "Answers set aside",
    ]


@pytest.mark.parametrize("factory", OTHERS)
def test_it_is_hidden_from_everybody_else(rf: RequestFactory, factory: Any) -> None:
    assert not surveys_menu().is_shown(request_of(rf, factory()))


@pytest.mark.parametrize("factory", OFFICERS)
@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.label)
def test_each_entry_leads_to_a_screen(
    client: Client, survey: SurveyPage, factory: Any, entry: Any
) -> None:
    sign_in(client, factory())
    assert client.get(reverse(entry.screen)).status_code == 200


@pytest.mark.parametrize("factory", [EngagementOfficerFactory, SafeguardingLeadFactory])
def test_no_menu_is_long(rf: RequestFactory, factory: Any) -> None:
    """Nothing of it stands beside the submenu, nor under Wagtail's own “Snippets”."""
    items = admin_menu.menu_items_for_request(request_of(rf, factory()))
    names = {item.label for item in items}
    assert not names & {"Snippets", *(entry.label for entry in ENTRIES)}
    assert len(names) <= 6
