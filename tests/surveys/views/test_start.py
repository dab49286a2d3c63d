"""The start page (STA-1, SG-01, SG-02, DP-09, DP-25)."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from surveys.models import SurveyPage
from tests.factories.surveys import published_survey

pytestmark = pytest.mark.django_db


def test_it_works(client: Client, survey: SurveyPage) -> None:
    response = client.get(survey.url)
    html = response.content.decode()
    for words in (
        "Start now",
        "Not now",
        "You can skip any question",
        "We may not read this today and we may not be able to find you",
        "Your answers are not a report to the police",
        "The engagement officer",
        'id="help-panel"',
    ):
        assert words in html
    assert html.index("When we would tell someone") < html.rindex("Start now")


def test_it_is_the_same_for_everybody(client: Client, survey: SurveyPage) -> None:
    """SE-06: it sets no cookie and may be cached."""
    response = client.get(survey.url)
    assert not response.cookies
    assert "no-store" not in response.get("Cache-Control", "")


def test_the_privacy_note_is_made_from_what_is_kept(
    client: Client, survey: SurveyPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DP-09: one more column and the word disappears."""
    assert "This survey is anonymous" in client.get(survey.url).content.decode()
    monkeypatch.setattr("surveys.privacy.HARMLESS", frozenset({"id"}))
    html = client.get(survey.url).content.decode()
    assert "anonymous" not in html
    assert "We will not ask your name" in html


def test_it_rejects_post(client: Client, survey: SurveyPage) -> None:
    assert client.post(survey.url).status_code == 405


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        ({"opens_at": timedelta(days=1)}, "This survey is not open yet"),
        ({"closes_at": timedelta(0)}, "This survey is closed"),
    ],
)
def test_it_says_when_nobody_can_answer(
    client: Client, survey: SurveyPage, dates: dict[str, timedelta], words: str
) -> None:
    moments = {field: timezone.now() + delta for field, delta in dates.items()}
    SurveyPage.objects.filter(pk=survey.pk).update(**moments)
    html = client.get(survey.url).content.decode()
    assert words in html
    assert "Start now" not in html


def test_it_gives_the_reason_of_a_pause(client: Client, survey: SurveyPage) -> None:
    SurveyPage.objects.filter(pk=survey.pk).update(is_paused=True, pause_reason="We mend it.")
    assert "We mend it." in client.get(survey.url).content.decode()


def test_an_example_is_labelled(client: Client, site_root: Page) -> None:
    survey = published_survey(site_root, is_demonstration=True)
    assert "This is an example survey" in client.get(survey.url).content.decode()
