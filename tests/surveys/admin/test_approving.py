"""Whoever approves a survey sees first what would change (SD-03, SG-14)."""

from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.urls import reverse
from wagtail.models import Page, WorkflowState

from partnership.accounts.models import User
from surveys.demo.blocks import permanent_id
from surveys.models import SurveyPage
from surveys.wagtail_hooks import approving_leads_to_the_differences
from tests.factories.accounts import AdministratorFactory, EditorFactory, sign_in
from tests.factories.surveys import shelf, unsaved_survey

pytestmark = pytest.mark.django_db
OTHER_WORDS = "How safe do you feel?"


@pytest.fixture
def reader() -> User:
    return AdministratorFactory()


@pytest.fixture
def approver(client: Client, reader: User) -> Client:
    """Return the browser of somebody who reads what others wrote."""
    return sign_in(client, reader)


def submitted(survey: SurveyPage, **value: Any) -> SurveyPage:
    """Send a draft in which the first question has other values to a second reader."""
    for name, new in value.items():
        survey.sections[0].value["questions"][0].value[name] = new
    author = AdministratorFactory()
    survey.save_revision(user=author, clean=False)
    survey.get_workflow().start(survey, author)
    return survey


def approve(client: Client, survey: SurveyPage, **more: Any) -> Any:
    state = WorkflowState.objects.get(object_id=str(survey.pk)).current_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[survey.pk, "approve", state.pk])
    return client.post(address, {"comment": ""}, **more)


def changes(survey: SurveyPage) -> str:
    return reverse("surveys_changes", args=[survey.pk])


def status(survey: SurveyPage) -> str:
    return WorkflowState.objects.get(object_id=str(survey.pk)).status


@pytest.mark.parametrize("value", [{"title": OTHER_WORDS}, {"purpose": "To act."}])
def test_approving_leads_to_the_differences(
    approver: Client, survey: SurveyPage, value: dict[str, str]
) -> None:
    response = approve(approver, submitted(survey, **value))
    assert (response.status_code, response["Location"]) == (302, changes(survey))
    assert survey.versions.count() == 1
    assert status(survey) == WorkflowState.STATUS_IN_PROGRESS
    said = [str(message) for message in get_messages(response.wsgi_request)]
    assert said == ["“A survey” was published before. Look at what would change first."]


def test_the_dialogue_for_a_comment_leads_there_too(approver: Client, survey: SurveyPage) -> None:
    submitted(survey, title=OTHER_WORDS)
    response = approve(approver, survey, headers={"x-requested-with": "XMLHttpRequest"})
    assert response.json() == {"step": "success", "redirect": changes(survey)}


def approving_in_the_editor(rf: RequestFactory, reader: User, action: str) -> HttpRequest:
    request = rf.post("/", {"action-workflow-action": "true", "workflow-action-name": action})
    request.user = reader
    return request


def test_approving_a_changed_form_leads_there_too(
    survey: SurveyPage, reader: User, rf: RequestFactory
) -> None:
    """Wagtail saves the form and asks for another approval; here it is asked at the screen."""
    submitted(survey, title=OTHER_WORDS)
    led = approving_leads_to_the_differences(approving_in_the_editor(rf, reader, "approve"), survey)
    assert led is not None
    assert led["Location"] == changes(survey)
    rejected = approving_in_the_editor(rf, reader, "reject")
    assert approving_leads_to_the_differences(rejected, survey) is None


def test_an_approval_that_went_through_leads_nowhere(
    survey: SurveyPage, reader: User, rf: RequestFactory
) -> None:
    request = approving_in_the_editor(rf, reader, "approve")
    assert approving_leads_to_the_differences(request, survey) is None


def test_the_button_says_that_it_approves(approver: Client, survey: SurveyPage) -> None:
    submitted(survey, title=OTHER_WORDS)
    assert "Approve and publish" in approver.get(changes(survey)).content.decode()


def test_deciding_approves_and_publishes(
    approver: Client, survey: SurveyPage, reader: User
) -> None:
    submitted(survey, title=OTHER_WORDS)
    approver.post(changes(survey), {f"meaning-{permanent_id('safe')}": "same"})
    assert survey.versions.get(number=2).difference[0]["same_meaning"]
    assert status(survey) == WorkflowState.STATUS_APPROVED
    state = WorkflowState.objects.get(object_id=str(survey.pk))
    assert state.task_states.get().finished_by == reader


def test_another_meaning_is_mended_and_approved_in_one_go(
    approver: Client, survey: SurveyPage
) -> None:
    """Making the new question changes the draft that was sent; nobody is asked twice for that."""
    submitted(survey, title=OTHER_WORDS)
    approver.post(changes(survey), {f"meaning-{permanent_id('safe')}": "other"})
    approver.post(changes(survey))
    assert status(survey) == WorkflowState.STATUS_APPROVED
    new = survey.versions.get(number=2).questionnaire.items[0]
    assert new.comparable_with == permanent_id("safe")


def test_a_first_version_is_approved_as_it_is(approver: Client, site_root: Page) -> None:
    draft = shelf(site_root).add_child(instance=unsaved_survey())
    assert approve(approver, submitted(draft)).status_code == 302
    assert draft.versions.count() == 1


def test_what_may_not_be_published_says_why(approver: Client, site_root: Page) -> None:
    """Instead of an error page; and it goes on waiting."""
    draft = shelf(site_root).add_child(instance=unsaved_survey(dpia_ref=""))
    response = approve(approver, submitted(draft))
    assert response["Location"] == reverse("wagtailadmin_pages:edit", args=[draft.pk])
    said = " ".join(str(message) for message in get_messages(response.wsgi_request))
    assert "data protection impact assessment" in said
    assert status(draft) == WorkflowState.STATUS_IN_PROGRESS


def test_an_editor_cannot_approve_a_survey(client: Client, survey: SurveyPage) -> None:
    """The second readers of all pages are editors; surveys are for officers (design §3)."""
    sign_in(client, EditorFactory())
    approve(client, submitted(survey, title=OTHER_WORDS))
    assert survey.versions.count() == 1
    assert status(survey) == WorkflowState.STATUS_IN_PROGRESS


def test_publishing_several_pages_at_once_leads_there_too(
    approver: Client, survey: SurveyPage
) -> None:
    survey.sections[0].value["questions"][0].value["title"] = OTHER_WORDS
    survey.save_revision()
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = approver.post(f"{address}?id={survey.pk}", {"include_descendants": ""})
    assert response["Location"] == changes(survey)
    assert survey.versions.count() == 1


def test_a_copy_is_offered_neither_at_once_nor_as_an_alias(
    approver: Client, survey: SurveyPage
) -> None:
    html = approver.get(reverse("wagtailadmin_pages:copy", args=[survey.pk])).content.decode()
    assert 'name="new_slug"' in html
    assert 'name="alias"' not in html
    assert 'name="publish_copies"' not in html


def test_other_mistakes_are_not_hidden(approver: Client, survey: SurveyPage) -> None:
    assert approver.get(changes(survey) + "nothing/").status_code == 405
    missing = reverse("surveys_new_question", args=[survey.pk, "nothing"])
    assert approver.post(missing).status_code == 404
