"""Nothing refuses an answer: it is counted, or set aside and still there (SE-13, SE-14, SB-23)."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from wagtail.models import Page

from partnership.safeguarding.models import VisitorText
from surveys.demo.blocks import question, section
from surveys.models import Response, SurveyPage
from surveys.models.responses import ResponseStatus
from surveys.rules.patterns import Pattern
from tests.factories.surveys import published_survey
from tests.surveys.walking import answer_all, begin, give, last_page, send, send_key, url

pytestmark = pytest.mark.django_db
NOW = datetime(2031, 5, 17, 14, 0, tzinfo=UTC)
STEPS = ["very_unsafe", "fairly_unsafe", "fairly_safe", "very_safe"]


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    """Begin with an empty cache at a known moment; time passes only when it is told to."""
    cache.clear()
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def survey(site_root: Page, clock: time_machine.Traveller) -> SurveyPage:
    return published_survey(site_root)


@pytest.fixture
def scales(site_root: Page, clock: time_machine.Traveller) -> SurveyPage:
    """Return a survey of seven scales."""
    asked = [
        question(f"s{n}", "scale", f"How safe is place {n}?", "To know.", scale="how_safe")
        for n in range(7)
    ]
    return published_survey(site_root, sections=[section("all", "All", *asked)])


def kept() -> tuple[str, str]:
    only = Response.objects.get()
    return only.status, only.set_aside


def test_a_person_with_a_script_is_counted(
    client: Client, survey: SurveyPage, clock: time_machine.Traveller
) -> None:
    answer_all(client, survey)
    clock.shift(timedelta(seconds=40))
    assert send(client, survey).url == url(survey, "sent")
    assert kept() == (ResponseStatus.RECEIVED, "")


def test_a_person_without_a_script_who_reads_the_last_page_is_counted(
    client: Client, survey: SurveyPage, clock: time_machine.Traveller
) -> None:
    answer_all(client, survey)
    page = last_page(client, survey) | {"sum_answer": ""}
    clock.shift(timedelta(seconds=30))
    assert client.post(url(survey, "check"), page).url == url(survey, "sent")
    assert kept() == (ResponseStatus.RECEIVED, "")


def test_whoever_presses_at_once_is_asked_for_one_more_step(
    client: Client, survey: SurveyPage, clock: time_machine.Traveller
) -> None:
    answer_all(client, survey)
    clock.shift(timedelta(seconds=40))
    asked = send(client, survey, sum_answer="")
    assert asked.url == url(survey, "one-more-step")
    page = client.get(asked.url)
    html = page.content.decode()
    assert "One more step to send your answers" in html
    assert "Slowly count to 10" in html
    assert not Response.objects.exists()
    second = {
        "send_key": page.context["send_key"],
        "sum": page.context["sum"].token,
        "sum_answer": "",
        "step": "2",
    }
    clock.shift(timedelta(seconds=10))
    assert client.post(url(survey, "check"), second).url == url(survey, "sent")
    assert kept() == (ResponseStatus.RECEIVED, "")


def test_the_one_more_step_can_be_loaded_again(
    client: Client, survey: SurveyPage, clock: time_machine.Traveller
) -> None:
    """Back and loading again send nothing: it has an address, and the same key of one sending."""
    answer_all(client, survey)
    before = send_key(client, survey)
    step = send(client, survey, sum_answer="").url
    pages = [client.get(step) for _ in range(2)]
    assert [page.context["send_key"] for page in pages] == [before, before]
    assert pages[0].context["sum"].token != pages[1].context["sum"].token
    assert f'action="{url(survey, "check")}"' in pages[0].content.decode()
    assert "no-store" in pages[0].headers["Cache-Control"]
    clock.shift(timedelta(seconds=40))
    second = {"send_key": before, "sum": pages[1].context["sum"].token, "step": "2"}
    client.post(url(survey, "check"), second)
    assert "You have already sent these answers" in client.get(step).content.decode()
    assert Response.objects.count() == 1


def test_the_one_more_step_is_for_whole_answers_alone(client: Client, survey: SurveyPage) -> None:
    assert client.get(url(survey, "one-more-step")).status_code == 410
    begin(client, survey)
    assert client.get(url(survey, "one-more-step")).url == url(survey, "check")
    assert client.post(url(survey, "one-more-step")).status_code == 405


def test_nobody_is_asked_twice_and_nothing_is_lost(
    client: Client, survey: SurveyPage, clock: time_machine.Traveller
) -> None:
    """SE-14: failing it sets answers aside, words go to those who must read them."""
    answer_all(client, survey)
    clock.shift(timedelta(seconds=40))
    assert send(client, survey, sum_answer="", step="2").url == url(survey, "sent")
    assert kept() == (ResponseStatus.QUARANTINED, Pattern.UNPROVEN)
    assert VisitorText.objects.count() == 2


def test_a_machine_that_knows_no_page_is_set_aside(
    client: Client, survey: SurveyPage, clock: time_machine.Traveller
) -> None:
    answer_all(client, survey)
    key = send_key(client, survey)
    client.post(url(survey, "check"), {"send_key": key, "step": "2", "sum": "made-up"})
    assert kept() == (ResponseStatus.QUARANTINED, Pattern.UNPROVEN)


def test_the_box_that_people_do_not_see(
    client: Client, survey: SurveyPage, clock: time_machine.Traveller
) -> None:
    """A browser that fills it in by itself costs nobody their answers."""
    answer_all(client, survey)
    clock.shift(timedelta(seconds=40))
    assert send(client, survey, website="https://a.example").url == url(survey, "sent")
    assert kept() == (ResponseStatus.QUARANTINED, Pattern.TRAP)


@pytest.mark.parametrize(("seconds", "pattern"), [(5, Pattern.HURRIED), (6, ""), (5000, "")])
def test_faster_than_reading(
    client: Client,
    survey: SurveyPage,
    clock: time_machine.Traveller,
    seconds: int,
    pattern: str,
) -> None:
    """Six pages at three seconds; a third of that is six (SE-13)."""
    answer_all(client, survey)
    clock.shift(timedelta(seconds=seconds))
    send(client, survey)
    assert kept()[1] == pattern


def test_the_pace_is_forgotten_with_the_sending(client: Client, survey: SurveyPage) -> None:
    """DP-07: kept as a flag while sending, never as a time."""
    answer_all(client, survey)
    assert "surveys.pace" in str(getattr(cache, "_cache", ""))
    send(client, survey)
    assert "surveys.pace" not in str(getattr(cache, "_cache", ""))


def test_a_straight_line(client: Client, scales: SurveyPage, clock: time_machine.Traveller) -> None:
    walk(client, scales, ["very_safe"] * 7, clock)
    assert kept() == (ResponseStatus.QUARANTINED, Pattern.STRAIGHT)


def test_the_same_answers_again_and_again(
    scales: SurveyPage, clock: time_machine.Traveller, settings: Any
) -> None:
    settings.SURVEY_SAME_ANSWERS = 3
    for _ in range(5):
        walk(Client(), scales, [*STEPS, *STEPS[:3]], clock)
    walk(Client(), scales, [*STEPS[::-1], *STEPS[:3]], clock)
    assert Response.objects.filter(set_aside=Pattern.SAME).count() == 2
    assert Response.objects.filter(set_aside="").count() == 4


def test_thousands_at_once_are_set_aside(
    survey: SurveyPage, clock: time_machine.Traveller, settings: Any
) -> None:
    settings.SURVEY_BURST = 3
    for _ in range(5):
        client = Client()
        answer_all(client, survey)
        clock.shift(timedelta(seconds=20))
        send(client, survey)
    found = Response.objects.filter(status=ResponseStatus.QUARANTINED, set_aside=Pattern.BURST)
    assert found.count() == 2


def test_sending_twice_is_still_once(
    client: Client, survey: SurveyPage, clock: time_machine.Traveller
) -> None:
    """CHK-4: the second press finds its sum used up, and the answers sent."""
    answer_all(client, survey)
    clock.shift(timedelta(seconds=40))
    page = last_page(client, survey)
    client.post(url(survey, "check"), page)
    again = client.post(url(survey, "check"), page)
    assert "You have already sent these answers" in again.content.decode()
    assert Response.objects.count() == 1


def test_a_demonstration_sets_aside_too(site_root: Page, clock: time_machine.Traveller) -> None:
    example = published_survey(site_root, is_demonstration=True)
    client = Client()
    answer_all(client, example)
    send(client, example)
    assert kept() == (ResponseStatus.QUARANTINED, Pattern.HURRIED)


def walk(
    client: Client, survey: SurveyPage, steps: list[str], clock: time_machine.Traveller
) -> None:
    begin(client, survey)
    for number, step in enumerate(steps):
        give(client, survey, f"s{number}", step)
    clock.shift(timedelta(seconds=30))
    send(client, survey)
