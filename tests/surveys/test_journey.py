"""The whole way, from the start page to the kept answers."""

import pytest
from django.test import Client

from surveys.demo.blocks import permanent_id
from surveys.models import Draft, Response, SurveyPage
from surveys.models.drafts import DraftState
from tests.surveys.walking import answer_all, begin, give, send, url

pytestmark = pytest.mark.django_db


def test_it_works(client: Client, survey: SurveyPage) -> None:
    assert client.get(survey.url).status_code == 200
    answer_all(client, survey)
    page = client.get(url(survey, "check"))
    assert "more light" in page.content.decode()
    assert send(client, survey).url == url(survey, "sent")
    assert "Thank you" in client.get(url(survey, "sent")).content.decode()
    kept = Response.objects.get()
    assert kept.answers == {
        permanent_id("safe"): ["very_unsafe"],
        permanent_id("tell"): [permanent_id("tell", "A friend")],
        permanent_id("days"): 3,
        permanent_id("town"): [permanent_id("town", "Kettering")],
    }
    draft = Draft.objects.get()
    assert (draft.state, draft.ciphertext) == (DraftState.SENT, "")


def test_nothing_off_the_route_is_kept(client: Client, survey: SurveyPage) -> None:
    """CHK-3: an answer on an abandoned branch is dropped."""
    answer_all(client, survey)
    after = give(client, survey, "safe", "very_safe")
    assert after.url == url(survey, "check")
    assert "dark corners" not in client.get(url(survey, "check")).content.decode()
    send(client, survey)
    assert Response.objects.get().answers[permanent_id("safe")] == ["very_safe"]


def test_a_change_that_opens_a_question_asks_it_first(client: Client, survey: SurveyPage) -> None:
    """CHK-3: otherwise straight back to the check page."""
    answer_all(client, survey, safe="very_safe", why=None)
    assert give(client, survey, "days", "5").url == url(survey, "check")
    assert give(client, survey, "safe", "fairly_unsafe").url == url(survey, "why")
    assert give(client, survey, "why", "fog").url == url(survey, "check")


def test_every_question_can_be_skipped(client: Client, survey: SurveyPage) -> None:
    """SG-04: no question is compulsory, and nobody is stranded."""
    response = begin(client, survey)
    for _ in range(10):
        if response.url == url(survey, "check"):
            break
        response = client.post(response.url, {"skip": "1"})
    send(client, survey)
    assert set(Response.objects.get().answers.values()) == {"skipped"}
