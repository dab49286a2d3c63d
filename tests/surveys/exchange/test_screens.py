"""Bringing a survey in and taking it away, in the CMS."""

import io
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from openpyxl import Workbook

from partnership.accounts.roles import Role
from surveys.exchange.json_file import write_json
from surveys.models import SurveyIndexPage, SurveyPage, SurveyTranslation
from tests.factories.accounts import FACTORY_BY_ROLE, sign_in

pytestmark = pytest.mark.django_db
MAKERS = {Role.ENGAGEMENT_OFFICER, Role.ADMINISTRATOR}


def form(*rows: tuple[str, ...], choices: tuple[tuple[str, ...], ...] = ()) -> bytes:
    """Return an invented XLSForm."""
    book = Workbook()
    for title, lines in (("survey", rows), ("choices", choices)):
        sheet = book.active if title == "survey" else book.create_sheet()
        sheet.title = title
        for line in lines:
            sheet.append(line)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


SMALL = form(
    ("type", "name", "label", "label::Polish (pl)", "relevant", "required"),
    ("select_one yn", "out", "Do you go out?", "Wychodzisz?", "", "yes"),
    ("text", "where", "Where?", "Gdzie?", "${out} = 'y'", ""),
    ("geopoint", "spot", "Where are you?", "", "", ""),
    choices=(("list_name", "name", "label"), ("yn", "y", "Yes"), ("yn", "n", "No")),
)


@pytest.fixture
def officer(client: Client) -> Client:
    sign_in(client, FACTORY_BY_ROLE[Role.ENGAGEMENT_OFFICER]())
    return client


@pytest.fixture
def shelf(survey: SurveyPage) -> SurveyIndexPage:
    return SurveyIndexPage.objects.get()


def bring(client: Client, shelf: SurveyIndexPage, content: bytes, name: str) -> HttpResponse:
    upload = SimpleUploadedFile(name, content)
    return client.post(reverse("surveys_bring", args=[shelf.pk]), {"file": upload})


def test_a_form_becomes_a_draft(officer: Client, shelf: SurveyIndexPage) -> None:
    """What could not be carried is listed; nothing is public; ids are the form's own."""
    answer = bring(officer, shelf, SMALL, "form.xlsx")
    page = answer.content.decode()
    assert "spot" in page
    assert "never ask where somebody is" in page
    assert "nobody has to answer anything" in page
    made = SurveyPage.objects.get(title="Imported survey")
    assert not made.live
    draft = made.get_latest_revision_as_object()
    assert [item.id for item in draft.definition.items] == ["out", "where"]
    polish = SurveyTranslation.objects.get(survey=made, language="pl")
    assert polish.done["out/title"].words == "Wychodzisz?"
    assert officer.get(made.url).status_code == 404


def test_our_own_file_becomes_a_draft(
    officer: Client, shelf: SurveyIndexPage, survey: SurveyPage
) -> None:
    """The same survey, once more, beside the first."""
    bring(officer, shelf, write_json(survey), "survey.json")
    made = SurveyPage.objects.exclude(pk=survey.pk).get()
    assert made.definition == survey.definition
    assert made.dpia_ref == ""
    assert made.slug != survey.slug


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (b"nothing", "form.xlsx", "not a zip"),
        (form(("type", "name"), ("geopoint", "spot")), "form.xlsx", "No row of this form"),
        (form(("type", "name"), ("end group", "")), "form.xlsx", "never opened"),
        (b"nothing", "survey.json", "not a JSON"),
    ],
)
def test_a_refused_file_changes_nothing(
    officer: Client, shelf: SurveyIndexPage, content: bytes, name: str, words: str
) -> None:
    """The list says where the fault is; there is no half-made survey."""
    before = SurveyPage.objects.count()
    answer = bring(officer, shelf, content, name)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert SurveyPage.objects.count() == before


def test_no_file_is_asked_for_again(officer: Client, shelf: SurveyIndexPage) -> None:
    answer = officer.post(reverse("surveys_bring", args=[shelf.pk]), {})
    assert answer.status_code == 422
    assert "required" in answer.content.decode()


def test_the_ways_are_in_the_menus(officer: Client, survey: SurveyPage) -> None:
    shelf = SurveyIndexPage.objects.get()
    above = officer.get(f"/admin/pages/{shelf.pk}/").content.decode()
    assert reverse("surveys_bring", args=[shelf.pk]) in above
    editor = officer.get(f"/admin/pages/{survey.pk}/edit/").content.decode()
    assert reverse("surveys_take", args=[survey.pk]) in editor


def test_a_survey_can_be_taken_away(officer: Client, survey: SurveyPage) -> None:
    """Two files; the page says what the form cannot hold."""
    assert officer.get(reverse("surveys_take", args=[survey.pk])).status_code == 200
    sheet = officer.get(reverse("surveys_take_xlsform", args=[survey.pk]))
    assert sheet.content.startswith(b"PK")
    own = officer.get(reverse("surveys_take_json", args=[survey.pk]))
    assert json.loads(own.content)["format"] == "survey-definition"


@pytest.mark.parametrize("role", list(Role))
def test_only_makers_of_surveys_come_in(client: Client, survey: SurveyPage, role: Role) -> None:
    """Nobody else reads a draft or makes one."""
    sign_in(client, FACTORY_BY_ROLE[role]())
    shelf = SurveyIndexPage.objects.get()
    addresses = [
        reverse("surveys_bring", args=[shelf.pk]),
        *(
            reverse(name, args=[survey.pk])
            for name in ("surveys_take", "surveys_take_xlsform", "surveys_take_json")
        ),
    ]
    for address in addresses:
        allowed = client.get(address).status_code == 200
        assert allowed is (role in MAKERS), address


def test_strangers_sign_in_first(client: Client, survey: SurveyPage) -> None:
    assert client.get(reverse("surveys_take_json", args=[survey.pk])).status_code == 302
