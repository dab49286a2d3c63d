"""Answering in another language, in easy words, and with earlier answers in the words."""

import re
from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page

from surveys.demo.blocks import easy, question, says, section
from surveys.models import Draft, Response, SurveyPage
from surveys.models.pages import Door
from tests.factories.codes import printed_codes
from tests.factories.languages import speaking
from tests.factories.surveys import published_survey, small_sections
from tests.mirrored import CODE, mirrored, speak_mirrored
from tests.surveys.walking import ANSWERS, answer_all, begin, give, save, send, take_back, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def example(site_root: Page) -> SurveyPage:
    """Return an example survey in English and Romanian."""
    return speaking(published_survey(site_root, is_demonstration=True))


def html_of(client: Client, address: str) -> str:
    return client.get(address, follow=True).content.decode()


def test_the_start_page_speaks_the_language_of_its_address(
    client: Client, example: SurveyPage
) -> None:
    """UX-23, YP-14."""
    html = html_of(client, f"{example.url}?language=ro")
    assert '<html lang="ro">' in html
    assert "<h1>șA survey</h1>" in html
    assert "Bine de știut" in html
    assert "nu sunt încă verificate de o persoană" in html
    assert f'href="{example.url}answer/?language=ro"' in html
    # Words about safety have not been checked by a person.
    assert re.search(r'<div class="[^"]*" lang="en-GB" dir="ltr">\s*<h2>When we would tell', html)
    assert not client.cookies


@pytest.mark.parametrize("asked", ["", "?language=xx", "?language=pl", "?easy=1"])
def test_what_the_survey_does_not_have_stays_usual_english(
    client: Client, example: SurveyPage, asked: str
) -> None:
    html = html_of(client, f"{example.url}{asked}")
    assert '<html lang="en-GB">' in html
    assert "Good to know" in html


def test_a_survey_in_one_language_offers_no_other(client: Client, survey: SurveyPage) -> None:
    assert "hreflang" not in html_of(client, survey.url)


def test_languages_are_links_in_their_own_names(client: Client, example: SurveyPage) -> None:
    html = html_of(client, example.url)
    assert re.search(r'<a href="\?language=ro" lang="ro" hreflang="ro"[^>]*>Română</a>', html)
    assert re.search(r'lang="en-GB" hreflang="en-GB"[^>]* aria-current="true">English</a>', html)


def test_switching_mid_way_keeps_page_and_answers(client: Client, example: SurveyPage) -> None:
    """Issue: languages. The language is kept in the draft alone."""
    begin(client, example)
    give(client, example, "safe", "very_unsafe")
    page = url(example, "why")
    assert client.get(f"{page}?language=ro").url == page
    html = html_of(client, page)
    assert '<html lang="ro">' in html
    assert "șWhat makes it unsafe?" in html
    assert "Întrebarea 2" in html
    assert "checked" in html_of(client, url(example, "safe"))
    assert client.get(f"{page}?language=en-gb").url == page
    assert '<html lang="en-GB">' in html_of(client, page)
    assert set(client.cookies) <= {f"answer-{example.pk}", "csrf"}


def test_a_half_written_answer_comes_along(client: Client, example: SurveyPage) -> None:
    """UX-07: switching with words in the field keeps them, on the same page."""
    begin(client, example)
    give(client, example, "safe", "very_unsafe")
    page = url(example, "why")
    assert client.post(f"{page}?language=ro", {"answer": "dark"}).url == page
    html = html_of(client, page)
    assert '<html lang="ro">' in html
    assert 'value="dark"' in html
    html = client.post(f"{page}?language=en-gb", {"answer": "x" * 70}).content.decode()
    assert '<html lang="en-GB">' in html
    assert "10 characters too many" in html
    assert "x" * 70 in html


def test_the_language_is_stored_with_the_answers(client: Client, example: SurveyPage) -> None:
    client.post(f"{url(example)}?language=ro")
    answer_all_in(client, example)
    html = html_of(client, url(example, "check"))
    assert "Verifică răspunsurile" in html
    assert "șKettering" in html
    sent = send(client, example)
    assert sent.url.endswith("sent/?language=ro")
    assert "Mulțumim. Răspunsurile tale" in html_of(client, sent.url)
    assert [one.language for one in Response.objects.all()] == ["ro"]
    assert not Draft.objects.exclude(ciphertext="").exists()


def answer_all_in(client: Client, survey: SurveyPage) -> None:
    """Answer every question of a draft that has begun."""
    for name, value in ANSWERS.items():
        give(client, survey, name, value)


def test_english_answers_are_stored_as_english(client: Client, example: SurveyPage) -> None:
    answer_all(client, example)
    send(client, example)
    assert [one.language for one in Response.objects.all()] == ["en-gb"]


def test_a_problem_is_said_in_the_language_with_the_right_plural(
    client: Client, example: SurveyPage
) -> None:
    client.post(f"{url(example)}?language=ro")
    give(client, example, "safe", "very_unsafe")
    html = give(client, example, "why", "x" * 62).content.decode()
    assert html.count("Șwhat makes it unsafe”: limita de caractere este 60") == 2
    assert "Ai 2 caractere în plus" in html
    assert "Ai 21 de caractere în plus" in give(client, example, "why", "x" * 81).content.decode()
    assert "<title>Eroare: " in html


def test_a_survey_that_is_paused_says_so_in_the_language_of_the_draft(
    client: Client, example: SurveyPage
) -> None:
    client.post(f"{url(example)}?language=ro")
    SurveyPage.objects.filter(pk=example.pk).update(is_paused=True, pause_reason="We mend it.")
    html = client.get(url(example, "safe")).content.decode()
    assert "Acest chestionar este oprit pentru moment" in html
    assert '<p lang="en-GB" dir="ltr">We mend it.</p>' in html


def test_a_draft_keeps_to_the_version_it_began_with(client: Client, site_root: Page) -> None:
    """A language that came later is not offered half-way through an older version."""
    survey = published_survey(site_root, is_demonstration=True)
    begin(client, survey)
    speaking(survey)
    assert "hreflang" not in html_of(client, url(survey, "safe"))
    client.get(f"{url(survey, 'safe')}?language=ro")
    assert '<html lang="en-GB">' in html_of(client, url(survey, "safe"))


def test_pages_are_mirrored_for_a_language_from_right_to_left(
    client: Client, site_root: Page
) -> None:
    survey = speak_mirrored(published_survey(site_root, is_demonstration=True))
    client.post(f"{url(survey)}?language={CODE}")
    html = html_of(client, url(survey, "safe"))
    assert '<html lang="ar-XB" dir="rtl">' in html
    assert mirrored("How safe is it?") in html


def easy_sections() -> list[Any]:
    later = question(
        "later",
        "long_text",
        "You said “[why]”. What would help?",
        "To act.",
        hint="Think of [feeling]",
        limit=80,
        pipes=[says("later", "why", "why", "that"), says("later", "feeling", "safe", "it")],
        easy=easy("What would help with “[why]”?", "", "park"),
    )
    sections = small_sections()
    sections[0]["value"]["questions"].append(later)
    return [*sections, section("end", "End")]


@pytest.fixture
def plain(site_root: Page) -> SurveyPage:
    """Return a survey with an easy-read question that says an earlier answer."""
    return published_survey(site_root, sections=easy_sections())


def test_an_earlier_answer_is_said_escaped_to_the_same_person(
    client: Client, plain: SurveyPage
) -> None:
    answer_all(client, plain, why="<b>dark</b> & cold")
    html = html_of(client, url(plain, "later"))
    assert "You said “&lt;b&gt;dark&lt;/b&gt; &amp; cold”. What would help?" in html
    assert "Think of Very unsafe" in html
    give(client, plain, "later", "light")
    assert "You said “&lt;b&gt;dark&lt;/b&gt; &amp; cold”" in html_of(client, url(plain, "check"))


def test_the_fallback_is_said_when_the_answer_was_skipped(
    client: Client, plain: SurveyPage
) -> None:
    answer_all(client, plain, why="")
    assert "You said “that”. What would help?" in html_of(client, url(plain, "later"))


def test_easy_words_and_a_picture(client: Client, plain: SurveyPage) -> None:
    answer_all(client, plain)
    page = url(plain, "later")
    assert "easy-read__picture" not in html_of(client, page)
    html = html_of(client, f"{page}?easy=1")
    assert "What would help with “dark corners”?" in html
    assert "easy-read__picture" in html
    assert "Usual words" in html
    assert "You said" in html_of(client, f"{page}?easy=0")


def test_easy_read_can_be_chosen_before_the_start(client: Client, plain: SurveyPage) -> None:
    assert f"{plain.url}answer/?easy=1" in html_of(client, f"{plain.url}?easy=1")
    client.post(f"{url(plain)}?easy=1")
    assert "easy-read" in html_of(client, url(plain, "safe"))


def test_the_door_for_codes_speaks_the_language_that_was_chosen(
    client: Client, site_root: Page
) -> None:
    """SD-05, UX-23: from the start page to the first question."""
    survey = speaking(published_survey(site_root, is_demonstration=True, door=Door.CODES))
    door = client.get(f"{url(survey)}?language=ro").url
    assert door == f"{survey.url}answer/code/?language=ro"
    html = html_of(client, door)
    assert "Care este codul tău?" in html
    assert f'href="{survey.url}?language=ro"' in html
    assert "Nu este unul dintre cele tipărite" in client.post(door, {"code": "x"}).content.decode()
    (code,) = printed_codes(survey, 1)
    agreement = client.post(door, {"code": code}).url
    assert agreement == f"{url(survey)}?language=ro"
    assert "Vrei să participi?" in html_of(client, agreement)
    assert "șA survey" in html_of(client, client.post(agreement).url)


def test_one_more_step_speaks_the_language_of_the_answers(
    client: Client, example: SurveyPage
) -> None:
    """SE-13: the page that somebody meets without a script."""
    client.post(f"{url(example)}?language=ro")
    answer_all_in(client, example)
    html = html_of(client, send(client, example, sum="").url)
    assert "Încă un pas ca să trimiți răspunsurile" in html
    assert "– șA survey" in html


def test_saving_and_coming_back_speak_the_language_of_the_answers(
    client: Client, example: SurveyPage
) -> None:
    """SAV-2, SAV-5, UX-23: the code, the door for it, and the answers behind it."""
    client.post(f"{url(example)}?language=ro")
    give(client, example, "safe", "very_unsafe")
    assert "Îți dăm un cod." in html_of(client, url(example, "save"))
    code = save(client, example)
    html = html_of(client, url(example, "save"))
    assert "Notează acest cod" in html
    assert re.search(r"sfârșitul zilei de <strong>[a-zăâîșț]+ \d+ [a-z]+ 20\d\d<", html)
    closed = client.post(url(example, "save"), {"close": "1"}).content.decode()
    assert "Doar codul tău le deschide." in closed
    door = f"{url(example, 'come-back')}?language=ro"
    assert f'href="{door}"' in closed
    assert f'href="{example.url}?language=ro"' in closed
    assert f'href="{door}"' in html_of(client, f"{example.url}?language=ro")
    assert "Un cod nu mai este valabil" in client.post(door, {"code": "x"}).content.decode()
    back = html_of(client, client.post(door, {"code": code}).url)
    assert "Bine ai revenit." in back
    assert "șA survey" in back


def test_taking_answers_back_speaks_the_language_of_the_address(
    client: Client, example: SurveyPage
) -> None:
    """CC-15, YP-14: what is kept to protect somebody is said in English until it is checked."""
    client.post(f"{url(example)}?language=ro")
    answer_all_in(client, example)
    sent = html_of(client, send(client, example).url)
    door = f"{url(example, 'withdraw')}?language=ro"
    assert f'<a href="{door}">retrage răspunsurile</a>' in sent
    (code,) = re.findall(r'written-code__code" translate="no">([^<]+)<', sent)
    assert "Un cod merge o singură dată" in client.post(door, {"code": "x"}).content.decode()
    sure = client.post(door, {"code": code}).content.decode()
    assert "Vrei să îți ștergi răspunsurile?" in sure
    assert '<li lang="en-GB" dir="ltr">If someone here is using your words' in sure
    assert "Ți-am retras răspunsurile" in take_back(client, example, code, "?language=ro")


def test_an_organisation_is_asked_in_the_language_that_was_chosen(
    client: Client, site_root: Page
) -> None:
    """QL-2, UX-23: from the start page to its first question."""
    survey = speaking(published_survey(site_root, audience="organisations", is_demonstration=True))
    assert "Acest chestionar nu este anonim" in html_of(client, f"{survey.url}?language=ro")
    door = client.post(f"{url(survey)}?language=ro").url
    assert door == f"{survey.url}answer/organisation/?language=ro"
    html = client.post(door, {}).content.decode()
    assert "Cum se numește organizația ta?" in html
    assert "Scrie numele organizației tale" in html
    assert f'href="{url(survey)}?language=ro"' in html
    about = {"body": "Example Housing", "role": "Director", "publish": "yes"}
    assert "șHow safe is it?" in html_of(client, client.post(door, about).url)
