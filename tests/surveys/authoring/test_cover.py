"""A survey opens only when somebody is on duty on each of its working days (SG-05)."""

from datetime import datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from partnership.accounts.audit import AuditEntry
from partnership.core.scheduled import publish_scheduled
from partnership.safeguarding import cover
from partnership.safeguarding.models import DutyTurn
from surveys.authoring import running
from surveys.authoring.checklist import State, checklist
from surveys.authoring.holding import WORDS
from surveys.models import SurveyPage
from surveys.rules.status import Status
from tests.factories.accounts import EngagementOfficerFactory, sign_in
from tests.factories.safeguarding import DutyTurnFactory
from tests.factories.surveys import published_survey, shelf, unsaved_survey

pytestmark = pytest.mark.django_db
NOBODY = "Nobody is on duty"


@pytest.fixture
def officer(client: Client) -> Client:
    return sign_in(client, EngagementOfficerFactory())


def in_days(number: int) -> datetime:
    return timezone.now() + timedelta(days=number)


def cover_ends_in(days: int) -> None:
    DutyTurn.objects.all().update(last_day=timezone.localdate() + timedelta(days=days))


def draft(site_root: Page, **more: Any) -> SurveyPage:
    return shelf(site_root).add_child(instance=unsaved_survey(**more))


def rota_state(survey: SurveyPage) -> State:
    return next(c.state for c in checklist(survey) if c.topic.title == "Safeguarding rota")


def test_an_empty_day_stops_it(site_root: Page) -> None:
    survey = draft(site_root)
    assert rota_state(survey) == State.GREEN
    cover_ends_in(20)
    assert rota_state(survey) == State.RED
    with pytest.raises(ValidationError, match=NOBODY):
        survey.save_revision().publish()
    survey.refresh_from_db()
    assert not survey.live


def test_the_days_until_the_last_words_are_read_count(site_root: Page) -> None:
    """SG-09: three working days after the close are at least three days."""
    survey = draft(site_root)
    cover_ends_in(30)
    assert rota_state(survey) == State.RED
    cover_ends_in(50)
    assert rota_state(survey) == State.GREEN


def test_without_an_end_the_horizon_counts(site_root: Page, settings: Any) -> None:
    settings.ROTA_HORIZON_DAYS = 14
    survey = draft(site_root, closes_at=None)
    cover_ends_in(20)
    assert rota_state(survey) == State.GREEN
    cover_ends_in(7)
    assert rota_state(survey) == State.RED


def test_a_day_before_the_opening_may_be_empty(site_root: Page) -> None:
    survey = draft(site_root, opens_at=in_days(10))
    DutyTurn.objects.update(first_day=timezone.localdate() + timedelta(days=10))
    assert rota_state(survey) == State.GREEN
    survey.opens_at = in_days(1)
    assert rota_state(survey) == State.RED


def test_a_gap_never_closes_nor_holds_up_what_is_open(survey: SurveyPage) -> None:
    cover_ends_in(0)
    assert survey.status == Status.OPEN
    assert rota_state(survey) == State.AMBER
    survey.why_asked = "We mended a mistake."
    survey.save_revision().publish()
    survey.refresh_from_db()
    assert survey.why_asked == "We mended a mistake."


def test_staying_open_longer_needs_the_new_days(survey: SurveyPage) -> None:
    cover_ends_in(45)
    survey.closes_at = in_days(50)
    survey.reply_by = in_days(90).date()
    with pytest.raises(ValidationError, match=NOBODY):
        survey.save_revision().publish()


def test_a_planned_publication_looks_again(site_root: Page) -> None:
    survey = draft(site_root)
    survey.go_live_at = timezone.now() - timedelta(minutes=1)
    survey.save_revision(approved_go_live_at=survey.go_live_at)
    cover_ends_in(3)
    assert NOBODY in str(publish_scheduled())
    survey.refresh_from_db()
    assert not survey.live


def test_the_screen_leads_to_the_rota(officer: Client, site_root: Page) -> None:
    survey = draft(site_root)
    survey.save_revision()
    cover_ends_in(3)
    html = officer.get(reverse("surveys_desk", args=[survey.pk])).content.decode()
    assert NOBODY in html
    assert f'<a href="{reverse("safeguarding_rota:index")}">Safeguarding rota</a>' in html
    assert "stays open" not in html


def test_the_screen_of_an_open_survey_warns(officer: Client, survey: SurveyPage) -> None:
    address = reverse("surveys_desk", args=[survey.pk])
    assert NOBODY not in officer.get(address).content.decode()
    cover_ends_in(3)
    assert "The survey stays open." in officer.get(address).content.decode()


def test_the_rota_hears_of_surveys(site_root: Page) -> None:
    """Of open ones and those to come, never of drafts or of what is long over."""
    published_survey(site_root, title="Open", slug="open")
    published_survey(site_root, title="To come", slug="to-come", opens_at=in_days(5))
    over = {"opens_at": in_days(-90), "closes_at": in_days(-60)}
    published_survey(site_root, title="Over", slug="over", **over)
    draft(site_root, title="Draft", slug="draft")
    assert [need.title for need in cover.needs()] == ["Open", "To come"]


def test_going_on_and_reopening_look_again(survey: SurveyPage) -> None:
    by = EngagementOfficerFactory()
    running.pause(survey, "We mend a mistake.", by)
    cover_ends_in(3)
    with pytest.raises(running.CannotRun, match=NOBODY):
        running.go_on(survey, by)
    running.close_now(survey, "Enough answers.", by)
    with pytest.raises(running.CannotRun, match=NOBODY):
        running.reopen(survey, in_days(20), "More time was asked for.", by)
    cover_ends_in(60)
    running.reopen(survey, in_days(20), "More time was asked for.", by)
    assert survey.status == Status.OPEN


def test_new_times_look_again(site_root: Page) -> None:
    survey = published_survey(site_root, opens_at=in_days(2))
    cover_ends_in(25)
    with pytest.raises(running.CannotRun, match=NOBODY):
        running.schedule(survey, in_days(3), in_days(40), EngagementOfficerFactory())
    running.schedule(survey, in_days(3), in_days(10), EngagementOfficerFactory())


def hold() -> str:
    said = StringIO()
    with pytest.raises(CommandError):
        call_command("hold_surveys", stdout=said)
    return said.getvalue()


def test_a_survey_about_to_open_is_held_back(site_root: Page, client: Client) -> None:
    """It opens as paused, once, and what is open is left alone."""
    open_one = published_survey(site_root, title="Open", slug="open")
    soon = published_survey(site_root, opens_at=timezone.now() + timedelta(minutes=5))
    later = published_survey(site_root, slug="later", opens_at=in_days(1))
    call_command("hold_surveys")
    cover_ends_in(3)
    assert NOBODY in hold()
    call_command("hold_surveys")
    for survey in (open_one, soon, later):
        survey.refresh_from_db()
    assert [survey.is_paused for survey in (open_one, soon, later)] == [False, True, False]
    assert soon.status == Status.SCHEDULED
    assert soon.get_latest_revision_as_object().is_paused
    assert AuditEntry.objects.get(action="surveys.hold_back").actor is None
    SurveyPage.objects.filter(pk=soon.pk).update(opens_at=in_days(-1))
    assert WORDS in client.get(soon.url).content.decode()


def test_a_held_survey_goes_on_when_the_rota_is_full(site_root: Page, officer: Client) -> None:
    survey = published_survey(site_root, opens_at=timezone.now() + timedelta(minutes=5))
    cover_ends_in(3)
    hold()
    html = officer.get(reverse("surveys_desk", args=[survey.pk])).content.decode()
    assert "It opens as paused." in html
    SurveyPage.objects.filter(pk=survey.pk).update(opens_at=in_days(-1))
    survey.refresh_from_db()
    assert survey.status == Status.PAUSED
    DutyTurnFactory(first_day=timezone.localdate() + timedelta(days=4))
    running.go_on(survey, EngagementOfficerFactory())
    assert survey.status == Status.OPEN
