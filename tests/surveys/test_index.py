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


@pytest.mark.parametrize(("is_example", "kicker"), [(True, "Example survey"), (False, "Survey")])
def test_its_card_says_that_it_is_an_example_and_until_when(
    survey: SurveyPage, is_example: bool, kicker: str
) -> None:
    """DEMO-2: on every list, not only on the page itself."""
    survey.is_demonstration = is_example
    card = survey.card()
    assert card["kicker"] == kicker
    assert card["meta"] == f"Open until {survey.closes_in_words}"
