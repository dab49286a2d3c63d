"""The rota: who may write it, what it refuses, and what it shows (SG-05, SE-21, SE-25)."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from django.utils.html import escape
from wagtail import hooks

from partnership.accounts.audit import AuditEntry
from partnership.accounts.models import User
from partnership.accounts.roles import Role
from partnership.safeguarding import cover
from partnership.safeguarding.alerts import on_call
from partnership.safeguarding.demo_rota import build_rota
from partnership.safeguarding.models import DutyTurn
from partnership.safeguarding.rota_calendar import calendar
from partnership.safeguarding.rota_form import GONE
from partnership.safeguarding.rules.rota import Span
from tests.factories.accounts import (
    FACTORY_BY_ROLE,
    EditorFactory,
    EngagementOfficerFactory,
    SafeguardingLeadFactory,
    sign_in,
)
from tests.factories.safeguarding import DutyTurnFactory

pytestmark = pytest.mark.django_db
ROTA = "/admin/safeguarding/rota/"
QUEUE = "/admin/safeguarding/queue/"
NOBODY_TODAY = "Nobody is on duty today."


@pytest.fixture
def lead() -> User:
    return SafeguardingLeadFactory(name="Kim Example")


@pytest.fixture
def deputy() -> User:
    return SafeguardingLeadFactory(name="Sam Example")


@pytest.fixture
def lead_client(client: Client, lead: User) -> Client:
    return sign_in(client, lead)


@pytest.fixture
def survey_until_christmas() -> Iterator[Span]:
    """Let something need somebody for as long as the horizon and one day more."""
    today = timezone.localdate()
    days = Span(today, today + timedelta(days=40))
    with hooks.register_temporarily(
        cover.COVER_HOOK, lambda: iter([cover.Need("Feeling safe", days)])
    ):
        yield days


def weeks_from_today(first: int, weeks: int, **more: Any) -> DutyTurn:
    start = timezone.localdate() + timedelta(weeks=first)
    end = start + timedelta(weeks=weeks, days=-1)
    return DutyTurnFactory(first_day=start, last_day=end, **more)


def form(person: User, deputy: User, first: date, last: date) -> dict[str, Any]:
    days = {"first_day": f"{first:%d/%m/%Y}", "last_day": f"{last:%d/%m/%Y}"}
    return {"person": person.pk, "deputy": deputy.pk, **days}


def test_a_lead_adds_changes_and_deletes_a_turn(
    lead_client: Client, lead: User, deputy: User
) -> None:
    """Each is written down (SE-25)."""
    first = timezone.localdate() + timedelta(days=1)
    added = lead_client.post(f"{ROTA}new/", form(lead, deputy, first, first))
    assert (added.status_code, added.url) == (302, ROTA)
    turn = DutyTurn.objects.get()
    last = first + timedelta(days=3)
    lead_client.post(f"{ROTA}edit/{turn.pk}/", form(deputy, lead, first, last))
    turn.refresh_from_db()
    assert (turn.person, turn.deputy, turn.last_day) == (deputy, lead, last)
    lead_client.post(f"{ROTA}delete/{turn.pk}/")
    assert not DutyTurn.objects.exists()
    trail = AuditEntry.objects.filter(action__endswith="_turn").order_by("pk")
    assert [entry.action.split(".")[1] for entry in trail] == [
        "add_turn",
        "change_turn",
        "delete_turn",
    ]
    assert {entry.actor for entry in trail} == {lead}
    assert "Sam Example" in trail[2].reason


def test_a_gap_leads_to_the_form_with_its_days(lead_client: Client) -> None:
    html = lead_client.get(f"{ROTA}new/?first_day=2026-12-07&last_day=nonsense").content.decode()
    assert 'value="07/12/2026"' in html
    assert lead_client.get(f"{ROTA}new/?first_day=2026-13-77").status_code == 200


def test_two_turns_share_no_day(lead: User, deputy: User) -> None:
    weeks_from_today(0, 2, person=lead)
    today = timezone.localdate()
    second = DutyTurn(person=deputy, deputy=lead, first_day=today, last_day=today)
    with pytest.raises(ValidationError) as refused:
        second.full_clean()
    assert "Kim Example is on duty from" in refused.value.message_dict["first_day"][0]
    second.first_day = second.last_day = today + timedelta(weeks=2)
    second.full_clean()


def test_a_turn_can_be_saved_again_over_itself(lead: User) -> None:
    weeks_from_today(0, 1, person=lead).full_clean()


def refused_fields(**more: Any) -> set[str]:
    today = timezone.localdate()
    days = {"first_day": today, "last_day": today}
    with pytest.raises(ValidationError) as refused:
        DutyTurn(**{**days, **more}).full_clean()
    return set(refused.value.message_dict)


def test_what_would_leave_a_day_without_somebody_is_refused(lead: User, deputy: User) -> None:
    today = timezone.localdate()
    gone = SafeguardingLeadFactory(is_active=False)
    editor = EditorFactory()
    yesterday = today - timedelta(days=1)
    assert refused_fields(person=gone, deputy=deputy) == {"person"}
    assert refused_fields(person=lead, deputy=editor) == {"deputy"}
    assert refused_fields(person=lead, deputy=lead) == {"deputy"}
    assert refused_fields(person=lead, deputy=deputy, last_day=yesterday) == {"last_day"}
    long_over = {"first_day": yesterday, "last_day": yesterday}
    assert refused_fields(person=lead, deputy=deputy, **long_over) == {"last_day"}


def test_the_form_says_in_words_that_somebody_has_left(
    lead_client: Client, deputy: User, lead: User
) -> None:
    gone = SafeguardingLeadFactory(name="Jo Example", is_active=False)
    today = timezone.localdate()
    assert "Jo Example" not in lead_client.get(f"{ROTA}new/").content.decode()
    html = lead_client.post(f"{ROTA}new/", form(gone, deputy, today, today)).content.decode()
    assert GONE in html
    assert not DutyTurn.objects.exists()


def test_days_of_somebody_who_left_count_as_empty(lead_client: Client) -> None:
    turn = weeks_from_today(0, 6)
    assert cover.missing([]) == []
    turn.deputy.is_active = False
    turn.deputy.save()
    assert cover.turn_today() is None
    assert len(cover.missing([])) == 1
    assert "can no longer read the queue" in lead_client.get(ROTA).content.decode()


def test_the_rota_names_the_gaps_and_what_needs_them(
    lead_client: Client, survey_until_christmas: Span
) -> None:
    weeks_from_today(0, 1)
    weeks_from_today(3, 9)
    assert [gap.needed_by for gap in cover.missing(cover.needs())] == [("Feeling safe",)]
    html = lead_client.get(ROTA).content.decode()
    assert f"Nobody: {cover.missing(cover.needs())[0].words}" in html
    assert "Needed by: Feeling safe" in html
    assert html.count("sg-day--gap") == 10


def test_a_gap_beyond_the_horizon_counts_when_something_needs_it(
    settings: Any, survey_until_christmas: Span
) -> None:
    settings.ROTA_HORIZON_DAYS = 14
    weeks_from_today(0, 2)
    assert cover.missing([]) == []
    assert cover.missing(cover.needs())[0].span.last >= survey_until_christmas.last - timedelta(3)


def test_the_queue_says_who_is_on_duty_and_warns(
    lead_client: Client, lead: User, deputy: User
) -> None:
    html = lead_client.get(QUEUE).content.decode()
    assert NOBODY_TODAY in html
    assert "The rota has days with nobody." in html
    weeks_from_today(0, 3, person=lead, deputy=deputy)
    html = lead_client.get(QUEUE).content.decode()
    assert "On duty today: Kim Example." in html
    assert "Deputy: Sam Example." in html
    assert "The rota has days with nobody." in html
    weeks_from_today(3, 3)
    assert "The rota has days with nobody." not in lead_client.get(QUEUE).content.decode()


def test_the_calendar_knows_bank_holidays(monkeypatch: pytest.MonkeyPatch) -> None:
    """25 and 28 December 2026, and 1 January 2027."""
    monkeypatch.setattr(timezone, "localdate", lambda *given: date(2026, 12, 24))
    first, second = calendar()[:2]
    assert [day.is_open for day in first.days] == [True] * 4 + [False]
    assert [day.is_open for day in second.days] == [False, True, True, True, False]
    assert [day.is_gap for day in first.days] == [False, False, False, True, False]


def test_officers_see_the_rota_and_change_nothing(client: Client) -> None:
    """They open surveys; the leads share out the days."""
    turn = weeks_from_today(1, 1)
    sign_in(client, EngagementOfficerFactory())
    html = client.get(ROTA).content.decode()
    assert escape(str(turn.person)) in html
    assert "Add a turn" not in html
    assert f"{ROTA}edit/{turn.pk}/" not in html


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.SAFEGUARDING_LEAD])
def test_nobody_else_writes_it(client: Client, role: Role, lead: User, deputy: User) -> None:
    """SE-21: administrators neither."""
    turn = weeks_from_today(1, 1)
    sign_in(client, FACTORY_BY_ROLE[role]())
    today = timezone.localdate()
    for url in (f"{ROTA}new/", f"{ROTA}edit/{turn.pk}/", f"{ROTA}delete/{turn.pk}/"):
        assert client.post(url, form(lead, deputy, today, today)).status_code in {302, 403}
    assert list(DutyTurn.objects.values_list("pk", "first_day")) == [(turn.pk, turn.first_day)]


@pytest.mark.parametrize("role", [Role.EDITOR, Role.EVIDENCE_ANALYST, Role.PARTNER_REVIEWER])
def test_others_do_not_see_it(client: Client, role: Role) -> None:
    sign_in(client, FACTORY_BY_ROLE[role]())
    assert client.get(ROTA).status_code in {302, 403}
    assert ROTA not in client.get("/admin/").content.decode()


def test_what_is_over_stays_as_it_was(lead_client: Client, lead: User, deputy: User) -> None:
    """It says who was responsible."""
    today = timezone.localdate()
    over, running = weeks_from_today(-2, 1), weeks_from_today(0, 1)
    data = form(lead, deputy, today, today + timedelta(days=60))
    for address in (f"edit/{over.pk}", f"delete/{over.pk}", f"delete/{running.pk}"):
        assert lead_client.post(f"{ROTA}{address}/", data).status_code in {302, 403}
    assert DutyTurn.objects.count() == 2
    over.refresh_from_db()
    assert over.last_day < today


def test_a_red_text_goes_to_those_on_duty(lead: User, deputy: User) -> None:
    SafeguardingLeadFactory(email="third@example.org")
    weeks_from_today(0, 1, person=lead, deputy=deputy)
    assert set(on_call()) == {lead.email, deputy.email}


def test_when_the_rota_is_empty_everybody_is_told(lead: User, deputy: User) -> None:
    turn = weeks_from_today(0, 1, person=lead)
    for person in (turn.person, turn.deputy):
        person.is_active = False
        person.save()
    assert set(on_call()) == {deputy.email}


def test_the_demonstration_covers_a_year_once(lead: User, deputy: User) -> None:
    build_rota()
    made = DutyTurn.objects.count()
    build_rota()
    assert DutyTurn.objects.count() == made
    today = timezone.localdate()
    assert cover.gaps(Span(today, today + timedelta(days=370))) == []
