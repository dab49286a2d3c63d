"""The partners' workspace: who gets in, what they see, what they take away."""

import csv
import io
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from consultations.models import ConsultationPage
from partnership.accounts.audit import AuditEntry
from partnership.accounts.models import Organisation
from partnership.accounts.roles import Role
from surveys.models import SurveyPage
from tests.consultations.conftest import SAFE, TOWN
from tests.factories.accounts import (
    FACTORY_BY_ROLE,
    OrganisationFactory,
    PartnerReviewerFactory,
    enrol,
    sign_in,
)
from tests.factories.consultations import published_consultation
from tests.factories.surveys import published_survey

pytestmark = pytest.mark.django_db


def _reviewer(body: Organisation) -> Any:
    return PartnerReviewerFactory(organisation=body)


def _holder(role: Role) -> Any:
    return FACTORY_BY_ROLE[role]()


def _body() -> Any:
    return OrganisationFactory()


@pytest.fixture
def reviewer(client: Client, body: Organisation) -> Client:
    """Return a browser in which a reviewer of the body is signed in with a second factor."""
    return sign_in(client, _reviewer(body))


def _addresses(consultation: ConsultationPage, survey: SurveyPage) -> dict[str, str]:
    here = [consultation.slug, survey.slug]
    return {
        "home": reverse("partners:home"),
        "consultation": reverse("partners:consultation", args=[consultation.slug]),
        "results": reverse("partners:results", args=here),
        "download": reverse("partners:download", args=here),
        "small_numbers": reverse("partners:small_numbers"),
    }


def test_addresses_are_those_of_the_contract(
    consultation: ConsultationPage, survey: SurveyPage
) -> None:
    """Design §7: everything is below /partners/."""
    assert all(url.startswith("/partners/") for url in _addresses(consultation, survey).values())


@pytest.mark.parametrize("name", ["home", "consultation", "results", "download", "small_numbers"])
def test_a_reviewer_reads_and_nothing_is_kept_in_a_cache(
    reviewer: Client, consultation: ConsultationPage, survey: SurveyPage, name: str
) -> None:
    """SE-06."""
    response = reviewer.get(_addresses(consultation, survey)[name])
    assert response.status_code == 200
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize("name", ["home", "consultation", "results", "download", "small_numbers"])
def test_a_stranger_is_asked_to_sign_in(
    client: Client, consultation: ConsultationPage, survey: SurveyPage, name: str
) -> None:
    response = client.get(_addresses(consultation, survey)[name])
    assert response.status_code == 302
    assert response.headers["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("name", ["home", "consultation", "results", "download", "small_numbers"])
def test_a_password_alone_opens_nothing(
    client: Client,
    consultation: ConsultationPage,
    survey: SurveyPage,
    body: Organisation,
    name: str,
) -> None:
    """SE-17: without a second factor, and with one that this session has not shown."""
    user = _reviewer(body)
    client.force_login(user)
    assert "/accounts/" in client.get(_addresses(consultation, survey)[name]).headers["Location"]
    enrol(user)
    client.force_login(user)
    assert "/accounts/" in client.get(_addresses(consultation, survey)[name]).headers["Location"]


@pytest.mark.parametrize("name", ["consultation", "results", "download"])
def test_another_body_finds_nothing(
    client: Client, consultation: ConsultationPage, survey: SurveyPage, name: str
) -> None:
    """DP-23, SE-21: 404, not 403, so that the address tells nothing."""
    sign_in(client, _reviewer(_body()))
    assert client.get(_addresses(consultation, survey)[name]).status_code == 404
    assert AuditEntry.objects.filter(action="consultations.export_results").count() == 0


@pytest.mark.parametrize("role", [Role.EDITOR, Role.EVIDENCE_ANALYST, Role.SAFEGUARDING_LEAD])
@pytest.mark.parametrize("name", ["consultation", "results", "download"])
def test_other_roles_find_nothing(
    client: Client, consultation: ConsultationPage, survey: SurveyPage, role: Role, name: str
) -> None:
    sign_in(client, _holder(role))
    assert client.get(_addresses(consultation, survey)[name]).status_code == 404


def test_home_lists_only_what_is_shared_with_my_body(
    client: Client, site_root: Page, consultation: ConsultationPage, body: Organisation
) -> None:
    published_consultation(site_root, title="Not for you", slug="not-for-you")
    sign_in(client, _reviewer(body))
    page = client.get(reverse("partners:home")).content.decode()
    assert consultation.title in page
    assert "Open until" in page
    assert "Not for you" not in page


def test_home_without_anything_shared_says_what_to_do(client: Client) -> None:
    sign_in(client, _holder(Role.EDITOR))
    assert "Nothing is shared with you yet." in client.get("/partners/").content.decode()


def test_what_is_not_published_is_not_there(
    reviewer: Client, consultation: ConsultationPage
) -> None:
    """A consultation taken off the site is gone from the workspace too."""
    consultation.unpublish()
    assert reviewer.get(f"/partners/consultations/{consultation.slug}/").status_code == 404


def test_a_survey_of_another_consultation_is_not_there(
    reviewer: Client, site_root: Page, consultation: ConsultationPage
) -> None:
    """SE-21, DC-08: the object is checked, not only its parent."""
    published_survey(site_root, slug="elsewhere")
    response = reviewer.get(f"/partners/consultations/{consultation.slug}/elsewhere/")
    assert response.status_code == 404


def test_results_show_rounded_numbers_a_chart_and_what_hidden_means(
    reviewer: Client, consultation: ConsultationPage, survey: SurveyPage
) -> None:
    """SR-01, SR-08, UC-02: 40, 30 and a hidden 3."""
    page = reviewer.get(_addresses(consultation, survey)["results"]).content.decode()
    assert "40 (53%)" in page
    assert "30 (40%)" in page
    assert "hidden to protect people" in page
    assert 'class="chart' in page
    assert "How small numbers are hidden" in page
    assert "no margin of error can be given" in page


def test_two_questions_are_crossed_without_script(
    reviewer: Client, consultation: ConsultationPage, survey: SurveyPage
) -> None:
    address = _addresses(consultation, survey)["results"]
    response = reviewer.get(address, {"question": SAFE, "by": TOWN})
    assert response.status_code == 200
    assert response.context["table"].columns == ("Northampton", "Kettering")


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"question": "nope"}, "no such question"),
        ({"question": SAFE, "by": "nope"}, "no such question"),
        ({"question": SAFE, "by": SAFE}, "Choose different questions"),
        ({"question": SAFE, "where": "nope"}, "This filter cannot be read"),
        ({"question": SAFE, "where": f"{TOWN}:nope"}, "no such answer"),
        ({"question": "<script>alert(1)</script>"}, "no such question"),
    ],
)
def test_a_bad_choice_is_explained(
    reviewer: Client,
    consultation: ConsultationPage,
    survey: SurveyPage,
    asked: dict[str, Any],
    words: str,
) -> None:
    for name in ("results", "download"):
        response = reviewer.get(_addresses(consultation, survey)[name], asked)
        assert response.status_code == 400
        assert words in response.content.decode()
        assert b"<script>alert" not in response.content


def test_nothing_can_be_posted(
    reviewer: Client, consultation: ConsultationPage, survey: SurveyPage
) -> None:
    """SE-07: the workspace only reads."""
    for address in _addresses(consultation, survey).values():
        assert reviewer.post(address).status_code == 405


def test_the_file_says_what_the_page_says(
    reviewer: Client, consultation: ConsultationPage, survey: SurveyPage
) -> None:
    """SR-08: one disclosed table, two forms."""
    response = reviewer.get(_addresses(consultation, survey)["download"], {"question": SAFE})
    text = response.content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    shown = {row["answer"]: row["people_rounded_to_5"] for row in rows if row["part"] == "answer"}
    assert shown["Very safe"] == "40"
    assert shown["Very unsafe"] == ""
    assert {row["hidden"] for row in rows if row["answer"] == "Very unsafe"} == {"yes"}
    assert any("no margin of error" in row["answer"] for row in rows if row["part"] == "note")
    assert "attachment" in response.headers["Content-Disposition"]


def test_a_download_is_in_the_audit_trail_without_any_number(
    reviewer: Client, consultation: ConsultationPage, survey: SurveyPage
) -> None:
    """SE-25: who took what, never an answer."""
    reviewer.get(_addresses(consultation, survey)["download"], {"question": SAFE})
    entry = AuditEntry.objects.get(action="consultations.export_results")
    assert entry.object_id == str(consultation.pk)
    assert entry.actor is not None
    assert SAFE in entry.reason


def test_looking_changes_nothing_but_the_trail(
    reviewer: Client, consultation: ConsultationPage, survey: SurveyPage
) -> None:
    """SE-07: no step is taken, nothing is written, by reading results."""
    before = (survey.result_cuts.count(), AuditEntry.objects.count())
    reviewer.get(_addresses(consultation, survey)["results"])
    assert (survey.result_cuts.count(), AuditEntry.objects.count()) == before


def test_before_ten_answers_the_page_says_so(
    reviewer: Client, site_root: Page, body: Organisation
) -> None:
    """SR-11."""
    empty = published_survey(site_root, slug="empty")
    fresh = published_consultation(site_root, slug="fresh", surveys=(empty,), shared_with=(body,))
    page = reviewer.get(f"/partners/consultations/{fresh.slug}/empty/").content.decode()
    assert "Results appear after 10 answers have come in." in page


@pytest.mark.parametrize("role", [Role.ENGAGEMENT_OFFICER, Role.ADMINISTRATOR])
def test_the_partnerships_own_people_see_every_consultation(
    client: Client, consultation: ConsultationPage, survey: SurveyPage, role: Role
) -> None:
    sign_in(client, _holder(role))
    assert client.get(_addresses(consultation, survey)["results"]).status_code == 200
