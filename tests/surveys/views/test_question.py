"""One question a page (UX-01 to UX-12, SE-06 to SE-09)."""

import re

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from surveys.demo.blocks import permanent_id
from surveys.models import Draft, Response, SurveyPage
from surveys.models.drafts import DraftState
from tests.surveys.walking import ANSWERS, answer_all, begin, give, url

pytestmark = pytest.mark.django_db
MORE_THAN_MOST = 8


def test_it_works(client: Client, survey: SurveyPage) -> None:
    begin(client, survey)
    response = client.get(url(survey, "safe"))
    html = response.content.decode()
    assert response.headers["Cache-Control"] == "no-store"
    assert re.search(r"<legend[^>]*><h1[^>]*>How safe is it\?", html)
    assert html.count("<h1") == 1
    assert "<title>How safe is it? – A survey" in html
    assert "novalidate" in html
    assert " checked" not in html
    assert not re.search(r"<(input|textarea)[^>]* required", html)
    assert give(client, survey, "safe", "very_safe").url == url(survey, "tell")


def test_it_asks_few_queries(
    client: Client,
    survey: SurveyPage,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    """At most eight, with nothing cached."""
    begin(client, survey)
    give(client, survey, "safe", "very_unsafe")
    cache.clear()
    with django_assert_max_num_queries(MORE_THAN_MOST):
        client.get(url(survey, "why"))


@pytest.mark.parametrize("name", ["why", "idea"])
def test_words_come_with_care(client: Client, survey: SurveyPage, name: str) -> None:
    """SG-02, YP-07."""
    answer_all(client, survey)
    html = client.get(url(survey, name)).content.decode()
    assert "We may not read this today and we may not be able to find you" in html
    assert "Leave out names, schools and usernames" in html


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("safe", "quite_safe", "Choose one of the answers to “How safe is it?”"),
        ("tell", ["x"], "Choose one of the answers to “Who could you talk to?”"),
        ("days", "many", "The number of days must be a whole number, like 3"),
        ("days", "8", "The number of days must be between 0 and 7"),
        (
            "idea",
            "x" * 81,
            "Your answer must be 80 characters or fewer. You have 1 character too many",
        ),
        ("town", permanent_id("tell", "A friend"), "Choose one of the answers to “Where"),
    ],
)
def test_a_problem_is_named_twice_alike(
    client: Client, survey: SurveyPage, name: str, value: object, error: str
) -> None:
    """ERR-1, UX-06, UX-07: in the summary and beside the field; what was typed stays."""
    answer_all(client, survey)
    before = Draft.objects.get().ciphertext
    response = give(client, survey, name, value)
    html = response.content.decode()
    assert response.status_code == 200
    assert "<title>Error: " in html
    assert html.count(error) == 2
    assert re.search(r'href="#(id_answer[^"]*)"', html)
    assert re.search(r'href="#(id_answer[^"]*)"', html).group(1) in re.findall(
        r'id="([^"]+)"', html
    )  # type: ignore[union-attr]
    if isinstance(value, str) and name in ("days", "idea"):
        assert value in html
    assert Draft.objects.get().ciphertext == before


def test_none_of_these_stands_alone(client: Client, survey: SurveyPage) -> None:
    answer_all(client, survey)
    both = [permanent_id("tell", "A friend"), permanent_id("tell", "None of these")]
    html = give(client, survey, "tell", both).content.decode()
    assert "Choose “None of these” on its own" in html
    assert html.count(" checked") == 2


@pytest.mark.parametrize("name", list(ANSWERS))
def test_going_back_shows_the_answer(client: Client, survey: SurveyPage, name: str) -> None:
    """UX-09, CHK-3: prefilled, and straight back to the check page."""
    answer_all(client, survey)
    html = client.get(url(survey, name)).content.decode()
    value = ANSWERS[name][0] if isinstance(ANSWERS[name], list) else ANSWERS[name]
    assert re.search(rf'value="{value}"( checked|\s*>|[^>]*>)|>\s*{value}</textarea>', html)
    assert give(client, survey, name, ANSWERS[name]).url == url(survey, "check")


def test_back_links_lead_one_step_back(client: Client, survey: SurveyPage) -> None:
    answer_all(client, survey, safe="very_safe", why=None)
    assert client.get(url(survey, "tell")).context["back_url"] == url(survey, "safe")
    assert client.get(url(survey, "safe")).context["back_url"] == url(survey)


@pytest.mark.parametrize("method", ["get", "post"])
def test_out_of_order_leads_to_the_first_open_question(
    client: Client, survey: SurveyPage, method: str
) -> None:
    """SE-08."""
    begin(client, survey)
    response = getattr(client, method)(url(survey, "town"), {"answer": ANSWERS["town"]})
    assert response.url == f"{url(survey, 'safe')}?notice=order"
    assert "Answer this question first" in client.get(response.url).content.decode()


def test_a_question_off_the_route_is_not_answered(client: Client, survey: SurveyPage) -> None:
    begin(client, survey)
    give(client, survey, "safe", "very_safe")
    response = give(client, survey, "why", "dark corners")
    assert response.url == f"{url(survey, 'tell')}?notice=order"


def test_an_unknown_question_is_not_found(client: Client, survey: SurveyPage) -> None:
    begin(client, survey)
    assert client.get(url(survey, "nothing")).status_code == 404


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_is_told_and_gets_the_words_back(
    client: Client, survey: SurveyPage, method: str
) -> None:
    response = getattr(client, method)(
        url(survey, "idea"), {"answer": "my <b>words</b>", "kind": "text"}
    )
    html = response.content.decode()
    assert response.status_code == 410
    assert "We cannot find your answers" in html
    assert ("my &lt;b&gt;words&lt;/b&gt;" in html) is (method == "post")


@pytest.mark.parametrize("cookie", ["x", "a.b", f"id.{'A' * 43}", f"id.{'é' * 43}", "." * 60])
def test_a_key_that_was_tampered_with_opens_nothing(
    client: Client, survey: SurveyPage, cookie: str
) -> None:
    client.cookies[f"answer-{survey.pk}"] = cookie
    assert client.get(url(survey, "safe")).status_code == 410


def test_a_wrong_key_opens_nothing(client: Client, survey: SurveyPage) -> None:
    value = begin(client, survey).cookies[f"answer-{survey.pk}"].value
    client.cookies[f"answer-{survey.pk}"] = f"{value.split('.')[0]}.{'A' * 43}"
    assert client.get(url(survey, "safe")).status_code == 410


def test_an_expired_draft_is_gone(client: Client, survey: SurveyPage) -> None:
    begin(client, survey)
    Draft.objects.update(expires_at=survey.opens_at)
    assert client.get(url(survey, "safe")).status_code == 410


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"closes_at": True}, "This survey is closed"),
        ({"is_paused": True, "pause_reason": "We mend it."}, "We mend it."),
    ],
)
def test_a_survey_that_stops_keeps_what_was_given(
    client: Client, survey: SurveyPage, change: dict[str, object], words: str
) -> None:
    answer_all(client, survey)
    if "closes_at" in change:
        change = {"closes_at": survey.opens_at}
    SurveyPage.objects.filter(pk=survey.pk).update(**change)
    response = client.post(url(survey, "idea"), {"answer": "a long thought", "kind": "text"})
    html = response.content.decode()
    assert response.status_code == 403
    assert words in html
    assert "a long thought" in html
    assert Draft.objects.get().state == DraftState.OPEN
    assert not Response.objects.exists()


def test_it_rejects_other_methods(client: Client, survey: SurveyPage) -> None:
    assert client.delete(url(survey, "safe")).status_code == 405
