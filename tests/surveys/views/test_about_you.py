"""Questions about the person come after the answers are checked, if wanted (UX-14, HQ-01)."""

import pytest
from django.test import Client
from wagtail.models import Page

from surveys.bank.loading import load_bank
from surveys.demo.blocks import about_you, from_bank, permanent_id, question, section
from surveys.models import Response, SurveyPage
from surveys.rules.about_you import NO, YES
from surveys.rules.codes import GATE
from tests.factories.surveys import published_survey
from tests.surveys.walking import begin, give, send, url

pytestmark = pytest.mark.django_db
AGE = permanent_id("age")


@pytest.fixture
def survey(site_root: Page) -> SurveyPage:
    """Return a survey of one question and the person's age; the age block stands first."""
    load_bank()
    days = question("days", "number", "How many days?", "To know.", minimum=0, maximum=7)
    sections = [about_you(from_bank("dem-1-age")), section("main", "Main", days)]
    return published_survey(site_root, sections=sections)


@pytest.fixture
def checked(client: Client, survey: SurveyPage) -> Client:
    """Return a browser that stands before the check page."""
    begin(client, survey)
    give(client, survey, "days", "3")
    return client


def page_of(survey: SurveyPage, page_id: str) -> str:
    return f"{survey.url}answer/{page_id}/"


def test_the_check_page_comes_first(client: Client, survey: SurveyPage) -> None:
    begin(client, survey)
    assert give(client, survey, "days", "3").url == url(survey, "check")
    html = client.get(url(survey, "check")).content.decode()
    assert "How old are you?" not in html
    assert "Send your answers" not in html
    assert page_of(survey, GATE) in html


def test_nothing_is_sent_before_somebody_was_asked(checked: Client, survey: SurveyPage) -> None:
    send(checked, survey)
    assert not Response.objects.exists()


def test_no_is_the_one_way_past_them(checked: Client, survey: SurveyPage) -> None:
    """UX-14: one of two answers; nothing beside "No" that says the same again."""
    html = checked.get(page_of(survey, GATE)).content.decode()
    assert "No, skip these questions" in html
    assert "Skip this question" not in html
    assert "(optional)" not in html
    checked.post(page_of(survey, GATE), {"answer": YES})
    assert "Skip this question" in checked.get(page_of(survey, AGE)).content.decode()


def test_yes_leads_to_the_questions_and_then_to_sending(
    checked: Client, survey: SurveyPage
) -> None:
    answered = checked.post(page_of(survey, GATE), {"answer": YES})
    assert answered.url == page_of(survey, AGE)
    asked = checked.get(page_of(survey, AGE)).content.decode()
    assert "Prefer not to say" in asked
    assert "Question 1 of 1" in asked
    option = permanent_id("age", "13 to 15")
    assert checked.post(page_of(survey, AGE), {"answer": option}).url == url(survey, "check")
    html = checked.get(url(survey, "check")).content.decode()
    assert "How old are you?" in html
    assert "Send your answers" in html
    send(checked, survey)
    assert Response.objects.get().answers[AGE] == [option]


def test_no_leads_straight_to_sending(checked: Client, survey: SurveyPage) -> None:
    assert checked.post(page_of(survey, GATE), {"answer": NO}).url == url(survey, "check")
    assert checked.get(page_of(survey, AGE)).url == f"{url(survey, 'check')}?notice=order"
    send(checked, survey)
    assert Response.objects.get().answers[AGE] == "not_asked"


def test_skipping_the_first_page_asks_nothing(checked: Client, survey: SurveyPage) -> None:
    assert checked.post(page_of(survey, GATE), {"skip": "1"}).url == url(survey, "check")


def test_a_change_of_mind_drops_the_answers(checked: Client, survey: SurveyPage) -> None:
    """CHK-3: an answer on a branch that was left counts for nothing."""
    checked.post(page_of(survey, GATE), {"answer": YES})
    checked.post(page_of(survey, AGE), {"answer": permanent_id("age", "13 to 15")})
    checked.post(page_of(survey, GATE), {"answer": NO})
    send(checked, survey)
    assert Response.objects.get().answers[AGE] == "not_asked"


def test_back_leads_to_the_check_page(checked: Client, survey: SurveyPage) -> None:
    page = checked.get(page_of(survey, GATE))
    assert page.context["back_url"] == url(survey, "check")
    assert "Question 1" not in page.content.decode()


def test_somebody_who_comes_back_checks_first(checked: Client, survey: SurveyPage) -> None:
    assert checked.get(url(survey)).context["resume_url"] == url(survey, "check")


def test_nobody_is_asked_before_the_rest_is_answered(client: Client, survey: SurveyPage) -> None:
    """YP-06: no profile before taking part."""
    begin(client, survey)
    assert client.get(page_of(survey, GATE)).url.startswith(url(survey, "days"))
