"""A form that our script sends is sent once, whatever the answer is (SD-04, SB-17)."""

import pytest
from django.core.cache import cache
from django.test import Client

from surveys.models import SurveyPage
from tests.surveys.walking import answer_all, begin, give, last_page, url

pytestmark = pytest.mark.django_db
WAITING = {"X-Waiting": "1"}
SECRET = "Dark corners, far too many letters to be taken. " * 3


def wrong(client: Client, survey: SurveyPage) -> str:
    """Type too much; return the address at which the answer stands."""
    begin(client, survey)
    give(client, survey, "safe", "very_unsafe")
    form = {"answer": SECRET, "kind": "text"}
    reply = client.post(url(survey, "why"), form, headers=WAITING)
    assert (reply.status_code, reply.content) == (204, b"")
    return reply.headers["X-Next"]


def test_a_page_with_errors_has_an_address(client: Client, survey: SurveyPage) -> None:
    """UX-07: what was typed is still there, and loading again shows it again."""
    address = wrong(client, survey)
    assert address == f"{url(survey, 'why')}?reply=1"
    pages = [client.get(address) for _ in range(2)]
    for page in pages:
        html = page.content.decode()
        assert page.status_code == 200
        assert "Error: " in html
        assert SECRET.strip() in html
        assert "no-store" in page.headers["Cache-Control"]


def test_only_its_own_browser_can_read_it(client: Client, survey: SurveyPage) -> None:
    """DP-14: in the cache it is encrypted, and its key is in the cookie alone."""
    address = wrong(client, survey)
    assert client.cookies[f"reply-{survey.pk}"]["httponly"]
    key = client.cookies[f"reply-{survey.pk}"].value.partition(".")[2]
    kept = str(getattr(cache, "_cache", ""))
    assert "surveys.reply" in kept
    assert SECRET[:12] not in kept
    assert key not in kept
    assert SECRET[:12] not in Client().get(address).content.decode()


def test_it_answers_its_own_question_alone(client: Client, survey: SurveyPage) -> None:
    wrong(client, survey)
    other = client.get(f"{url(survey, 'safe')}?reply=1").content.decode()
    assert "How safe is it?" in other
    assert SECRET[:12] not in other


def test_when_it_is_gone_the_question_is_there(client: Client, survey: SurveyPage) -> None:
    address = wrong(client, survey)
    cache.clear()
    html = client.get(address).content.decode()
    assert "What makes it unsafe?" in html
    assert "Error: " not in html


def test_a_tampered_key_opens_nothing(client: Client, survey: SurveyPage) -> None:
    address = wrong(client, survey)
    lookup = client.cookies[f"reply-{survey.pk}"].value.partition(".")[0]
    client.cookies[f"reply-{survey.pk}"] = f"{lookup}.{'A' * 43}"
    assert "Error: " not in client.get(address).content.decode()


def test_a_survey_that_closed_says_so_after_one_post(client: Client, survey: SurveyPage) -> None:
    """The typed words come back with it: nothing else remembers them."""
    answer_all(client, survey)
    form = last_page(client, survey)
    SurveyPage.objects.filter(pk=survey.pk).update(closes_at=survey.opens_at)
    reply = client.post(url(survey, "check"), form, headers=WAITING)
    page = client.get(reply.headers["X-Next"])
    assert (reply.status_code, page.status_code) == (204, 403)
    assert "This survey is closed" in page.content.decode()


def test_a_survey_that_opens_again_says_so_at_once(client: Client, survey: SurveyPage) -> None:
    """Loading the page again later is what the paused page asks for."""
    begin(client, survey)
    SurveyPage.objects.filter(pk=survey.pk).update(is_paused=True)
    form = {"answer": "very_safe"}
    address = client.post(url(survey, "safe"), form, headers=WAITING).headers["X-Next"]
    assert "This survey is paused" in client.get(address).content.decode()
    SurveyPage.objects.filter(pk=survey.pk).update(is_paused=False)
    assert "How safe is it?" in client.get(address).content.decode()


def test_lost_answers_give_the_typed_words_back(client: Client, survey: SurveyPage) -> None:
    form = {"answer": "my words", "kind": "text"}
    reply = client.post(url(survey, "why"), form, headers=WAITING)
    page = client.get(reply.headers["X-Next"])
    assert page.status_code == 410
    assert "my words" in page.content.decode()


def test_without_our_script_a_page_is_the_answer(client: Client, survey: SurveyPage) -> None:
    begin(client, survey)
    give(client, survey, "safe", "very_unsafe")
    reply = client.post(url(survey, "why"), {"answer": SECRET, "kind": "text"})
    assert reply.status_code == 200
    assert f"reply-{survey.pk}" not in client.cookies
