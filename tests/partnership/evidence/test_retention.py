"""Reports of errors: the words go 30 days after the answer, or after a year (DP-17)."""

import io
from datetime import date, timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from partnership.accounts.roles import Role
from partnership.evidence.models import ErrorReport, Reporter, ReportStatus
from partnership.evidence.retention import erase_old_reports
from tests.factories.accounts import FACTORY_BY_ROLE, sign_in

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)


def report(
    status: ReportStatus, *, answered: date | None = None, received: date = TODAY - 60 * DAY
) -> ErrorReport:
    made = ErrorReport(
        about="Robbery, 2024",
        address="/statistics/figures/robbery/",
        shown="100 offences",
        reporter=Reporter.PRESS,
        status=status,
        reason="The page is right.",
        received_on=received,
        decided_on=answered,
    )
    made.words = "Ring me on 01604 000000."
    made.save()
    return made


@pytest.mark.parametrize("status", [ReportStatus.CORRECTED, ReportStatus.NO_ERROR])
def test_words_go_on_the_thirtieth_day_after_the_answer(status: ReportStatus) -> None:
    young = report(status, answered=TODAY - 29 * DAY)
    old = report(status, answered=TODAY - 30 * DAY)
    assert erase_old_reports(TODAY) == 1
    old.refresh_from_db()
    young.refresh_from_db()
    assert (old.ciphertext, old.words, old.reporter) == ("", "", Reporter.UNSAID)
    assert (young.words, young.reporter) == ("Ring me on 01604 000000.", Reporter.PRESS)


@pytest.mark.parametrize("status", [ReportStatus.NEW, ReportStatus.CHECKED])
def test_words_that_nobody_answered_go_after_a_year(status: ReportStatus) -> None:
    """Even one that was taken up again after an answer."""
    report(status, answered=TODAY - 40 * DAY, received=TODAY - 364 * DAY)
    old = report(status, received=TODAY - 365 * DAY)
    assert erase_old_reports(TODAY) == 1
    old.refresh_from_db()
    assert old.ciphertext == ""


def test_the_report_and_its_answer_stay() -> None:
    made = report(ReportStatus.NO_ERROR, answered=TODAY - 30 * DAY)
    erase_old_reports(TODAY)
    made.refresh_from_db()
    assert (made.about, made.shown, made.reason) == (
        "Robbery, 2024",
        "100 offences",
        "The page is right.",
    )
    assert erase_old_reports(TODAY) == 0


def test_the_nightly_command_says_how_many_and_nothing_else() -> None:
    report(ReportStatus.CORRECTED, answered=TODAY - 30 * DAY)
    out = io.StringIO()
    with time_machine.travel("2026-11-24 02:00Z"):
        call_command("purge_reports", stdout=out)
        call_command("purge_reports", stdout=out)
    assert out.getvalue() == "Erased the words of 1 report.\nErased the words of 0 reports.\n"


def test_an_analyst_sees_that_they_are_gone() -> None:
    made = report(ReportStatus.CORRECTED, answered=TODAY - 30 * DAY)
    erase_old_reports(TODAY)
    client = sign_in(Client(), FACTORY_BY_ROLE[Role.EVIDENCE_ANALYST]())
    html = client.get(
        reverse("wagtailsnippets_evidence_errorreport:edit", args=[made.pk])
    ).content.decode()
    assert "Erased, because the report was answered over 30 days ago" in html
    assert "01604" not in html
