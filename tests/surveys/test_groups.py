"""Group sessions: one answer of a group, never counted as people (QB-16, CD-13)."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from partnership.accounts.audit import AuditEntry
from partnership.accounts.roles import Role
from surveys.models import Draft, GroupLink, Response, SurveyPage
from surveys.models.responses import Mode, ResponseStatus
from surveys.results import NoResultsYetError, query
from surveys.results.cuts import take_cut
from tests.factories.accounts import FACTORY_BY_ROLE, EngagementOfficerFactory, sign_in
from tests.factories.surveys import permanent_id
from tests.surveys.walking import answer_all, begin, send

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
YESTERDAY = TODAY - timedelta(days=1)
LIST = "/admin/surveys/groups/"
SAFE = permanent_id("safe")


@pytest.fixture
def link(survey: SurveyPage) -> GroupLink:
    return GroupLink.objects.create(survey=survey, label="Youth club A", expires_on=TODAY)


def door(link: GroupLink) -> str:
    return f"{link.survey.url}answer/group/{link.pk}/"


def store(survey: SurveyPage, number: int, mode: Mode) -> None:
    Response.objects.bulk_create(
        Response(
            version=survey.latest_version,
            answers={SAFE: ["very_safe"]},
            received_on=YESTERDAY,
            mode=mode,
            group_size="6-10" if mode == Mode.GROUP else "",
            status=ResponseStatus.RECEIVED,
        )
        for _ in range(number)
    )


def test_a_group_answers_once_through_its_link(client: Client, link: GroupLink) -> None:
    came = client.post(door(link), {"size": "6-10"})
    assert came.url.endswith(f"/answer/{SAFE}/")
    answer_all(client, link.survey)
    send(client, link.survey)
    kept = Response.objects.get()
    assert (kept.mode, kept.group_size) == (Mode.GROUP, "6-10")
    assert str(link.pk) not in str(Response.objects.values())


def test_how_many_people_must_be_said(client: Client, link: GroupLink) -> None:
    """UX-06, UX-02."""
    page = client.post(door(link), {})
    assert page.status_code == 422
    html = page.content.decode()
    assert "<title>Error:" in html.replace("\n", "")
    assert html.count("Choose how many people are in the group") >= 2
    assert client.post(door(link), {"size": "1000"}).status_code == 422


def test_nothing_is_begun_by_looking(client: Client, link: GroupLink) -> None:
    """SE-07, DP-03: first they are asked."""
    page = client.get(door(link))
    assert page.status_code == 200
    assert set(page.cookies) == {"csrf"}
    assert not Draft.objects.exists()
    assert "No thanks" in page.content.decode()


def test_an_ended_or_foreign_link_opens_nothing(client: Client, link: GroupLink) -> None:
    GroupLink.objects.update(expires_on=YESTERDAY)
    assert client.get(door(link)).status_code == 404
    assert client.post(door(link), {"size": "2-5"}).status_code == 404
    other = f"{link.survey.url}answer/group/00000000-0000-4000-8000-000000000000/"
    assert client.post(other, {"size": "2-5"}).status_code == 404


def test_a_group_needs_no_code(client: Client, link: GroupLink) -> None:
    """SD-05: staff made the link, as they make codes; nothing is set aside for it."""
    SurveyPage.objects.update(door="codes")
    survey = SurveyPage.objects.get()
    client.post(door(link), {"size": "21+"})
    answer_all(client, survey)
    send(client, survey)
    assert Response.objects.get().set_aside != "code"


def test_the_group_before_is_not_shown(client: Client, link: GroupLink) -> None:
    begin(client, link.survey)
    first = client.cookies
    client.post(door(link), {"size": "2-5"})
    assert client.cookies is first
    page = client.get(f"{link.survey.url}answer/{SAFE}/")
    assert "checked" not in page.content.decode()


def test_groups_are_not_counted_as_people(survey: SurveyPage) -> None:
    """QB-16: their own category, their number rounded."""
    store(survey, 20, Mode.WEB)
    store(survey, 13, Mode.GROUP)
    take_cut(survey, TODAY)
    table = query(survey, question=SAFE, today=TODAY)
    assert table.all_responses.count == 20
    assert "In a group session" not in {one.label for one in table.modes}
    assert "Group sessions, which are not in these numbers: about 15." in table.remarks


def test_none_and_a_few_sessions_look_alike(survey: SurveyPage) -> None:
    """SR-09."""
    store(survey, 20, Mode.WEB)
    take_cut(survey, TODAY)
    none = query(survey, question=SAFE, today=TODAY).remarks
    store(survey, 7, Mode.GROUP)
    assert query(survey, question=SAFE, today=TODAY).remarks == none


def test_groups_alone_are_no_result(survey: SurveyPage) -> None:
    store(survey, 30, Mode.GROUP)
    assert take_cut(survey, TODAY) is None
    with pytest.raises(NoResultsYetError):
        query(survey, question=SAFE, today=TODAY)


def fields(**changed: Any) -> dict[str, Any]:
    return {"label": "Youth club B", "expires_on": TODAY.isoformat(), **changed}


def test_staff_make_and_end_a_link(client: Client, survey: SurveyPage) -> None:
    officer = sign_in(client, EngagementOfficerFactory())
    officer.post(f"{LIST}{survey.pk}/new/", fields())
    made = GroupLink.objects.get()
    assert f"/answer/group/{made.pk}/" in officer.get(LIST).content.decode()
    officer.post(f"{LIST}{made.pk}/end/")
    assert Client().get(door(made)).status_code == 404
    trail = AuditEntry.objects.filter(action__contains="group_link")
    assert {entry.object_id for entry in trail} == {str(survey.pk)}, "the trail opens no door"


def test_a_link_that_ended_before_it_began_is_refused(client: Client, survey: SurveyPage) -> None:
    officer = sign_in(client, EngagementOfficerFactory())
    page = officer.post(f"{LIST}{survey.pk}/new/", fields(expires_on="2020-01-01"))
    assert "Enter today or a later day." in page.content.decode()
    assert not GroupLink.objects.exists()


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.ENGAGEMENT_OFFICER, Role.ADMINISTRATOR}))
def test_others_make_and_see_no_link(client: Client, link: GroupLink, role: Role) -> None:
    """SE-21."""
    somebody = sign_in(client, FACTORY_BY_ROLE[role]())
    assert somebody.get(LIST).status_code in {302, 403}
    somebody.post(f"{LIST}{link.survey_id}/new/", fields())
    somebody.post(f"{LIST}{link.pk}/end/")
    assert GroupLink.objects.get().expires_on == TODAY
