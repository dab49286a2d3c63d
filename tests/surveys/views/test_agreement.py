"""Do you want to take part? (DP-03, EXIT-6)."""

import pytest
from django.test import Client

from surveys.models import Draft, SurveyPage
from tests.surveys.walking import begin, give, url

pytestmark = pytest.mark.django_db


def test_it_works(client: Client, survey: SurveyPage) -> None:
    html = client.get(url(survey)).content.decode()
    assert "Yes, take part" in html
    assert "No thanks" in html
    assert "It does not clear your history" in html
    assert begin(client, survey).url == url(survey, "safe")


def test_looking_keeps_nothing(client: Client, survey: SurveyPage) -> None:
    """SE-07: a GET changes nothing."""
    response = client.get(url(survey))
    assert response.headers["Cache-Control"] == "no-store"
    assert not Draft.objects.exists()


def test_both_answers_are_equally_large(client: Client, survey: SurveyPage) -> None:
    """DP-03."""
    html = client.get(url(survey)).content.decode()
    assert html.count('class="button button--') == 2


def test_the_cookie_is_the_only_key(client: Client, survey: SurveyPage) -> None:
    """SE-05, design §5: neither the cookie's id nor its key is in the database."""
    cookie = begin(client, survey).cookies[f"answer-{survey.pk}"]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/")
    assert cookie["max-age"] == ""
    row = Draft.objects.get()
    for part in cookie.value.split("."):
        assert part not in f"{row.lookup} {row.ciphertext}"


def test_secure_sites_bind_the_cookie_to_their_host(
    client: Client, survey: SurveyPage, settings: object
) -> None:
    settings.SESSION_COOKIE_SECURE = True  # type: ignore[attr-defined]
    response = client.post(url(survey), secure=True)
    assert response.cookies[f"__Host-answer-{survey.pk}"]["secure"]


def test_no_session_is_touched(client: Client, survey: SurveyPage) -> None:
    begin(client, survey)
    assert set(client.cookies) == {f"answer-{survey.pk}"}


def test_twice_goes_on_with_the_same_answers(client: Client, survey: SurveyPage) -> None:
    begin(client, survey)
    give(client, survey, "safe", "very_safe")
    assert "Go on with my answers" in client.get(url(survey)).content.decode()
    assert begin(client, survey).url == url(survey, "tell")
    assert Draft.objects.count() == 1


def test_start_again_deletes_what_was_there(client: Client, survey: SurveyPage) -> None:
    begin(client, survey)
    before = Draft.objects.get().lookup
    client.post(url(survey), {"start-again": "1"})
    assert Draft.objects.get().lookup != before


def test_it_rejects_other_methods(client: Client, survey: SurveyPage) -> None:
    assert client.put(url(survey)).status_code == 405


def test_it_is_protected_against_forged_posts(survey: SurveyPage) -> None:
    assert Client(enforce_csrf_checks=True).post(url(survey)).status_code == 403


def test_a_closed_survey_begins_nothing(client: Client, survey: SurveyPage) -> None:
    SurveyPage.objects.filter(pk=survey.pk).update(closes_at=survey.opens_at)
    assert begin(client, survey).status_code == 403
    assert not Draft.objects.exists()


def test_a_survey_that_was_never_published_is_not_found(client: Client, survey: SurveyPage) -> None:
    survey.unpublish()
    assert client.get(url(survey)).status_code == 404


def test_a_private_survey_asks_to_sign_in(client: Client, survey: SurveyPage) -> None:
    """The short way never goes round a restriction."""
    survey.view_restrictions.create(restriction_type="login")
    assert client.get(url(survey)).status_code == 302
