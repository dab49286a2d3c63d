"""The organisations' door: attributable, apart, and public only when agreed and released (QL-2)."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page

from partnership.accounts.audit import AuditEntry
from partnership.accounts.roles import Role
from partnership.safeguarding.models import VisitorText
from surveys.models import Draft, OrganisationAnswer, Response, SurveyPage
from surveys.privacy import privacy_note
from surveys.retention import delete_old_answers
from surveys.rules.retention import months_after
from tests.factories.accounts import FACTORY_BY_ROLE, EngagementOfficerFactory, sign_in
from tests.factories.surveys import published_survey
from tests.surveys.walking import answer_all, begin, send, take_back, url

pytestmark = pytest.mark.django_db
LIST = "/admin/surveys/organisations/"
ABOUT = {"body": "Example Housing", "role": "Director", "publish": "yes"}
IDEA = "More youth workers on the estate"
Answering = Callable[..., OrganisationAnswer]


@pytest.fixture
def survey(site_root: Page) -> SurveyPage:
    return published_survey(site_root, audience="organisations")


@pytest.fixture
def answered(survey: SurveyPage) -> Answering:
    """Return a function that answers for a body, through the door."""

    def answer(**about: str) -> OrganisationAnswer:
        client = Client()
        begin(client, survey)
        client.post(f"{survey.url}answer/organisation/", {**ABOUT, **about})
        answer_all(client, survey, idea=IDEA)
        send(client, survey)
        return OrganisationAnswer.objects.get()

    return answer


def public(survey: SurveyPage) -> str:
    return Client().get(survey.url).content.decode()


def decide(answer: OrganisationAnswer, decision: str, client: Client | None = None) -> Any:
    officer = client or sign_in(Client(), EngagementOfficerFactory())
    return officer.post(f"{LIST}{answer.pk}/", {"decision": decision})


def test_saying_yes_leads_to_the_question_who_speaks(client: Client, survey: SurveyPage) -> None:
    assert begin(client, survey).url == f"{survey.url}answer/organisation/"
    assert not Draft.objects.exists()
    page = client.get(f"{survey.url}answer/organisation/")
    assert "not anonymous" in page.content.decode()


@pytest.mark.parametrize("missing", ABOUT)
def test_each_part_is_needed(client: Client, survey: SurveyPage, missing: str) -> None:
    page = client.post(f"{survey.url}answer/organisation/", {**ABOUT, missing: ""})
    assert page.status_code == 422
    assert "There is a problem" in page.content.decode()
    assert not Draft.objects.exists()


def test_it_is_kept_apart_from_everybody(answered: Answering) -> None:
    """Never a response, and not readable in the database."""
    kept = answered()
    assert not Response.objects.exists()
    assert (kept.body, kept.role, kept.may_publish) == ("Example Housing", "Director", True)
    assert IDEA not in kept.sealed
    assert VisitorText.objects.count() == 2, "safeguarding reads the words as well (SG-07)"


def test_nothing_is_public_before_a_person_released_it(
    survey: SurveyPage, answered: Answering
) -> None:
    kept = answered()
    assert "Example Housing" not in public(survey)
    decide(kept, "release")
    html = public(survey)
    assert "Example Housing" in html
    assert IDEA in html
    decide(kept, "withhold")
    assert "Example Housing" not in public(survey)


def test_what_a_body_did_not_agree_to_is_never_public(
    survey: SurveyPage, answered: Answering
) -> None:
    kept = answered(publish="no")
    decide(kept, "release")
    assert "Example Housing" not in public(survey)
    OrganisationAnswer.objects.update(state="released")
    assert "Example Housing" not in public(survey)


def test_reading_is_recorded_first(answered: Answering) -> None:
    """SE-25."""
    kept = answered()
    officer = sign_in(Client(), EngagementOfficerFactory())
    page = officer.get(f"{LIST}{kept.pk}/").content.decode()
    assert IDEA in page
    entry = AuditEntry.objects.get(action="surveys.read_organisation")
    assert entry.object_id == str(kept.pk)
    assert IDEA not in entry.reason
    assert IDEA not in officer.get(LIST).content.decode()


def test_the_start_page_does_not_promise_what_is_not_true(survey: SurveyPage) -> None:
    """DP-09."""
    html = public(survey)
    assert "This survey is not anonymous" in html
    assert "This survey is anonymous" not in html
    assert "Nobody is told that you took part" not in html
    assert "Nobody else sees it as you wrote it" not in html
    assert "your own name" in privacy_note(survey, survey.definition).never_kept


def test_other_surveys_have_no_such_door(client: Client, site_root: Page) -> None:
    people = published_survey(site_root, slug="people")
    assert client.get(f"{people.url}answer/organisation/").status_code == 404
    assert "This survey is anonymous" in public(people)


def test_a_body_can_take_its_answers_back(survey: SurveyPage, client: Client) -> None:
    """CC-15: the code that it sees after sending does what the page says, published or not."""
    begin(client, survey)
    client.post(f"{survey.url}answer/organisation/", ABOUT)
    answer_all(client, survey, idea=IDEA)
    assert "We do not know who you are" not in client.get(url(survey, "check")).content.decode()
    sent = client.get(send(client, survey).url).content.decode()
    (code,) = re.findall(r'written-code__code" translate="no">([^<]+)<', sent)
    OrganisationAnswer.objects.update(state="released")
    assert "Example Housing" in public(survey)
    sure = client.post(url(survey, "withdraw"), {"code": code}).content.decode()
    assert "also where we published them" in sure
    take_back(client, survey, code)
    assert not OrganisationAnswer.objects.exists()
    assert "Example Housing" not in public(survey)
    assert not [text for text in VisitorText.objects.all() if text.ciphertext]


def test_it_goes_with_the_other_answers(survey: SurveyPage, answered: Answering) -> None:
    """DP-17."""
    answered()
    assert survey.closes_at is not None
    delete_old_answers(months_after(survey.closes_at.date(), survey.retention_months + 1))
    assert not OrganisationAnswer.objects.exists()


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.ENGAGEMENT_OFFICER, Role.ADMINISTRATOR}))
def test_others_read_and_decide_nothing(answered: Answering, role: Role) -> None:
    """SE-21."""
    kept = answered()
    somebody = sign_in(Client(), FACTORY_BY_ROLE[role]())
    assert somebody.get(LIST).status_code in {302, 403}
    assert somebody.get(f"{LIST}{kept.pk}/").status_code in {302, 403}
    decide(kept, "release", somebody)
    kept.refresh_from_db()
    assert kept.state == "waiting"
