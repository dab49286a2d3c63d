"""The shelf of surveys."""

import pytest
from django.test import Client

from surveys.models import SurveyPage

pytestmark = pytest.mark.django_db


def test_it_lists_surveys_with_their_state(client: Client, survey: SurveyPage) -> None:
    html = client.get(survey.get_parent().url).content.decode()
    assert "A survey" in html
    assert "tag--open" in html
    SurveyPage.objects.update(closes_at=survey.opens_at)
    assert "tag--closed" in client.get(survey.get_parent().url).content.decode()


def test_it_hides_what_is_not_public(client: Client, survey: SurveyPage) -> None:
    survey.unpublish()
    html = client.get(survey.get_parent().url).content.decode()
    assert "There is no survey just now" in html
