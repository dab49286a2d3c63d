"""Staff decide about whole heaps, see no answer and no exact number (SB-23, SB-35, SE-25)."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from partnership.accounts.audit import AuditEntry
from partnership.accounts.roles import Role
from surveys.demo.blocks import permanent_id
from surveys.models import Response, SurveyPage
from surveys.models.responses import ResponseStatus
from surveys.results import query
from surveys.results.cuts import take_cut
from surveys.rules.patterns import Pattern
from tests.factories.accounts import FACTORY_BY_ROLE, EngagementOfficerFactory, sign_in
from tests.factories.surveys import published_survey

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
SAFE = permanent_id("safe")
LIST = "/admin/surveys/set-aside/"


def answers(survey: SurveyPage, count: int, pattern: str = "", days_ago: int = 1) -> None:
    """Keep ``count`` answers, set aside when there is a pattern."""
    status = ResponseStatus.QUARANTINED if pattern else Response.objects.counted_status(survey)
    Response.objects.bulk_create(
        Response(
            version=survey.latest_version,
            answers={SAFE: ["very_safe"]},
            received_on=TODAY - timedelta(days=days_ago),
            status=status,
            set_aside=pattern,
        )
        for _ in range(count)
    )


@pytest.fixture
def officer(client: Client) -> Client:
    return sign_in(client, EngagementOfficerFactory())


def post(client: Client, survey: SurveyPage, pattern: str, decision: str, reason: str) -> object:
    fields = {"pattern": pattern, "decision": decision, "reason": reason}
    return client.post(f"{LIST}{survey.pk}/", fields)


def statuses(survey: SurveyPage, pattern: str) -> set[str]:
    found = Response.objects.filter(version__survey=survey, set_aside=pattern)
    return set(found.values_list("status", flat=True))


@pytest.mark.parametrize("address", [LIST, "survey"])
def test_numbers_are_rounded_and_late(officer: Client, survey: SurveyPage, address: str) -> None:
    """SR-01, SR-02, SB-35."""
    answers(survey, 23, Pattern.HURRIED)
    answers(survey, 30, Pattern.HURRIED, days_ago=0)
    html = page(officer, survey, address)
    assert "They came faster than anybody can read" in html
    assert "about 25" in html
    assert "23" not in html
    assert "very_safe" not in html


@pytest.mark.parametrize("address", [LIST, "survey"])
def test_a_few_look_like_none(officer: Client, survey: SurveyPage, address: str) -> None:
    """SR-09: not even that there are any is to be seen."""
    before = page(officer, survey, address)
    answers(survey, 7, Pattern.TRAP)
    assert page(officer, survey, address) == before
    answers(survey, 1, Pattern.TRAP)
    assert page(officer, survey, address) != before


def page(officer: Client, survey: SurveyPage, address: str) -> str:
    """Return the main part of the list, or of the page of one survey, without its token."""
    url = f"{LIST}{survey.pk}/" if address == "survey" else LIST
    main = officer.get(url).content.decode().split("nice-padding")[1]
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", main)


def test_a_decision_moves_the_heap_with_a_reason(officer: Client, survey: SurveyPage) -> None:
    answers(survey, 12, Pattern.STRAIGHT)
    answers(survey, 12, Pattern.TRAP)
    assert post(officer, survey, "straight", "count", "A calm class.").status_code == 302
    assert statuses(survey, Pattern.STRAIGHT) == {ResponseStatus.RECEIVED}
    assert statuses(survey, Pattern.TRAP) == {ResponseStatus.QUARANTINED}
    entry = AuditEntry.objects.get(action="surveys.decide_set_aside")
    assert entry.reason == "count straight: A calm class."
    assert entry.object_id == str(survey.pk)


@pytest.mark.parametrize("first", ["count", "keep_out"])
def test_every_decision_can_be_undone(officer: Client, survey: SurveyPage, first: str) -> None:
    answers(survey, 12, Pattern.SAME)
    post(officer, survey, "same", first, "First.")
    assert statuses(survey, Pattern.SAME) != {ResponseStatus.QUARANTINED}
    post(officer, survey, "same", "set_aside", "Thought again.")
    assert statuses(survey, Pattern.SAME) == {ResponseStatus.QUARANTINED}
    assert AuditEntry.objects.filter(action="surveys.decide_set_aside").count() == 2


def test_answers_of_today_and_of_others_stay(
    officer: Client, survey: SurveyPage, site_root: Page
) -> None:
    other = published_survey(site_root, slug="other")
    answers(survey, 9, Pattern.SAME, days_ago=0)
    answers(other, 9, Pattern.SAME)
    post(officer, survey, "same", "count", "All of them.")
    assert statuses(survey, Pattern.SAME) == {ResponseStatus.QUARANTINED}
    assert statuses(other, Pattern.SAME) == {ResponseStatus.QUARANTINED}


def test_what_was_never_set_aside_cannot_be_kept_out(officer: Client, survey: SurveyPage) -> None:
    """Nobody may choose answers away that look like any other."""
    answers(survey, 12)
    assert post(officer, survey, "", "keep_out", "I do not like them.").status_code == 422
    assert statuses(survey, "") == {ResponseStatus.RECEIVED}


def test_a_decision_needs_a_reason(officer: Client, survey: SurveyPage) -> None:
    answers(survey, 12, Pattern.SAME)
    assert post(officer, survey, "same", "count", " ").status_code == 422
    assert statuses(survey, Pattern.SAME) == {ResponseStatus.QUARANTINED}
    assert not AuditEntry.objects.filter(action="surveys.decide_set_aside").exists()


def test_counted_examples_stay_examples(officer: Client, site_root: Page) -> None:
    """A demonstration's answers can never be counted with real ones."""
    example = published_survey(site_root, is_demonstration=True)
    answers(example, 12, Pattern.HURRIED)
    post(officer, example, "hurried", "count", "To show it.")
    assert statuses(example, Pattern.HURRIED) == {ResponseStatus.EXAMPLE}


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.ENGAGEMENT_OFFICER, Role.ADMINISTRATOR}))
def test_others_see_nothing_and_decide_nothing(
    client: Client, survey: SurveyPage, role: Role
) -> None:
    """SE-21."""
    answers(survey, 12, Pattern.SAME)
    somebody = sign_in(client, FACTORY_BY_ROLE[role]())
    assert somebody.get(LIST).status_code in {302, 403}
    assert somebody.get(f"{LIST}{survey.pk}/").status_code in {302, 403}
    post(somebody, survey, "same", "count", "I want it.")
    assert statuses(survey, Pattern.SAME) == {ResponseStatus.QUARANTINED}


def test_results_count_none_and_say_so(officer: Client, survey: SurveyPage) -> None:
    """SD-05: how many and why, with every result; it moves with the results and not before."""
    answers(survey, 60)
    answers(survey, 22, Pattern.HURRIED)
    take_cut(survey, TODAY)
    table = query(survey, question=SAFE, today=TODAY)
    assert table.base.count == 60
    said = next(line for line in table.remarks if line.startswith("Set aside"))
    assert "about 20 answers" in said
    assert "faster than anybody can read" in said
    post(officer, survey, "hurried", "count", "They were fine.")
    assert query(survey, question=SAFE, today=TODAY).remarks == table.remarks
    tomorrow = TODAY + timedelta(days=1)
    take_cut(survey, tomorrow)
    later = query(survey, question=SAFE, today=tomorrow)
    assert later.base.count == 80
    assert any("fewer than 8 answers" in line for line in later.remarks)


def test_what_was_kept_out_is_still_said(officer: Client, survey: SurveyPage) -> None:
    answers(survey, 60)
    answers(survey, 22, Pattern.TRAP)
    post(officer, survey, "trap", "keep_out", "A machine.")
    take_cut(survey, TODAY)
    remarks = query(survey, question=SAFE, today=TODAY).remarks
    assert any("about 20 answers" in line for line in remarks)
