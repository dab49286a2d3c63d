"""A revised month in which one sentence's direction flips, from the file to every reader."""

import csv
import io
import json
import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoCaptureOnCommitCallbacks

from partnership.accounts.audit import AuditEntry
from partnership.evidence.demo_words import figure, headlines, months, text
from partnership.evidence.figures import figures_as_of, figures_by_slug
from partnership.evidence.impact import impact_of
from partnership.evidence.models import ClaimAnswer, Correction, ReleaseState
from partnership.evidence.publishing import publish
from partnership.evidence.putting_out import ClaimsUnanswered
from tests.factories.accounts import EditorFactory, EvidenceAnalystFactory, sign_in
from tests.partnership.evidence.impact.conftest import World, answer_all

pytestmark = pytest.mark.django_db
PLAN = {"kind": "unscheduled_correction", "reason": "A file was cut short.", "publish": "1"}


def words(response_body: bytes) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response_body.decode()).split())


def read(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return words(response.content)


@pytest.fixture
def analyst() -> Client:
    return sign_in(Client(), EvidenceAnalystFactory.create(name="Example Analyst"))


@pytest.fixture
def editor() -> Client:
    return sign_in(Client(), EditorFactory.create(name="Example Editor"))


def draft_without_the_claim(world: World) -> None:
    """Save a draft of the page that tells what the new numbers tell."""
    draft = world.page.get_latest_revision_as_object()
    draft.body = json.dumps(
        [
            headlines("july"),
            text(f"Offences rose in July 2025: {figure('july')} were recorded."),
            months("line_chart", "Recorded offences were highest in July", "offences", "X1"),
            months("table", "Offences by month", "offences", "X1"),
        ]
    )
    draft.save_revision()


def the_ledger_agrees(visitor: Client) -> None:
    """Check the page of corrections, its feed and where it leads."""
    ledger = read(visitor, "/statistics/corrections/")
    assert "Before (superseded) 800 offences Now 1,300 offences" in ledger
    assert "A file was cut short." in ledger
    assert "Unscheduled correction" in ledger
    assert "Pages that it changed: Offences here" in ledger
    assert (
        'href="/statistics/figures/july/"'
        in visitor.get("/statistics/corrections/").content.decode()
    )
    assert "1,300" in read(visitor, "/statistics/figures/july/")
    feed = visitor.get("/statistics/corrections/feed/")
    assert feed["Content-Type"].startswith("application/atom+xml")
    assert "Before: 800 offences. Now: 1,300 offences. A file was cut short." in words(feed.content)


def test_the_whole_journey(
    world: World,
    analyst: Client,
    editor: Client,
    settings: Any,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    """N5, P2, P23: previewed, answered, published; then everything says the same."""
    settings.PAGE_CACHE_SECONDS = 60
    cache.clear()
    visitor = Client()
    assert "Offences fell in July 2025: 800 offences" in read(visitor, "/statistics/offences/")
    preview = reverse("evidence_release", args=[world.newer.pk])

    seen = read(analyst, preview)
    assert "Offences here" in seen
    assert "Offences fell in July 2025: 800 offences were recorded." in seen
    assert "Offences fell in July 2025: 1,300 offences were recorded." in seen
    assert "By the numbers it rose by 30%, from 1,000 to 1,300." in seen
    assert "Claims that stop holding: 2. Claims that need an answer: 2, without one: 2." in seen
    assert "1,300" not in read(visitor, "/statistics/offences/")

    refused = analyst.post(preview, PLAN)
    assert refused.status_code == 422
    assert "Nothing was made public." in words(refused.content)
    world.newer.refresh_from_db()
    assert world.newer.state is ReleaseState.LOADED

    keys = re.findall(r"/claims/([0-9a-f]{64})/", analyst.get(preview).content.decode())
    fell, lowest = dict.fromkeys(keys)
    first = reverse("evidence_release_answer", args=[world.newer.pk, fell])
    second = reverse("evidence_release_answer", args=[world.newer.pk, lowest])
    assert "has no draft" in words(editor.post(first, {"kind": "edited"}).content)
    assert "Say why" in words(analyst.post(first, {"kind": "stays", "reason": " "}).content)
    draft_without_the_claim(world)
    assert editor.post(first, {"kind": "edited"}).status_code == 302
    assert editor.post(second, {"kind": "edited"}).status_code == 302
    assert {each.answered_by.name for each in ClaimAnswer.objects.all() if each.answered_by} == {
        "Example Editor"
    }

    with django_capture_on_commit_callbacks(execute=True):
        assert analyst.post(preview, PLAN).status_code == 302

    page = read(visitor, "/statistics/offences/")
    assert "Offences rose in July 2025: 1,300 offences" in page
    assert "Recorded offences were highest in July" in page
    assert "The highest is 1,300 in July 2025" in page
    assert "800" not in page
    table = visitor.get("/statistics/offences/data.csv").content.decode("utf-8-sig")
    july = [row for row in csv.reader(io.StringIO(table)) if row[1] == "July 2025"]
    assert {row[3] for row in july} == {"1300"}
    the_ledger_agrees(visitor)
    assert AuditEntry.objects.filter(action="evidence.publish_release").count() == 1
    moment = Correction.objects.get(figure__slug="july").published_at
    assert figures_by_slug(["july"])["july"].words == "1,300 offences"
    assert figures_as_of(["july"], moment)["july"].words == "1,300 offences"


def test_the_old_value_stays_readable_by_its_moment(world: World) -> None:
    """P2: half-open; at the moment of the correction the new number holds."""
    answer_all(world)
    publish(world.newer, reason="x")
    moment = Correction.objects.get(figure__slug="july").published_at
    before = moment - timedelta(microseconds=1)
    assert figures_as_of(["july"], before)["july"].words == "800 offences"
    assert figures_as_of(["july"], moment)["july"].words == "1,300 offences"


def test_a_reason_with_a_name_lets_the_sentence_stay(world: World) -> None:
    with pytest.raises(ClaimsUnanswered):
        publish(world.newer)
    answer_all(world)
    assert publish(world.newer)
    kept = ClaimAnswer.objects.filter(reason="It quotes an old report.")
    assert kept.count() == 2
    assert "Offences fell in July 2025: 1,300 offences were recorded." in {
        each.sentence for each in kept
    }


def test_a_draft_that_still_makes_the_claim_is_no_answer(world: World, editor: Client) -> None:
    draft = world.page.get_latest_revision_as_object()
    draft.title = "Another title"
    draft.save_revision()
    key = impact_of(world.newer).stopping[0].key
    answer = editor.post(
        reverse("evidence_release_answer", args=[world.newer.pk, key]), {"kind": "edited"}
    )
    assert answer.status_code == 422
    assert "The draft still says:" in words(answer.content)


def test_a_draft_changed_after_it_was_chosen_is_no_answer_any_more(
    world: World, editor: Client
) -> None:
    draft_without_the_claim(world)
    for check in impact_of(world.newer).stopping:
        address = reverse("evidence_release_answer", args=[world.newer.pk, check.key])
        assert editor.post(address, {"kind": "edited"}).status_code == 302
    assert impact_of(world.newer).unanswered == []
    world.page.get_latest_revision_as_object().save_revision()
    assert len(impact_of(world.newer).unanswered) == 2


@pytest.mark.parametrize("action", ["publish", "schedule"])
def test_an_editor_sees_and_answers_but_never_publishes(
    world: World, editor: Client, action: str
) -> None:
    preview = reverse("evidence_release", args=[world.newer.pk])
    assert "Make it public now" not in read(editor, preview)
    assert editor.post(preview, {"kind": "scheduled_revision", action: "1"}).status_code == 302
    world.newer.refresh_from_db()
    assert world.newer.state is ReleaseState.LOADED
