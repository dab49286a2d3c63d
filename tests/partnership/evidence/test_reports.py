"""“Report an error”: no cookie, encrypted, for the analyst alone (N9, SE-13)."""

import html
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from partnership.accounts.audit import AuditEntry
from partnership.accounts.roles import Role
from partnership.core.signed_forms import EXPIRED, NOT_OURS, TOO_FAST
from partnership.evidence.models import (
    ErrorReport,
    Figure,
    Reporter,
    ReportStatus,
    StatisticsIndexPage,
)
from partnership.evidence.reports import LONGEST, ReportForm
from tests.factories.accounts import EvidenceAnalystFactory, UserFactory, sign_in
from tests.factories.evidence import CorrectionFactory, FigureFactory, observe

pytestmark = pytest.mark.django_db
PATH = "/statistics/figures/robbery/report/"
WORDS = "The page of the council says 90. <script>alert(1)</script>"


@pytest.fixture(autouse=True)
def robbery(site_root: Page) -> Figure:
    site_root.add_child(instance=StatisticsIndexPage(title="Statistics", slug="statistics"))
    made = FigureFactory.create(slug="robbery", title="Robbery, 2024")
    observe(made.measure, made.area, 2024, 100)
    return made


def send(client: Client, *, after: timedelta = timedelta(minutes=2), **changes: str) -> Any:
    """Open the form, wait, and send it."""
    with time_machine.travel(timezone.now(), tick=False) as clock:
        token = client.get(PATH).context["form"].initial["token"]
        clock.shift(after)
        values = {"words": WORDS, "website": "", "reporter": "press", "token": token, **changes}
        return client.post(PATH, values)


def test_a_report_goes_to_the_queue_encrypted() -> None:
    client = Client(enforce_csrf_checks=True)
    response = send(client)
    assert (response.status_code, response.url) == (302, f"{PATH}thank-you/")
    report = ErrorReport.objects.get()
    assert report.figure == Figure.objects.get()
    assert (report.about, report.shown) == ("Robbery, 2024", "100 offences")
    assert report.address == "/statistics/figures/robbery/"
    assert (report.status, report.reporter) == (ReportStatus.NEW, Reporter.PRESS)
    assert "council" not in report.ciphertext
    assert report.words == WORDS
    thanks = client.get(response.url)
    assert "What happens next" in thanks.content.decode()


def test_no_step_sets_a_cookie_or_is_kept(client: Client) -> None:
    """Design §7."""
    form = client.get(PATH)
    assert "no-store" in form["Cache-Control"]
    assert not form.cookies
    assert not send(client).cookies


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"words": " \r\n "}, "Write what is wrong in the box"),
        ({"words": "x" * (LONGEST + 1)}, "It has 1 too many"),
        ({"website": "spam"}, "Leave the box called"),
        ({"token": "made up"}, NOT_OURS),
        ({"reporter": "nobody"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_sent_is_kept_on_the_page(
    client: Client, changes: dict[str, str], message: str
) -> None:
    response = send(client, **changes)
    assert response.status_code == 200
    said = html.unescape(response.content.decode())
    assert message in said
    assert "<title>Error: Report an error" in said
    assert not ErrorReport.objects.exists()


@pytest.mark.parametrize(
    ("after", "message"), [(timedelta(0), TOO_FAST), (timedelta(hours=25), EXPIRED)]
)
def test_too_quick_and_too_late(client: Client, after: timedelta, message: str) -> None:
    assert message in html.unescape(send(client, after=after).content.decode())
    assert not ErrorReport.objects.exists()


def test_a_double_click_sends_once(client: Client) -> None:
    with time_machine.travel(timezone.now(), tick=False) as clock:
        values = {"words": WORDS, "token": ReportForm.tokens.new()}
        clock.shift(timedelta(minutes=1))
        for _ in range(2):
            assert client.post(PATH, values).status_code == 302
    assert ErrorReport.objects.count() == 1


def test_another_site_cannot_send_it(client: Client) -> None:
    assert client.post(PATH, {}, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403


def test_a_token_of_another_form_is_not_ours(client: Client) -> None:
    from partnership.core.form_token import FormToken

    response = send(client, token=FormToken("stories.tell-us-your-story").new())
    assert NOT_OURS in html.unescape(response.content.decode())


def report(**fields: Any) -> ErrorReport:
    made = ErrorReport(about="Robbery, 2024", address="/x/", figure=Figure.objects.get(), **fields)
    made.words = WORDS
    made.save()
    return made


def edit_url(made: ErrorReport) -> str:
    return reverse("wagtailsnippets_evidence_errorreport:edit", args=[made.pk])


def test_the_analyst_reads_it_as_plain_text_and_the_trail_knows(client: Client) -> None:
    made = report()
    analyst = EvidenceAnalystFactory()
    sign_in(client, analyst)
    content = client.get(edit_url(made)).content.decode()
    assert "&lt;script&gt;alert(1)" in content
    assert "<script>alert(1)" not in content
    assert AuditEntry.objects.filter(action="evidence.read_report", actor=analyst).count() == 1


@pytest.mark.parametrize("role", [role for role in Role if role != Role.EVIDENCE_ANALYST])
def test_nobody_else_reads_it(client: Client, role: Role) -> None:
    made = report()
    sign_in(client, UserFactory(roles=[role]))
    for url in (edit_url(made), reverse("wagtailsnippets_evidence_errorreport:list")):
        response = client.get(url)
        assert response.status_code in {302, 403}
        assert b"council" not in response.content
    assert not AuditEntry.objects.filter(action="evidence.read_report").exists()


def test_the_list_never_shows_the_words(client: Client) -> None:
    report()
    sign_in(client, EvidenceAnalystFactory())
    content = client.get(reverse("wagtailsnippets_evidence_errorreport:list")).content.decode()
    assert "Robbery, 2024" in content
    assert "council" not in content


def test_a_correction_says_who_told_us_in_a_general_word(client: Client) -> None:
    made, entry = report(reporter=Reporter.RESIDENT), CorrectionFactory.create()
    analyst = EvidenceAnalystFactory()
    sign_in(client, analyst)
    values = {"status": "corrected", "reason": "Read twice.", "correction": entry.pk}
    assert client.post(edit_url(made), values).status_code == 302
    made.refresh_from_db()
    entry.refresh_from_db()
    assert (made.status, made.decided_by, entry.reported_by) == (
        "corrected",
        analyst,
        "A resident",
    )
    assert made.decided_on == timezone.localdate()


@pytest.mark.parametrize("status", ["corrected", "no_error"])
def test_an_answer_needs_its_reason(client: Client, status: str) -> None:
    made = report()
    sign_in(client, EvidenceAnalystFactory())
    assert client.post(edit_url(made), {"status": status, "reason": " "}).status_code == 200
    made.refresh_from_db()
    assert made.status == ReportStatus.NEW


def test_reports_are_neither_made_up_nor_thrown_away(client: Client) -> None:
    made = report()
    sign_in(client, EvidenceAnalystFactory())
    for url in (
        reverse("wagtailsnippets_evidence_errorreport:add"),
        reverse("wagtailsnippets_evidence_errorreport:delete", args=[made.pk]),
    ):
        assert client.get(url).status_code in {302, 403}
    assert ErrorReport.objects.count() == 1
