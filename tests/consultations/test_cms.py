"""Writing a consultation in the CMS: half-filled drafts, the gate by field, previews, warnings."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.messages.storage.fallback import FallbackStorage
from django.test import Client, RequestFactory
from django.utils import timezone
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from consultations.models import ActionPage, ConsultationPage
from consultations.rules.launch import GUNNING
from consultations.wagtail_hooks import NO_SURVEY, say_what_to_think_over
from tests.factories.accounts import AdministratorFactory
from tests.factories.consultations import (
    have_your_say,
    published_consultation,
    unsaved_consultation,
    what_changed,
)

pytestmark = pytest.mark.django_db


def _form(site_root: Page, **more: Any) -> Any:
    page = ConsultationPage(title="A thought", slug="a-thought", live=False)
    parent = have_your_say(site_root)
    data = {
        "title": "A thought",
        "slug": "a-thought",
        "options": rich_text(""),
        "reply": rich_text(""),
        "survey_links": inline_formset([]),
        "document_links": inline_formset([]),
        "comments": inline_formset([]),
        **more,
    }
    form_class = ConsultationPage.get_edit_handler().get_form_class()
    user: Any = AdministratorFactory()
    return form_class(nested_form_data(data), instance=page, parent_page=parent, for_user=user)


def test_a_half_filled_draft_can_be_saved_in_the_editor(site_root: Page) -> None:
    """WD-05: autosave never asks for what is not written yet."""
    form = _form(site_root)
    form.defer_required_fields()
    assert form.is_valid(), form.errors


def test_publishing_names_every_missing_promise_at_its_field(site_root: Page) -> None:
    """CP-1: the editor sees where to write what."""
    form = _form(site_root)
    assert not form.is_valid()
    assert set(GUNNING) <= set(form.errors)
    assert "If nothing can, do not ask." in str(form.errors["can_change"])


def test_a_live_page_may_be_edited_as_a_half_filled_draft(site_root: Page) -> None:
    """What is public stays; the draft beside it may lose a promise until it is published."""
    page = published_consultation(site_root)
    page.is_saving_draft = True
    page.can_change = ""
    page.save_revision()
    page.refresh_from_db()
    assert page.can_change


@pytest.mark.parametrize("complete", [True, False])
def test_previews_of_unsaved_pages_are_shown(site_root: Page, complete: bool) -> None:
    page = (
        unsaved_consultation()
        if complete
        else ConsultationPage(title="New", slug="new", live=False)
    )
    have_your_say(site_root).add_child(instance=page)
    assert page.make_preview_request().status_code == 200
    action = ActionPage(title="New", slug="new", live=False)
    what_changed(site_root).add_child(instance=action)
    assert action.make_preview_request().status_code == 200


def test_too_little_time_is_warned_about_after_publishing(site_root: Page) -> None:
    """CP-1: allowed, but said."""
    page = published_consultation(site_root, closes_at=timezone.now() + timedelta(days=3))
    request = RequestFactory().get("/")
    request.session = {}  # type: ignore[assignment]
    kept = FallbackStorage(request)
    request._messages = kept  # type: ignore[attr-defined]
    say_what_to_think_over(request, page)
    assert any("Fewer than 28 is short." in str(message) for message in kept)


def test_one_that_nobody_can_answer_is_pointed_out(client: Client, site_root: Page) -> None:
    page = published_consultation(site_root)
    request = RequestFactory().get("/")
    request.session = {}  # type: ignore[assignment]
    kept = FallbackStorage(request)
    request._messages = kept  # type: ignore[attr-defined]
    say_what_to_think_over(request, page)
    assert NO_SURVEY in [str(message) for message in kept]
    html = client.get(page.url).content.decode()
    assert "tell us in your own words" in html
