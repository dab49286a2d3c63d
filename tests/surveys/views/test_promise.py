"""A survey's pages say truly whether the promised reply is there (YP-02, CP-3)."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from surveys.models import SurveyPage
from tests.factories.consultations import published_consultation
from tests.surveys.walking import url

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


@pytest.fixture
def over(survey: SurveyPage) -> SurveyPage:
    """Return a survey that closed long ago and promised its reply for yesterday."""
    change(survey, closes_at=timezone.now() - timedelta(days=60), contact="ask@example.org")
    return change(survey, reply_by=TODAY() - timedelta(days=1))


def change(survey: SurveyPage, **fields: Any) -> SurveyPage:
    SurveyPage.objects.filter(pk=survey.pk).update(**fields)
    survey.refresh_from_db()
    return survey


def read(survey: SurveyPage) -> str:
    return Client().get(survey.url).content.decode()


def test_before_the_day_it_is_a_promise(over: SurveyPage) -> None:
    html = read(change(over, reply_by=TODAY()))
    assert "We will tell you here what changed by" in html
    assert "reply is late" not in html


def test_after_the_day_it_is_late_and_says_whom_to_ask(over: SurveyPage) -> None:
    html = read(over)
    assert "Our reply is late." in html
    assert "We will" not in html.partition("This survey is closed")[2].partition("Good to know")[0]
    assert 'You can ask us about it: <a href="mailto:ask@example.org">' in html


def test_the_reply_of_its_consultation_is_found(over: SurveyPage, site_root: Page) -> None:
    reply = {"reply": "<p>We did it.</p>", "replied_on": TODAY()}
    page = published_consultation(site_root, surveys=(over,), **reply)
    html = read(over)
    assert f'href="{page.url}#reply">Read our reply' in html
    assert "reply is late" not in html


@pytest.mark.parametrize(
    "missing",
    [{"reply": ""}, {"replied_on": None}, {"live": False}, {"is_withdrawn": True}],
    ids=str,
)
def test_a_reply_that_nobody_can_read_is_none(
    over: SurveyPage, site_root: Page, missing: dict[str, Any]
) -> None:
    reply = {"reply": "<p>We did it.</p>", "replied_on": TODAY()}
    page = published_consultation(site_root, surveys=(over,), **reply)
    type(page).objects.filter(pk=page.pk).update(**missing)
    assert "Our reply is late." in read(over)


def test_staff_can_name_another_page(over: SurveyPage, survey: SurveyPage) -> None:
    """A survey in no consultation gets its reply too; a page that is not public is no reply."""
    shelf = survey.get_parent()
    change(over, reply_page=shelf)
    assert f'href="{shelf.url}">Read our reply' in read(over)
    Page.objects.filter(pk=shelf.pk).update(live=False)
    assert "Our reply is late." in read(over)


def test_the_page_after_sending_says_the_same(over: SurveyPage) -> None:
    """A bookmark may be opened long after (UX-13)."""
    assert "Our reply is late." in Client().get(url(over, "sent")).content.decode()


def test_an_open_survey_looks_for_no_reply(survey: SurveyPage, site_root: Page) -> None:
    reply = {"reply": "<p>We did it.</p>", "replied_on": TODAY()}
    published_consultation(site_root, surveys=(survey,), **reply)
    assert "Read our reply" not in read(survey)


def test_a_survey_that_is_over_says_no_more_how_to_take_part(over: SurveyPage) -> None:
    html = read(over)
    assert "Help to take part" not in html
    assert "It takes about" not in html
    assert url(over, "withdraw") in html


def test_whoever_comes_too_late_reads_it_too(over: SurveyPage) -> None:
    assert "Our reply is late." in Client().get(url(over)).content.decode()
