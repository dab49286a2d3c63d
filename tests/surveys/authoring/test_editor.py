"""Staff make, preview and publish surveys in the CMS."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import querydict_from_html

from surveys.models import SurveyPage
from tests.factories.accounts import AdministratorFactory, sign_in
from tests.factories.surveys import shelf

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client: Client) -> Client:
    """Return a browser in which an administrator is signed in."""
    return sign_in(client, AdministratorFactory())


def edit_url(survey: SurveyPage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[survey.pk])


def form_of(staff: Client, address: str) -> Any:
    return querydict_from_html(staff.get(address).content.decode(), form_id="page-edit-form")


def empty_stream(**fields: str) -> dict[str, str]:
    """Return what the editor posts for a page whose questions are not there yet."""
    return {
        "title": "An idea",
        "slug": "an-idea",
        "audience": "young_people",
        "estimated_minutes": "5",
        "retention_months": "12",
        "languages": "en-gb",
        "sections-count": "0",
        **fields,
    }


def test_the_editor_opens_and_offers_saved_questions(staff: Client, survey: SurveyPage) -> None:
    html = staff.get(edit_url(survey)).content.decode()
    for words in ("What we promise", "When people can answer", "Who is asked"):
        assert words in html
    assert "1. How safe is it?" in html


def test_a_half_filled_draft_is_kept(staff: Client, site_root: Page) -> None:
    """WD-05: autosave meets half-filled pages."""
    address = reverse("wagtailadmin_pages:add", args=["surveys", "surveypage", shelf(site_root).pk])
    response = staff.post(address, empty_stream())
    assert response.status_code == 302
    assert not SurveyPage.objects.get(slug="an-idea").live


def test_publishing_without_an_assessment_is_refused_in_words(
    staff: Client, site_root: Page
) -> None:
    """DP-01: the officer reads what is missing; there is no error page."""
    address = reverse("wagtailadmin_pages:add", args=["surveys", "surveypage", shelf(site_root).pk])
    response = staff.post(address, empty_stream(**{"action-publish": "1"}))
    assert response.status_code == 200
    html = response.content.decode()
    assert "signed data protection impact assessment" in html
    assert "Add at least one question." in html
    assert not SurveyPage.objects.filter(slug="an-idea").exists()


def test_a_draft_of_a_live_survey_may_be_half_filled(staff: Client, survey: SurveyPage) -> None:
    data = empty_stream(title=survey.title, slug=survey.slug)
    assert staff.post(edit_url(survey), data).status_code == 302
    survey.refresh_from_db()
    assert survey.live
    assert survey.has_unpublished_changes
    assert survey.dpia_ref


def test_a_published_survey_is_not_deleted(staff: Client, survey: SurveyPage) -> None:
    """SB-02: deleting the page would take its answers along."""
    for page in (survey, survey.get_parent()):
        staff.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    assert SurveyPage.objects.filter(pk=survey.pk).exists()


def test_nor_are_several_at_once(staff: Client, survey: SurveyPage) -> None:
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    response = staff.post(f"{address}?id={survey.pk}")
    assert response.status_code == 302
    assert SurveyPage.objects.filter(pk=survey.pk).exists()


@pytest.mark.parametrize(("mode", "words"), [("start", "Start now"), ("question", "How safe is")])
def test_previews(survey: SurveyPage, mode: str, words: str) -> None:
    response = survey.make_preview_request(preview_mode=mode)
    response.render()
    assert words in response.content.decode()


def test_every_block_has_a_preview(staff: Client) -> None:
    stream = SurveyPage._meta.get_field("sections").stream_block
    section = stream.child_blocks["section"]
    blocks = [section, *section.child_blocks["questions"].child_blocks.values()]
    for block in blocks:
        address = reverse("wagtailadmin_block_preview")
        response = staff.get(address, {"id": block.definition_prefix})
        assert response.status_code == 200
        assert "<h1" in response.content.decode()
