"""The confirmation (UX-13)."""

import pytest
from django.test import Client

from surveys.models import SurveyPage
from tests.surveys.walking import url

pytestmark = pytest.mark.django_db


def test_it_works_from_a_bookmark(client: Client, survey: SurveyPage) -> None:
    response = client.get(url(survey, "sent"))
    html = response.content.decode()
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store"
    for words in (
        "Thank you",
        "What happens next",
        "We will say what changed by",
        "/have-your-say/",
    ):
        assert words in html
    assert not response.cookies


def test_it_stays_when_the_survey_has_closed(client: Client, survey: SurveyPage) -> None:
    SurveyPage.objects.filter(pk=survey.pk).update(closes_at=survey.opens_at)
    assert client.get(url(survey, "sent")).status_code == 200


def test_it_rejects_post(client: Client, survey: SurveyPage) -> None:
    assert client.post(url(survey, "sent")).status_code == 405
