"""Paper and slips in the languages of the survey (UX-23, YP-14, SD-11)."""

import re
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from partnership.safeguarding.models import VisitorText
from surveys.models import CodeBatch, PaperBatch, Response, SurveyPage
from tests.factories.accounts import EngagementOfficerFactory, sign_in
from tests.factories.languages import speaking
from tests.factories.surveys import permanent_id, published_survey
from tests.mirrored import CODE, mirrored, speak_mirrored

pytestmark = pytest.mark.django_db
LIST = "/admin/surveys/paper/"
KEY = re.compile(r'class="key">([^<]+)<')
NUMBER = re.compile(r'class="number">(\d+)<')


@pytest.fixture
def officer(client: Client) -> Client:
    return sign_in(client, EngagementOfficerFactory())


@pytest.fixture
def example(site_root: Page) -> SurveyPage:
    return speaking(published_survey(site_root, is_demonstration=True))


def form(client: Client, survey: SurveyPage, language: str = "ro") -> str:
    page = client.get(f"{LIST}{survey.pk}/form/?language={language}")
    assert page.status_code == 200
    return page.content.decode()


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_form_speaks_the_language_that_was_chosen(officer: Client, example: SurveyPage) -> None:
    html = form(officer, example)
    said = words(html)
    assert '<html lang="ro">' in html
    assert "șVery safe Mergi la întrebarea 3" in said
    assert (
        "Răspunde aici numai dacă ai răspuns „șFairly unsafe” sau „șVery unsafe” la întrebarea 1."
        in said
    )
    assert "p Prefer să nu spun" in said
    assert "Pune formularul în plic" in said


def test_every_language_has_the_numbers_and_keys_of_the_english(
    officer: Client, example: SurveyPage
) -> None:
    """Staff type the same, whatever the language of the sheet."""
    english, other = form(officer, example, "en-gb"), form(officer, example)
    assert KEY.findall(english) == KEY.findall(other)
    assert NUMBER.findall(english) == NUMBER.findall(other) == list("123456")


def test_words_about_safety_stay_english_until_somebody_checked_them(
    officer: Client, example: SurveyPage
) -> None:
    """YP-14."""
    html = form(officer, example)
    for safe in ("They would only tell someone", "Leave out names, schools and usernames"):
        assert re.search(rf'<p[^>]* lang="en-GB" dir="ltr">[^<]*{safe}', html), safe
    assert "textele despre siguranță sunt în engleză" in html
    assert 'lang="en-GB" dir="ltr">What you write' not in form(officer, example, "en-gb")


def test_a_language_that_was_not_published_is_english(officer: Client, example: SurveyPage) -> None:
    assert '<html lang="en-GB">' in form(officer, example, "pl")


def test_a_form_from_right_to_left(officer: Client, site_root: Page) -> None:
    survey = speak_mirrored(published_survey(site_root, is_demonstration=True))
    html = form(officer, survey, CODE)
    assert f'<html lang="{CODE[:3]}XB" dir="rtl">' in html
    assert mirrored("How safe is it?") in html
    assert KEY.findall(html) == KEY.findall(form(officer, survey, "en-gb"))


def begin_pile(client: Client, survey: SurveyPage, **more: Any) -> Any:
    version = survey.latest_version
    assert version
    fields = {"label": "Club", "version": version.pk, **more}
    return client.post(f"{LIST}{survey.pk}/new/", fields)


def test_what_is_typed_keeps_the_language_of_its_pile(officer: Client, example: SurveyPage) -> None:
    """SD-09: the language is kept with an answer on paper as on the website."""
    begin_pile(officer, example, language="ro")
    batch = PaperBatch.objects.get()
    PaperBatch.objects.update(first_check=5)
    typed = {permanent_id("safe"): "5", permanent_id("why"): "întuneric"}
    last = {"reached": permanent_id("town"), "form_key": str(uuid4()), "store": "1"}
    officer.post(f"{LIST}{batch.pk}/type/", {**typed, **last})
    assert [one.language for one in Response.objects.all()] == ["ro"]
    assert [one.language for one in VisitorText.objects.all()] == ["ro"]
    assert "Romanian (Română)" in officer.get(LIST).content.decode()


def test_a_pile_in_a_language_that_was_never_printed_is_refused(
    officer: Client, site_root: Page
) -> None:
    survey = published_survey(site_root, is_demonstration=True)
    first = survey.latest_version
    assert first
    speaking(survey)
    page = begin_pile(officer, survey, version=first.pk, language="ro")
    assert "Version 1 was not in this language." in page.content.decode()
    assert begin_pile(officer, survey, language="pl").status_code == 200
    assert not PaperBatch.objects.exists()


def test_a_survey_in_english_alone_asks_for_no_language(
    officer: Client, survey: SurveyPage
) -> None:
    assert b'name="language"' not in officer.get(f"{LIST}{survey.pk}/new/").content
    begin_pile(officer, survey)
    assert PaperBatch.objects.get().language == "en-gb"


def slips(client: Client, survey: SurveyPage, language: str) -> str:
    fields = {
        "number": uuid4(),
        "label": "Club",
        "size": 2,
        "language": language,
        "expires_on": timezone.localdate().isoformat(),
    }
    return client.post(f"/admin/surveys/codes/{survey.pk}/new/", fields).content.decode()


def test_slips_speak_the_language_of_their_batch(officer: Client, example: SurveyPage) -> None:
    """The notes for whoever hands them out stay English; help lines too until checked (YP-14)."""
    notes, found = slips(officer, example, "ro").split('<ol class="slips" lang="ro">')
    assert "Cut the slips apart" in notes
    assert "șA survey" in found
    assert "Merge o singură dată" in found
    assert f"{example.url}answer/code/?language=ro" in found
    assert CodeBatch.objects.get().language == "ro"


def test_slips_in_english_are_as_they_were(officer: Client, example: SurveyPage) -> None:
    found = slips(officer, example, "en-gb").split('<ol class="slips" lang="en-GB">')[1]
    assert f"{example.url}answer/code/<" in found
    assert "It works once." in found
