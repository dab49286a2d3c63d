"""A copied survey shares nothing that would mix its answers or its promises with the first."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from surveys.bank.loading import load_bank
from surveys.demo.blocks import about_you, from_bank
from surveys.models import SurveyPage
from tests.factories.accounts import AdministratorFactory, sign_in
from tests.factories.surveys import published_survey, small_sections

pytestmark = pytest.mark.django_db


@pytest.fixture
def first(site_root: Page) -> SurveyPage:
    load_bank()
    sections = [*small_sections(), about_you(from_bank("dem-1-age"))]
    return published_survey(site_root, sections=sections)


@pytest.fixture
def second(client: Client, first: SurveyPage) -> SurveyPage:
    """Return a copy made in the CMS by somebody who asked for it to be public at once."""
    sign_in(client, AdministratorFactory())
    address = reverse("wagtailadmin_pages:copy", args=[first.pk])
    data = {
        "new_title": "Wave two",
        "new_slug": "wave-two",
        "new_parent_page": first.get_parent().pk,
        "publish_copies": "on",
    }
    assert client.post(address, data).status_code == 302
    return SurveyPage.objects.get(slug="wave-two")


def draft(survey: SurveyPage) -> SurveyPage:
    return survey.get_latest_revision_as_object()


def test_own_questions_get_new_ids_and_the_bank_keeps_its(
    first: SurveyPage, second: SurveyPage
) -> None:
    for copied in (second, draft(second)):
        before, now = first.definition.items, copied.definition.items
        assert [item.title for item in now] == [item.title for item in before]
        shared = {item.id for item in before} & {item.id for item in now}
        assert shared == {item.id for item in before[-2:]}


def test_rules_look_at_the_copied_questions(second: SurveyPage) -> None:
    safe, why = draft(second).definition.items[:2]
    assert [condition.question for condition in why.show_if.conditions] == [safe.id]


def test_answers_get_new_ids_too(first: SurveyPage, second: SurveyPage) -> None:
    before, now = (each.definition.items[2].options for each in (first, draft(second)))
    assert [option.label for option in before] == [option.label for option in now]
    assert not {option.id for option in before} & {option.id for option in now}


def test_history_dates_and_assessment_stay_behind(second: SurveyPage) -> None:
    assert not second.live
    assert not second.versions.exists()
    assert second.revisions.count() == 1
    for copied in (second, draft(second)):
        assert copied.opens_at is copied.closes_at is copied.reply_by is None
        assert copied.dpia_ref == copied.questions_checked_by == copied.tried_out_with == ""
        assert copied.why_asked == "We want to know."
