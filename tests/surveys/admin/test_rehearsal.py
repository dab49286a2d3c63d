"""A rehearsal leaves nothing in answers, drafts or the safeguarding queue."""

from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from partnership.safeguarding.models import VisitorText
from surveys.authoring.rehearsing import link_token
from surveys.demo.blocks import permanent_id
from surveys.models import Draft, RehearsalResponse, Response, SurveyPage
from tests.factories.accounts import EditorFactory, sign_in
from tests.surveys.walking import ANSWERS

pytestmark = pytest.mark.django_db
MARKER = "zebra-marker"


def start_url(survey: SurveyPage) -> str:
    return reverse("surveys_rehearsal_start", args=[survey.pk, link_token(survey)])


def page_url(survey: SurveyPage, name: str) -> str:
    last = name if name in ("check", "sent") else permanent_id(name)
    return reverse("surveys_rehearsal_page", args=[survey.pk, link_token(survey), last])


def rehearse(officer: Client, survey: SurveyPage) -> HttpResponse:
    officer.post(start_url(survey))
    for name, value in {**ANSWERS, "idea": MARKER}.items():
        officer.post(page_url(survey, name), {"answer": value})
    return officer.post(page_url(survey, "check"), follow=True)


def test_a_whole_rehearsal_leaves_nothing_that_counts(officer: Client, survey: SurveyPage) -> None:
    html = rehearse(officer, survey).content.decode()
    assert "Thank you" in html
    assert "This is only a trial" in html
    assert not Response.objects.exists()
    assert not Draft.objects.exists()
    assert not VisitorText.objects.exists()
    row = RehearsalResponse.objects.get()
    assert row.is_finished
    assert MARKER not in str(row.answers)


def test_the_check_page_shows_choices_and_no_words(officer: Client, survey: SurveyPage) -> None:
    officer.post(start_url(survey))
    for name, value in {**ANSWERS, "idea": MARKER}.items():
        officer.post(page_url(survey, name), {"answer": value})
    html = officer.get(page_url(survey, "check")).content.decode()
    assert "Kettering" in html
    assert MARKER not in html
    assert "12 characters, not kept in a rehearsal" in html


def test_the_cookie_is_its_own(officer: Client, survey: SurveyPage) -> None:
    cookie = officer.post(start_url(survey)).cookies[f"rehearsal-{survey.pk}"]
    assert cookie["path"] == "/admin/"
    assert cookie["httponly"]
    assert not any(name.startswith("answer-") for name in officer.cookies)


def test_a_draft_is_rehearsed_before_it_is_public(officer: Client, survey: SurveyPage) -> None:
    survey.sections[0].value["questions"][0].value["title"] = "Draft words?"
    survey.save_revision(clean=False)
    html = officer.post(start_url(survey), follow=True).content.decode()
    assert "Draft words?" in html


def test_a_wrong_answer_is_told_as_in_the_survey(officer: Client, survey: SurveyPage) -> None:
    officer.post(start_url(survey))
    for name in ("safe", "tell"):
        officer.post(page_url(survey, name), {"skip": "1"})
    html = officer.post(page_url(survey, "days"), {"answer": "99"}).content.decode()
    assert "between 0 and 7" in html


def test_publishing_deletes_rehearsals(officer: Client, survey: SurveyPage) -> None:
    rehearse(officer, survey)
    survey.save_revision().publish()
    assert not RehearsalResponse.objects.exists()


def test_old_rehearsals_are_purged(officer: Client, survey: SurveyPage) -> None:
    rehearse(officer, survey)
    RehearsalResponse.objects.update(made_on=timezone.localdate() - timedelta(days=8))
    call_command("purge_surveys", verbosity=0)
    assert not RehearsalResponse.objects.exists()


def test_a_link_expires(officer: Client, survey: SurveyPage) -> None:
    with time_machine.travel(timezone.now() - timedelta(days=8)):
        address = start_url(survey)
    response = officer.post(address)
    assert response.url == reverse("surveys_rehearsal", args=[survey.pk])
    assert not RehearsalResponse.objects.exists()


def test_a_made_up_link_does_not_work(officer: Client, survey: SurveyPage) -> None:
    address = reverse("surveys_rehearsal_start", args=[survey.pk, "made:up:link"])
    officer.post(address)
    assert not RehearsalResponse.objects.exists()


@pytest.mark.parametrize("signed_in", [True, False])
def test_the_link_alone_opens_nothing(client: Client, survey: SurveyPage, signed_in: bool) -> None:
    """Staff who may build surveys, and nobody else."""
    if signed_in:
        sign_in(client, EditorFactory())
    assert client.post(start_url(survey)).status_code in (302, 403)
    assert not RehearsalResponse.objects.exists()


def test_all_are_deleted_by_a_button(officer: Client, survey: SurveyPage) -> None:
    rehearse(officer, survey)
    address = reverse("surveys_rehearsal", args=[survey.pk])
    assert "1 finished" in officer.get(address).content.decode()
    officer.post(address)
    assert not RehearsalResponse.objects.exists()
