"""The launch checklist, and the buttons that run a survey (DP-01, YP-01, SE-25)."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from partnership.accounts.audit import AuditEntry
from surveys.authoring.checklist import State, checklist
from surveys.bank.loading import load_bank
from surveys.demo.blocks import about_you, from_bank
from surveys.models import BankQuestion, SurveyPage
from surveys.rules.status import Status
from tests.factories.surveys import published_survey, shelf, small_sections, unsaved_survey

pytestmark = pytest.mark.django_db


def state_of(survey: SurveyPage, title: str) -> State:
    return next(check.state for check in checklist(survey) if check.topic.title == title)


@pytest.mark.parametrize(
    ("field", "title"),
    [
        ("dpia_ref", "Impact assessment"),
        ("lawful_basis", "Lawful basis"),
        ("questions_checked_by", "Offences and names"),
        ("good_for_children", "Good for children"),
        ("space", "Space, voice, audience, influence"),
        ("voice", "Space, voice, audience, influence"),
        ("who_reads", "Space, voice, audience, influence"),
        ("languages", "Languages"),
    ],
)
def test_a_missing_promise_is_red(site_root: Page, field: str, title: str) -> None:
    complete = unsaved_survey()
    assert state_of(complete, title) == State.GREEN
    setattr(complete, field, "")
    assert state_of(complete, title) == State.RED


def test_hard_words_are_red(site_root: Page) -> None:
    """UX-20."""
    hard = unsaved_survey(why_asked="Participating organisations systematically evaluate.")
    hard.sections[0].value["questions"][0].value["title"] = (
        "Characterise the predominant determinants of interpersonal insecurity:"
    )
    assert state_of(unsaved_survey(), "Easy to read") == State.GREEN
    assert state_of(hard, "Easy to read") == State.RED


def test_a_legal_condition_needs_a_policy_document(site_root: Page) -> None:
    """DP-05."""
    load_bank()
    sections = [*small_sections(), about_you(from_bank("hq-02-ethnicity"))]
    survey = unsaved_survey(sections=sections)
    assert state_of(survey, "Policy document") == State.GREEN
    survey.policy_document = ""
    assert state_of(survey, "Policy document") == State.RED


@pytest.mark.parametrize(
    ("fields", "title"),
    [({"estimated_minutes": 1}, "Length"), ({"tried_out_with": ""}, "Read by young people")],
)
def test_what_a_person_should_weigh_is_amber(
    site_root: Page, fields: dict[str, object], title: str
) -> None:
    assert state_of(unsaved_survey(**fields), title) == State.AMBER


def test_a_later_version_of_the_bank_is_amber(site_root: Page) -> None:
    load_bank()
    survey = unsaved_survey(sections=[*small_sections(), about_you(from_bank("dem-1-age"))])
    assert state_of(survey, "Question bank") == State.GREEN
    entry = BankQuestion.objects.get(key="dem-1-age")
    entry.content[0].value["title"] = "What is your age?"
    entry.save()
    assert state_of(survey, "Question bank") == State.AMBER


def test_the_screen_names_what_is_missing_and_where(officer: Client, site_root: Page) -> None:
    survey = shelf(site_root).add_child(instance=unsaved_survey(dpia_ref=""))
    survey.save_revision()
    html = officer.get(reverse("surveys_desk", args=[survey.pk])).content.decode()
    assert "signed data protection impact assessment" in html
    assert f"{reverse('wagtailadmin_pages:edit', args=[survey.pk])}#id_dpia_ref" in html
    assert "The survey cannot be published." in html
    assert officer.post(reverse("surveys_changes", args=[survey.pk])).status_code == 422
    survey.refresh_from_db()
    assert not survey.live


def run(officer: Client, survey: SurveyPage, button: str, **data: str) -> int:
    address = reverse("surveys_run", args=[survey.pk])
    status = officer.post(address, {"do": button, **data}).status_code
    survey.refresh_from_db()
    return status


def test_pausing_needs_a_reason_that_the_public_reads(
    officer: Client, survey: SurveyPage, client: Client
) -> None:
    """SE-08."""
    assert run(officer, survey, "pause") == 422
    assert survey.status == Status.OPEN
    assert run(officer, survey, "pause", reason="We mend a mistake.") == 302
    assert survey.status == Status.PAUSED
    assert "We mend a mistake." in client.get(survey.url).content.decode()
    assert run(officer, survey, "go-on") == 302
    assert survey.status == Status.OPEN


def test_closing_and_reopening_are_audited(officer: Client, survey: SurveyPage) -> None:
    """SE-25."""
    assert run(officer, survey, "close", reason="Enough answers.") == 302
    assert survey.status == Status.CLOSED
    until = timezone.localtime() + timedelta(days=3)
    form = {"reason": "More time was asked for.", "closes_at": f"{until:%Y-%m-%dT%H:%M}"}
    assert run(officer, survey, "reopen", **form) == 302
    assert survey.status == Status.OPEN
    trail = AuditEntry.objects.filter(action__startswith="surveys.").order_by("pk")
    assert [entry.action for entry in trail] == ["surveys.close", "surveys.reopen"]
    assert trail[1].reason == "More time was asked for."


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"reason": "Why not"},
        {"reason": "Why not", "closes_at": "2020-01-01T00:00"},
        {"reason": "Why not", "closes_at": "2090-01-01T00:00"},
    ],
)
def test_reopening_needs_a_reason_and_a_day_before_the_reply(
    officer: Client, survey: SurveyPage, form: dict[str, str]
) -> None:
    """YP-02."""
    run(officer, survey, "close", reason="Enough answers.")
    assert run(officer, survey, "reopen", **form) == 422
    assert survey.status == Status.CLOSED


def test_times_are_set_before_it_opens(officer: Client, site_root: Page) -> None:
    now = timezone.localtime()
    survey = published_survey(site_root, opens_at=now + timedelta(days=2))
    opens, closes = now + timedelta(days=1), now + timedelta(days=9)
    form = {"opens_at": f"{opens:%Y-%m-%dT%H:%M}", "closes_at": f"{closes:%Y-%m-%dT%H:%M}"}
    assert run(officer, survey, "schedule", **form) == 302
    assert survey.opens_at < now + timedelta(days=2)
    assert survey.status == Status.SCHEDULED


@pytest.mark.parametrize("button", ["go-on", "reopen", "schedule", "nonsense"])
def test_a_button_that_does_not_fit_changes_nothing(
    officer: Client, survey: SurveyPage, button: str
) -> None:
    before = (survey.opens_at, survey.closes_at)
    assert run(officer, survey, button, reason="Why not") == 422
    assert (survey.opens_at, survey.closes_at) == before


def test_a_pause_survives_the_next_publication(officer: Client, survey: SurveyPage) -> None:
    """The draft is paused as well, and nothing else of it becomes public."""
    survey.why_asked = "A draft."
    survey.save_revision()
    run(officer, survey, "pause", reason="We mend a mistake.")
    assert survey.why_asked == "We want to know."
    assert survey.has_unpublished_changes
    survey.get_latest_revision().publish()
    survey.refresh_from_db()
    assert survey.status == Status.PAUSED
    assert survey.why_asked == "A draft."


def test_an_emergency_does_not_fail_on_a_missing_promise(
    officer: Client, survey: SurveyPage
) -> None:
    SurveyPage.objects.filter(pk=survey.pk).update(dpia_ref="")
    assert run(officer, survey, "close", reason="The assessment was withdrawn.") == 302
    assert survey.status == Status.CLOSED
