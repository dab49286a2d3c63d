"""Printed codes in the CMS: made once, shown once, counted late (SD-05, YP-05, SB-35)."""

import re
import uuid
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from partnership.accounts.audit import AuditEntry
from partnership.accounts.roles import Role
from surveys.models import CodeBatch, EntryCode, SurveyPage
from surveys.trust.codes import Entry, look_up
from tests.factories.accounts import FACTORY_BY_ROLE, EngagementOfficerFactory, sign_in
from tests.factories.codes import printed_codes
from tests.factories.surveys import published_survey

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
LIST = "/admin/surveys/codes/"
PRINTED = re.compile(r'<p class="slip__code"[^>]*>([\w-]+)</p>')


@pytest.fixture
def officer(client: Client) -> Client:
    return sign_in(client, EngagementOfficerFactory())


def fields(**changed: object) -> dict[str, object]:
    last = TODAY + timedelta(days=14)
    return {
        "number": uuid.uuid4(),
        "label": "Youth club A",
        "size": 6,
        "expires_on": last.isoformat(),
        **changed,
    }


def make(client: Client, survey: SurveyPage, **changed: object) -> object:
    return client.post(f"{LIST}{survey.pk}/new/", fields(**changed))


def test_the_slips_open_the_survey(officer: Client, survey: SurveyPage) -> None:
    page = make(officer, survey)
    html = page.content.decode()
    codes = PRINTED.findall(html)
    assert len(set(codes)) == 6
    assert all(look_up(survey.pk, code)[0] is Entry.GOOD for code in codes)
    assert html.count('class="qr"') == 6
    assert page.headers["Cache-Control"] == "no-store, private"
    assert 'content="no-referrer"' in html


def test_slips_carry_no_number_and_no_place(officer: Client, survey: SurveyPage) -> None:
    """YP-05: a slip that was found says neither school nor which of the pile it was."""
    html = make(officer, survey).content.decode()
    slips = html.split('<ol class="slips"')[1]
    assert "Youth club A" not in slips
    assert not re.search(r"\b[1-6] of 6\b", slips)


def test_making_them_is_in_the_trail_without_a_code(officer: Client, survey: SurveyPage) -> None:
    html = make(officer, survey).content.decode()
    entry = AuditEntry.objects.get(action="surveys.make_codes")
    assert entry.reason == "6 codes: Youth club A"
    assert not [code for code in PRINTED.findall(html) if code in entry.reason]


def test_a_second_press_makes_no_second_pile(officer: Client, survey: SurveyPage) -> None:
    number = uuid.uuid4()
    make(officer, survey, number=number)
    again = make(officer, survey, number=number)
    assert again.url == LIST
    assert "shown only once" in officer.get(LIST).content.decode()
    assert CodeBatch.objects.count() == 1
    assert EntryCode.objects.count() == 6


def test_organisations_answer_by_name_and_not_by_code(officer: Client, site_root: Page) -> None:
    """QL-2: a slip says "it does not say who you are", which would not be true there."""
    survey = published_survey(site_root, audience="organisations", title="For bodies")
    assert make(officer, survey).status_code == 302
    assert not CodeBatch.objects.exists()
    assert "For bodies" not in officer.get(LIST).content.decode()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"size": 0}, "Enter a number from 1 to 1000."),
        ({"size": 1001}, "Enter a number from 1 to 1000."),
        ({"expires_on": "2020-01-01"}, "Enter today or a later day."),
        ({"label": ""}, "This field is required"),
    ],
)
def test_mistakes_are_told(
    officer: Client, survey: SurveyPage, wrong: dict[str, object], words: str
) -> None:
    refused = make(officer, survey, **wrong)
    assert refused.status_code == 422
    assert words in refused.content.decode()
    assert not CodeBatch.objects.exists()


def test_the_list_never_shows_how_many_just_came(officer: Client, survey: SurveyPage) -> None:
    """SB-35: rounded, and only as of the last night."""
    printed_codes(survey, 40)
    EntryCode.objects.update(is_spent=True)
    assert "not counted yet" in officer.get(LIST).content.decode()
    CodeBatch.objects.update(used_shown=23, used_as_of=TODAY)
    html = officer.get(LIST).content.decode()
    assert "about 25" in html
    assert "fewer than 8" not in html
    CodeBatch.objects.update(used_shown=0)
    assert "fewer than 8" in officer.get(LIST).content.decode()


def test_a_survey_that_closed_gets_no_more_codes(officer: Client, survey: SurveyPage) -> None:
    SurveyPage.objects.filter(pk=survey.pk).update(closes_at=timezone.now() - timedelta(hours=1))
    assert make(officer, survey).status_code in {302, 403}
    assert not CodeBatch.objects.exists()
    assert "New printed codes" not in officer.get(LIST).content.decode()


def test_a_lost_pile_can_be_ended(officer: Client, survey: SurveyPage) -> None:
    lost, kept = printed_codes(survey, 1, label="Lost"), printed_codes(survey, 1, label="Kept")
    batch = CodeBatch.objects.get(label="Lost")
    assert officer.get(f"{LIST}{batch.pk}/end/").status_code == 405
    assert officer.post(f"{LIST}{batch.pk}/end/").url == LIST
    assert look_up(survey.pk, lost[0])[0] is Entry.ENDED
    assert look_up(survey.pk, kept[0])[0] is Entry.GOOD
    assert AuditEntry.objects.filter(action="surveys.end_codes", reason="Lost").exists()
    assert "Ended" in officer.get(LIST).content.decode()


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.ENGAGEMENT_OFFICER, Role.ADMINISTRATOR}))
def test_others_make_none(client: Client, survey: SurveyPage, role: Role) -> None:
    """SE-21."""
    somebody = sign_in(client, FACTORY_BY_ROLE[role]())
    assert somebody.get(LIST).status_code in {302, 403}
    assert make(somebody, survey).status_code in {302, 403}
    assert not CodeBatch.objects.exists()
    (code,) = printed_codes(survey, 1)
    somebody.post(f"{LIST}{CodeBatch.objects.get().pk}/end/")
    assert look_up(survey.pk, code)[0] is Entry.GOOD
