"""The door for a printed code (SD-05, YP-05, DP-03, DP-08)."""

import pytest
from django.core.cache import cache
from django.test import Client
from wagtail.models import Page

from surveys.models import Draft, EntryCode, Response, SurveyPage
from surveys.models.pages import Door
from surveys.models.responses import ResponseStatus
from surveys.rules.entry_codes import in_groups
from surveys.rules.patterns import Pattern
from tests.factories.codes import printed_codes
from tests.factories.surveys import published_survey
from tests.surveys.walking import ANSWERS, answer_all, begin, give, send, url

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def leisurely(settings: object) -> None:
    """Let a test answer as fast as it can without being taken for a machine."""
    settings.SURVEY_SECONDS_A_PAGE = 0
    cache.clear()


@pytest.fixture
def closed_shop(site_root: Page) -> SurveyPage:
    """Return a survey that only people with a code can answer."""
    return published_survey(site_root, door=Door.CODES)


def door(survey: SurveyPage) -> str:
    return f"{survey.url}answer/code/"


def type_code(client: Client, survey: SurveyPage, code: str) -> object:
    return client.post(door(survey), {"code": code})


def answer_with(client: Client, survey: SurveyPage, code: str) -> object:
    assert type_code(client, survey, code).url == url(survey)
    begin(client, survey)
    for name, value in ANSWERS.items():
        give(client, survey, name, value)
    return send(client, survey)


def test_without_a_code_nobody_comes_in(client: Client, closed_shop: SurveyPage) -> None:
    assert client.get(url(closed_shop)).url == door(closed_shop)
    assert begin(client, closed_shop).url == door(closed_shop)
    assert not Draft.objects.exists()


def test_with_a_code_people_are_still_asked_first(client: Client, closed_shop: SurveyPage) -> None:
    """DP-03: taking part is asked, code or not."""
    (code,) = printed_codes(closed_shop, 1)
    assert type_code(client, closed_shop, in_groups(code).lower()).url == url(closed_shop)
    html = client.get(url(closed_shop)).content.decode()
    assert "Do you want to take part?" in html
    assert "go on with your answers" not in html
    assert begin(client, closed_shop).url == url(closed_shop, "safe")


def test_the_whole_way_uses_the_code_up(client: Client, closed_shop: SurveyPage) -> None:
    code, _other = printed_codes(closed_shop, 2)
    assert answer_with(client, closed_shop, code).url == url(closed_shop, "sent")
    assert Response.objects.get().status == ResponseStatus.RECEIVED
    assert EntryCode.objects.filter(is_spent=True).count() == 1


def test_coming_in_uses_nothing_up(client: Client, closed_shop: SurveyPage) -> None:
    """A phone that fails costs nobody their turn."""
    (code,) = printed_codes(closed_shop, 1)
    type_code(client, closed_shop, code)
    assert not EntryCode.objects.filter(is_spent=True).exists()
    assert type_code(Client(), closed_shop, code).url == url(closed_shop)


def test_a_code_used_twice_gets_clear_words(client: Client, closed_shop: SurveyPage) -> None:
    (code,) = printed_codes(closed_shop, 1)
    answer_with(client, closed_shop, code)
    again = type_code(Client(), closed_shop, code)
    assert again.status_code == 200
    html = again.content.decode()
    assert "This code was used before. Each code works once. Ask for another one" in html
    assert "Error: " in html
    assert code in html


def test_two_people_with_one_code_lose_nothing(closed_shop: SurveyPage) -> None:
    """Both came in before either sent: the second is set aside, not refused."""
    (code,) = printed_codes(closed_shop, 1)
    one, two = Client(), Client()
    type_code(two, closed_shop, code)
    answer_with(one, closed_shop, code)
    begin(two, closed_shop)
    for name, value in ANSWERS.items():
        give(two, closed_shop, name, value)
    assert send(two, closed_shop).url == url(closed_shop, "sent")
    statuses = Response.objects.order_by("set_aside").values_list("status", "set_aside")
    assert list(statuses) == [
        (ResponseStatus.RECEIVED, ""),
        (ResponseStatus.QUARANTINED, Pattern.CODE),
    ]


def test_one_more_step_does_not_use_it_up(client: Client, closed_shop: SurveyPage) -> None:
    (code,) = printed_codes(closed_shop, 1)
    type_code(client, closed_shop, code)
    answer_all(client, closed_shop)
    assert send(client, closed_shop, sum_answer="").url == url(closed_shop, "one-more-step")
    assert not EntryCode.objects.filter(is_spent=True).exists()
    assert send(client, closed_shop).url == url(closed_shop, "sent")


def test_the_next_person_on_a_shared_phone_sees_nothing(
    client: Client, closed_shop: SurveyPage
) -> None:
    one, two = printed_codes(closed_shop, 2)
    type_code(client, closed_shop, one)
    begin(client, closed_shop)
    give(client, closed_shop, "safe", "very_safe")
    type_code(client, closed_shop, two)
    assert "Do you want to take part?" in client.get(url(closed_shop)).content.decode()
    assert Draft.objects.count() == 1


def test_typing_the_same_code_again_goes_on(client: Client, closed_shop: SurveyPage) -> None:
    (code,) = printed_codes(closed_shop, 1)
    type_code(client, closed_shop, code)
    begin(client, closed_shop)
    give(client, closed_shop, "safe", "very_safe")
    type_code(client, closed_shop, code)
    assert "go on with your answers" in client.get(url(closed_shop)).content.decode()


def test_starting_again_keeps_the_code(client: Client, closed_shop: SurveyPage) -> None:
    (code,) = printed_codes(closed_shop, 1)
    type_code(client, closed_shop, code)
    begin(client, closed_shop)
    give(client, closed_shop, "safe", "very_safe")
    again = client.post(url(closed_shop), {"start-again": "1"})
    assert again.url == url(closed_shop, "safe")
    answer_all(client, closed_shop)
    send(client, closed_shop)
    assert Response.objects.get().status == ResponseStatus.RECEIVED


def test_an_answer_does_not_say_that_it_came_with_a_code(survey: SurveyPage) -> None:
    """DP-10, DP-15: where one school got codes, it would say the school."""
    (code,) = printed_codes(survey, 1)
    answer_with(Client(), survey, code)
    other = Client()
    answer_all(other, survey)
    send(other, survey)
    unlike = ("id", "erasure_mark")
    rows = [
        {name: value for name, value in row.items() if name not in unlike}
        for row in Response.objects.values()
    ]
    assert rows[0] == rows[1]
    assert rows[0]["mode"] == "web"


def test_an_open_survey_takes_people_with_and_without(survey: SurveyPage) -> None:
    (code,) = printed_codes(survey, 1)
    answer_with(Client(), survey, code)
    other = Client()
    answer_all(other, survey)
    send(other, survey)
    assert Response.objects.filter(status=ResponseStatus.RECEIVED).count() == 2
    assert "You can take part without one" in Client().get(door(survey)).content.decode()


def test_a_whole_school_with_codes_is_no_burst(survey: SurveyPage, settings: object) -> None:
    settings.SURVEY_BURST = 1
    for code in printed_codes(survey, 3):
        answer_with(Client(), survey, code)
    assert not Response.objects.exclude(set_aside="").exists()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Enter your code"),
        ("nonsense", "Check your code. It is not one that we printed for this survey"),
        ("9" * 500, "Check your code."),
        ("<script>alert(1)</script>", "Check your code."),
    ],
)
def test_wrong_codes_are_told_how_to_mend_them(
    client: Client, closed_shop: SurveyPage, typed: str, words: str
) -> None:
    """UX-06, UX-07."""
    html = type_code(client, closed_shop, typed).content.decode()
    assert html.count(words) >= 2
    assert "<script>alert" not in html


def test_too_many_wrong_ones_are_told_the_same(
    client: Client, closed_shop: SurveyPage, settings: object
) -> None:
    settings.SURVEY_WRONG_CODES = 1
    type_code(client, closed_shop, "nonsense")
    refused = type_code(client, closed_shop, "nonsense")
    assert refused.status_code == 429
    assert "Check your code" in refused.content.decode()


def test_the_page_is_kept_nowhere(client: Client, closed_shop: SurveyPage) -> None:
    assert client.get(door(closed_shop)).headers["Cache-Control"] == "no-store"
    assert client.put(door(closed_shop)).status_code == 405


def test_a_closed_survey_takes_no_code(client: Client, closed_shop: SurveyPage) -> None:
    (code,) = printed_codes(closed_shop, 1)
    SurveyPage.objects.filter(pk=closed_shop.pk).update(is_paused=True)
    assert type_code(client, closed_shop, code).status_code == 403


def test_the_start_page_says_what_is_kept_of_a_code(client: Client, survey: SurveyPage) -> None:
    """DP-09: the note follows what is really kept."""
    words = "that a code was used, but never which answers came with it"
    assert words not in client.get(survey.url).content.decode()
    printed_codes(survey, 1)
    assert words in client.get(survey.url).content.decode()
