"""Staff translate a survey side by side, record who checked it, or use a spreadsheet."""

import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from surveys.models import SurveyPage, SurveyTranslation
from surveys.page_words import survey_texts
from surveys.translating.rows import rows_of
from tests.factories.accounts import AdministratorFactory, EditorFactory, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client: Client) -> Client:
    """Return a browser in which an administrator is signed in."""
    return sign_in(client, AdministratorFactory())


def address(survey: SurveyPage, part: str = "") -> str:
    name = f"surveys_translation_{part}" if part else "surveys_translate"
    return reverse(name, args=[survey.pk, "ro"])


def fill(staff: Client, survey: SurveyPage, **changed: str) -> SurveyTranslation:
    """Type words for every text and save."""
    rows = rows_of(SurveyTranslation(survey=survey, language="ro"))
    staff.post(address(survey), {row.name: changed.get(row.key, f"ro {row.key}") for row in rows})
    return SurveyTranslation.objects.get(survey=survey, language="ro")


def test_both_languages_stand_side_by_side_with_a_count(staff: Client, survey: SurveyPage) -> None:
    html = staff.get(address(survey)).content.decode()
    total = len(survey_texts(survey))
    assert f"{total} of {total} texts are missing" in html
    assert "What makes it unsafe?" in html
    # Our own catalogue suggests the points of a scale; nothing is kept by looking.
    assert "Foarte în siguranță" in html
    assert not SurveyTranslation.objects.exists()


def test_words_are_kept_with_the_english_they_were_made_from(
    staff: Client, survey: SurveyPage
) -> None:
    kept = fill(staff, survey)
    assert kept.texts["page/title"] == {"english": "A survey", "words": "ro page/title"}
    assert "texts are translated" in staff.get(address(survey)).content.decode()


def test_a_check_names_a_person_and_the_day(staff: Client, survey: SurveyPage) -> None:
    """YP-14."""
    staff.post(address(survey, "check"), {"checked_by": "A. Reader"})
    assert not SurveyTranslation.objects.exists()
    fill(staff, survey)
    staff.post(address(survey, "check"), {"checked_by": " "})
    assert not SurveyTranslation.objects.get().is_checked
    staff.post(address(survey, "check"), {"checked_by": "A. Reader"})
    assert SurveyTranslation.objects.get().is_checked
    assert "Checked by A. Reader" in staff.get(address(survey)).content.decode()


def test_the_file_goes_out_and_comes_back(staff: Client, survey: SurveyPage) -> None:
    data = staff.get(address(survey, "download")).content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(data)))
    assert {row["key"] for row in rows} == set(survey_texts(survey))
    out = io.StringIO()
    writer = csv.DictWriter(out, ["key", "english", "words"])
    writer.writeheader()
    writer.writerows({**row, "words": f"ro {row['english']}"} for row in rows)
    writer.writerow({"key": "page/gone", "english": "An older text", "words": "vechi"})
    sent = SimpleUploadedFile("words.csv", out.getvalue().encode())
    answer = staff.post(address(survey, "upload"), {"file": sent}, follow=True)
    kept = SurveyTranslation.objects.get()
    assert kept.done["page/why_asked"].words == "ro We want to know."
    html = answer.content.decode()
    assert f"{len(rows)} texts were taken. 1 did not fit" in html
    assert f"All {len(rows)} texts are translated" in html


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"a,b\n1,2\n", b""])
def test_another_file_is_refused_in_words(staff: Client, survey: SurveyPage, data: bytes) -> None:
    sent = SimpleUploadedFile("words.csv", data)
    answer = staff.post(address(survey, "upload"), {"file": sent}, follow=True)
    assert "messages" in answer.context
    assert not SurveyTranslation.objects.exists()


def test_an_unknown_language_and_english_are_not_there(staff: Client, survey: SurveyPage) -> None:
    for code in ("xx", "en-gb"):
        found = staff.get(reverse("surveys_translate", args=[survey.pk, code]))
        assert found.status_code == 404


@pytest.mark.parametrize("part", ["", "check", "download", "upload"])
def test_an_editor_of_stories_may_not_translate(
    client: Client, survey: SurveyPage, part: str
) -> None:
    sign_in(client, EditorFactory())
    ask = client.get if part in ("", "download") else client.post
    answer = ask(address(survey, part))
    assert answer.status_code in (302, 403)
    assert not SurveyTranslation.objects.exists()


def test_the_editor_of_a_survey_leads_to_its_translations(
    staff: Client, survey: SurveyPage
) -> None:
    html = staff.get(reverse("wagtailadmin_pages:edit", args=[survey.pk])).content.decode()
    assert address(survey) in html
