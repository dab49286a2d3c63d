"""Publishing an action in the CMS: what is missing is said at its field, never by an error page."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from consultations.models import ActionPage
from partnership.accounts.roles import Role
from tests.factories.accounts import FACTORY_BY_ROLE, sign_in
from tests.factories.consultations import what_changed

pytestmark = pytest.mark.django_db


def _new_action(**more: Any) -> dict[str, Any]:
    return nested_form_data(
        {
            "title": "A long table",
            "slug": "a-long-table",
            "summary": "",
            "people_said": "",
            "we_decided": "",
            "what_changed": "",
            "stage": "agreed",
            "not_doing_reason": "",
            "five_c": "",
            "due_on": "",
            "search_description": "",
            "seo_title": "",
            "comments": inline_formset([]),
            **more,
        }
    )


def _send(client: Client, site_root: Page, **more: Any) -> Any:
    shelf = what_changed(site_root)
    sign_in(client, FACTORY_BY_ROLE[Role.ENGAGEMENT_OFFICER]())
    address = reverse("wagtailadmin_pages:add", args=["consultations", "actionpage", shelf.pk])
    return client.post(address, _new_action(**more))


def test_publishing_names_every_missing_promise_at_its_field(
    client: Client, site_root: Page
) -> None:
    response = _send(client, site_root, **{"action-publish": "1"})
    assert response.status_code == 200
    missing = {"people_said", "we_decided", "responsible_body", "due_on"}
    assert missing <= set(response.context["form"].errors)
    assert not ActionPage.objects.filter(live=True).exists()


def test_a_draft_may_be_half_filled(client: Client, site_root: Page) -> None:
    assert _send(client, site_root).status_code == 302
    assert ActionPage.objects.get().live is False


def test_a_waiting_draft_is_checked_like_a_new_page(client: Client, site_root: Page) -> None:
    _send(client, site_root)
    draft = ActionPage.objects.get()
    address = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    response = client.post(address, _new_action(**{"action-publish": "1"}))
    assert response.status_code == 200
    assert "responsible_body" in response.context["form"].errors
