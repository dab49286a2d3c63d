"""Save and return by code (SAV-1 to SAV-9)."""

import statistics
import time
from datetime import timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from pytest_django import Settings
from wagtail.models import Page

from partnership.settings import base
from surveys.answering.keys import cookie_name
from surveys.models import Draft, Response, SurveyPage
from surveys.rules.codes_to_write_down import new_code, read_code
from tests.factories.surveys import published_survey
from tests.surveys.walking import answer_all, begin, give, save, send, send_key, solve, url

pytestmark = pytest.mark.django_db
WRONG = "Check your code and type it again"


def come_back(client: Client, survey: SurveyPage, code: str, **more: str) -> object:
    return client.post(url(survey, "come-back"), {"code": code, **more})


@pytest.fixture
def half(client: Client, survey: SurveyPage) -> str:
    """Answer two questions and save; return the code."""
    begin(client, survey)
    give(client, survey, "safe", "very_unsafe")
    give(client, survey, "why", "dark corners")
    return save(client, survey)


def test_saving_is_offered_from_the_second_question(client: Client, survey: SurveyPage) -> None:
    """SAV-2."""
    begin(client, survey)
    words = "Save and come back later"
    assert words not in client.get(url(survey, "safe")).content.decode()
    give(client, survey, "safe", "very_unsafe")
    assert words in client.get(url(survey, "why")).content.decode()


def test_saving_keeps_what_is_on_the_page(client: Client, survey: SurveyPage) -> None:
    begin(client, survey)
    give(client, survey, "safe", "very_unsafe")
    going = client.post(url(survey, "why"), {"answer": "dark corners", "save": "1"})
    assert going.url == url(survey, "save")
    assert "dark corners" in client.get(url(survey, "why")).content.decode()


def test_saving_does_not_ask_for_an_answer(client: Client, survey: SurveyPage) -> None:
    """Nothing was chosen: the question is still open for whoever comes back."""
    begin(client, survey)
    give(client, survey, "safe", "very_safe")
    assert client.post(url(survey, "tell"), {"save": "1"}).url == url(survey, "save")
    assert client.get(url(survey, "check")).url.startswith(url(survey, "tell"))


def test_what_cannot_be_kept_is_said_before_saving(client: Client, survey: SurveyPage) -> None:
    begin(client, survey)
    give(client, survey, "safe", "very_unsafe")
    page = client.post(url(survey, "why"), {"answer": "x" * 61, "save": "1"})
    assert "1 character too many" in page.content.decode()
    assert "x" * 61 in page.content.decode()


def test_looking_changes_nothing(client: Client, survey: SurveyPage) -> None:
    """SE-07: the code is made by a POST."""
    begin(client, survey)
    before = list(Draft.objects.values())
    assert "Save and get a code" in client.get(url(survey, "save")).content.decode()
    assert list(Draft.objects.values()) == before


def test_the_page_says_what_the_code_is(client: Client, survey: SurveyPage, half: str) -> None:
    response = client.get(url(survey, "save"))
    html = response.content.decode()
    last = timezone.localdate() + timedelta(days=7)
    for words in (half, "Anyone who has this code", f"{last.day} {last:%B %Y}", "find it again"):
        assert words in html
    assert response.headers["Cache-Control"] == "no-store"
    assert "anonymous" not in html  # DP-09


def test_another_device_opens_all_answers(survey: SurveyPage, half: str) -> None:
    """SAV-5: the list of answers, not the last question; and the way on from there."""
    other = Client()
    going = come_back(other, survey, half.lower().replace(" ", "-"))
    page = other.get(going.url).content.decode()
    assert "Your answers so far" in page
    assert "dark corners" in page
    assert url(survey, "tell") in page


def test_complete_answers_open_the_check_page(client: Client, survey: SurveyPage) -> None:
    answer_all(client, survey)
    code = save(client, survey)
    other = Client()
    page = other.get(come_back(other, survey, code).url).content.decode()
    assert "Check your answers before sending them" in page
    assert "Welcome back" in page


def test_coming_back_renews_what_protects_forms(survey: SurveyPage, half: str) -> None:
    """SAV-5: nothing that was planted in a browser before opens the answers."""
    other = Client(enforce_csrf_checks=True)
    other.get(url(survey, "come-back"))
    before = other.cookies["csrf"].value
    come_back_form = {"code": half, "csrfmiddlewaretoken": before}
    assert other.post(url(survey, "come-back"), come_back_form).status_code == 302
    assert other.cookies["csrf"].value != before


def test_the_database_has_a_digest_and_a_ciphertext(survey: SurveyPage, half: str) -> None:
    """SAV-3."""
    row = Draft.objects.get()
    everything = str(vars(row))
    assert read_code(half) not in everything
    assert half not in everything
    assert "dark" not in everything
    assert len(row.lookup) == 64


def test_two_devices_give_one_response(client: Client, survey: SurveyPage) -> None:
    """SAV-9: both open the same draft, so the second finds it sent."""
    answer_all(client, survey)
    code = save(client, survey)
    other = Client()
    come_back(other, survey, code)
    give(other, survey, "days", "5")
    assert "5 days" in client.get(url(survey, "check")).content.decode()
    send(other, survey)
    assert "already sent" in send(client, survey, "x").content.decode()
    assert Response.objects.count() == 1


def test_a_used_code_says_what_a_wrong_one_says(client: Client, survey: SurveyPage) -> None:
    """SAV-4, SAV-6, DP-10."""
    answer_all(client, survey)
    code = save(client, survey)
    send(client, survey)
    used = come_back(Client(), survey, code)
    wrong = come_back(Client(), survey, new_code())
    assert WRONG in used.content.decode()
    assert used.context["form"].errors == wrong.context["form"].errors
    assert used.status_code == wrong.status_code == 200


def test_an_expired_code_says_the_same(survey: SurveyPage, half: str) -> None:
    with time_machine.travel(timezone.now() + timedelta(days=7)):
        other = Client()
        assert come_back(other, survey, half).status_code == 302
    with time_machine.travel(timezone.now() + timedelta(days=8, minutes=1)):
        assert WRONG in come_back(Client(), survey, half).content.decode()
        call_command("purge_surveys")
    assert not Draft.objects.exists()


def test_going_on_does_not_shorten_what_the_code_promised(
    client: Client, survey: SurveyPage, half: str
) -> None:
    before = Draft.objects.get().expires_at
    give(client, survey, "tell", "prefer_not_to_say")
    assert Draft.objects.get().expires_at == before
    assert before > timezone.now() + timedelta(days=7)


def test_a_code_of_one_survey_opens_nothing_in_another(
    survey: SurveyPage, half: str, site_root: Page
) -> None:
    other = published_survey(site_root, slug="another")
    assert WRONG in come_back(Client(), other, half).content.decode()


def test_a_second_code_replaces_the_first(client: Client, survey: SurveyPage, half: str) -> None:
    second = save(client, survey)
    assert second != half
    assert WRONG in come_back(Client(), survey, half).content.decode()
    assert come_back(Client(), survey, second).status_code == 302


@pytest.mark.parametrize("where", ["save", "come-back"])
def test_saved_answers_can_be_deleted(survey: SurveyPage, half: str, where: str) -> None:
    """SAV-7."""
    other = Client()
    come_back(other, survey, half)
    page = other.post(url(survey, where), {"code": half, "delete": "1"})
    assert "Your saved answers are deleted" in page.content.decode()
    assert not Draft.objects.exists()
    assert other.cookies[cookie_name(survey.pk)].value == ""


def test_answers_can_be_closed_on_a_device_that_others_use(
    client: Client, survey: SurveyPage, half: str
) -> None:
    page = client.post(url(survey, "save"), {"close": "1"})
    assert "closed on this phone" in page.content.decode()
    assert client.get(url(survey, "save")).status_code == 410
    assert come_back(client, survey, half).status_code == 302


def test_leaving_at_once_forgets_the_code_here_and_deletes_nothing(
    client: Client, survey: SurveyPage, half: str
) -> None:
    """SAV-8."""
    client.get("/leave/")
    assert client.cookies[cookie_name(survey.pk)].value == ""
    assert come_back(Client(), survey, half).status_code == 302


def type_wrong_codes(survey: SurveyPage) -> None:
    """Type as many wrong codes as need no sum."""
    for _ in range(5):
        assert WRONG in come_back(Client(), survey, new_code()).content.decode()


def test_after_five_wrong_codes_a_try_costs_a_sum(survey: SurveyPage, half: str) -> None:
    """SAV-4, SB-21; right codes never count, so a class that comes back together passes (SE-15)."""
    for _ in range(40):
        assert come_back(Client(), survey, half).status_code == 302
    type_wrong_codes(survey)
    page = come_back(Client(), survey, half)
    assert page.status_code == 200
    assert "Slowly count to" in page.content.decode()
    given = page.context["sum"]
    proof = {"sum": given.token, "sum_answer": solve(given)}
    assert come_back(Client(), survey, half, **proof).status_code == 302
    assert come_back(Client(), survey, half, **proof).status_code == 200


def test_who_has_no_script_waits_a_moment_instead(survey: SurveyPage, half: str) -> None:
    """SE-14: nobody is locked out by the wrong codes of others."""
    type_wrong_codes(survey)
    client = Client()
    given = client.get(url(survey, "come-back")).context["sum"]
    with time_machine.travel(time.time() + 30):
        assert come_back(client, survey, half, sum=given.token).status_code == 302


def test_a_right_code_without_its_sum_is_not_looked_up(survey: SurveyPage, half: str) -> None:
    """SAV-9: nothing can be learnt from the refusal, nor from how long it takes."""
    type_wrong_codes(survey)
    right, wrong = (come_back(Client(), survey, code) for code in (half, new_code()))
    assert right.context["form"].errors == wrong.context["form"].errors


def test_the_limit_knows_no_address(survey: SurveyPage) -> None:
    """SE-15: one number for the survey, under a keyed digest, in the cache alone, with an end."""
    for host in ("203.0.113.7", "198.51.100.250"):
        come_back(Client(REMOTE_ADDR=host), survey, new_code())
    keys = [key for key in cache._cache if "limit:" in key]
    assert len(keys) == 1
    assert all(cache._expire_info[key] is not None for key in keys)


@pytest.fixture
def slow_as_in_production(settings: Settings) -> None:
    settings.SURVEY_CODE_ROUNDS = base.SURVEY_CODE_ROUNDS


@pytest.mark.usefixtures("slow_as_in_production")
def test_right_and_wrong_take_the_same_time(survey: SurveyPage, half: str) -> None:
    """SAV-9: the slow part is the same for all, and most of the time is spent in it."""

    def seconds(code: str) -> float:
        cache.clear()
        # Of this process alone: what else the machine does is not of interest.
        started = time.process_time()
        come_back(Client(), survey, code)
        return time.process_time() - started

    right, wrong, senseless = (
        statistics.median(seconds(code) for _ in range(5)) for code in (half, new_code(), "?")
    )
    assert max(right, wrong, senseless) < 3 * min(right, wrong, senseless)


def test_a_closed_survey_opens_no_saved_answers(survey: SurveyPage, half: str) -> None:
    SurveyPage.objects.filter(pk=survey.pk).update(closes_at=survey.opens_at)
    assert come_back(Client(), survey, half).status_code == 403


def test_the_answer_of_a_device_without_answers(client: Client, survey: SurveyPage) -> None:
    assert client.get(url(survey, "save")).status_code == 410
    assert client.post(url(survey, "save")).status_code == 410
    assert send(client, survey, "x").status_code == 410


def test_sending_takes_the_saved_copy_with_it(client: Client, survey: SurveyPage) -> None:
    """SAV-6: draft, code and link."""
    answer_all(client, survey)
    save(client, survey)
    send(client, survey, send_key(client, survey))
    assert [row.ciphertext for row in Draft.objects.all()] == [""]
