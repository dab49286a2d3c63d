"""Every route, listed and walked in the CMS."""

import pytest
from django.test import Client
from django.urls import reverse

from surveys.models import Draft, Response, SurveyPage

pytestmark = pytest.mark.django_db


def test_each_route_is_listed_with_the_answers_that_lead_there(
    officer: Client, survey: SurveyPage
) -> None:
    html = officer.get(reverse("surveys_routes", args=[survey.pk])).content.decode()
    assert "2 ways through the survey" in html
    assert "Fairly unsafe or Very unsafe" in html
    assert "Every question is asked of somebody." in html


def test_a_route_is_walked_page_by_page_and_nothing_is_kept(
    officer: Client, survey: SurveyPage
) -> None:
    seen = []
    address = reverse("surveys_route_page", args=[survey.pk, 1, 1])
    while "/routes/1/" in address:
        page = officer.get(address)
        seen.append(page.context["question"].title)
        assert "This is only a trial" in page.content.decode()
        address = officer.post(address, {"answer": "anything"}).url
    assert seen == [item.title for item in survey.definition.items]
    assert address == reverse("surveys_routes", args=[survey.pk])
    assert not Draft.objects.exists()
    assert not Response.objects.exists()


@pytest.mark.parametrize(("number", "step"), [(9, 1), (0, 1), (1, 99), (1, 0)])
def test_there_is_no_other_route(
    officer: Client, survey: SurveyPage, number: int, step: int
) -> None:
    address = reverse("surveys_route_page", args=[survey.pk, number, step])
    assert officer.get(address).status_code == 404
