"""Drafts do not outlive their hour, nor answers their survey's promise (DP-17)."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from surveys.models import Draft, Response, ResultCut, SurveyPage
from surveys.results import NoResultsYetError, query
from surveys.results.cuts import take_cut
from surveys.retention import answers_end_on
from surveys.rules.retention import months_after
from tests.factories.surveys import published_survey
from tests.surveys.walking import begin

pytestmark = pytest.mark.django_db


def test_expired_drafts_are_deleted(survey: SurveyPage, capsys: pytest.CaptureFixture[str]) -> None:
    begin(Client(), survey)
    begin(Client(), survey)
    old = Draft.objects.first()
    assert old is not None
    Draft.objects.filter(pk=old.pk).update(expires_at=timezone.now() - timedelta(minutes=1))
    call_command("purge_surveys")
    assert capsys.readouterr().out.startswith("Deleted 1 expired survey draft.\n")
    assert Draft.objects.count() == 1


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2026, 11, 22), 12, date(2027, 11, 22)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
    ],
)
def test_months_after(day: date, months: int, later: date) -> None:
    assert months_after(day, months) == later


def answered(survey: SurveyPage, closes_at: datetime, months: int = 12) -> None:
    """Give a survey twelve answers, a step of its results and an end."""
    Response.objects.bulk_create(
        Response(version=survey.latest_version, answers={}, received_on=date(2030, 1, 1))
        for _ in range(12)
    )
    take_cut(survey, date(2030, 1, 2))
    SurveyPage.objects.filter(pk=survey.pk).update(closes_at=closes_at, retention_months=months)


def test_answers_are_deleted_with_their_steps_on_the_promised_day(
    survey: SurveyPage, site_root: Page, capsys: pytest.CaptureFixture[str]
) -> None:
    """Half past eleven at night in UTC is the next day in London's summer."""
    answered(survey, datetime(2030, 6, 30, 23, 30, tzinfo=UTC))
    other = published_survey(site_root, slug="goes-on")
    answered(other, datetime(2030, 6, 30, 23, 30, tzinfo=UTC), months=24)
    with time_machine.travel(datetime(2031, 6, 30, 12, tzinfo=UTC)):
        call_command("purge_surveys")
    assert Response.objects.count() == 24
    with time_machine.travel(datetime(2031, 7, 1, 12, tzinfo=UTC)):
        call_command("purge_surveys")
    assert capsys.readouterr().out.endswith("Deleted 12 answers of old surveys.\n")
    assert set(Response.objects.values_list("version__survey", flat=True)) == {other.pk}
    assert set(ResultCut.objects.values_list("survey", flat=True)) == {other.pk}


def test_results_then_say_why_there_are_none(survey: SurveyPage) -> None:
    answered(survey, datetime(2030, 6, 30, 12, tzinfo=UTC))
    survey.refresh_from_db()
    with time_machine.travel(datetime(2031, 7, 1, 12, tzinfo=UTC)):
        call_command("purge_surveys")
    question = survey.definition.questions[0].id
    with pytest.raises(NoResultsYetError, match="deleted, as we promised"):
        query(survey, question=question, today=date(2031, 7, 1))


def test_a_survey_without_an_end_keeps_its_answers(survey: SurveyPage) -> None:
    survey.closes_at = None
    assert answers_end_on(survey) is None


def test_the_start_page_says_how_long(client: Client, survey: SurveyPage) -> None:
    html = client.get(survey.url).content.decode()
    assert "We delete your answers 12 months after the survey closes." in html
