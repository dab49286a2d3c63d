"""The screens on which staff look at a change and answer for claims (N5, P23, AC-04, UX-19)."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from partnership.accounts.roles import Role
from partnership.evidence.models import Observation, Release, StatisticsPage
from tests.e2e.addresses import DESKTOP, NARROW
from tests.e2e.people import Person, someone
from tests.e2e.probes import SIDEWAYS
from tests.e2e.test_accessibility import violations
from tests.e2e.witness import Witness

pytestmark = pytest.mark.e2e
StateOf = Callable[[Person], Any]
SERIES = "police-street-files"


@pytest.fixture
def newer() -> Iterator[Release]:
    """A file, not public, in which every number of July is three times what it was."""
    public = Release.objects.public().filter(dataset__slug=SERIES).latest("edition")
    newer = Release.objects.create(
        dataset=public.dataset,
        title="July again",
        edition=public.edition + timedelta(days=1),
        published_on=public.edition,
        notes="An example.",
        checksum="e" * 64,
    )
    cells = public.observations.filter(
        period_kind="month", period_start=date(2025, 7, 1), value__isnull=False
    )
    for each in cells:
        each.pk, each.release, each.value = None, newer, each.value * 3
        each.save()
    yield newer
    Observation.objects.filter(release=newer).delete()
    newer.delete()


@pytest.fixture(params=[DESKTOP, NARROW], ids=["desktop", "320 pixels"])
def analyst(
    request: pytest.FixtureRequest,
    new_context: Callable[..., BrowserContext],
    signed_in_states: StateOf,
) -> Page:
    """Return a page on which an analyst is signed in."""
    state = signed_in_states(someone(Role.EVIDENCE_ANALYST))
    return new_context(viewport=request.param, storage_state=state).new_page()


def look_at(page: Page, base_url: str, address: str) -> None:
    """Open a screen: no console error, nothing that axe finds, no scrolling sideways."""
    witness = Witness(base_url)
    witness.watch(page)
    page.goto(address, wait_until="networkidle")
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    witness.assert_nothing_happened()
    assert violations(page) == []
    assert page.evaluate(SIDEWAYS) <= 0


def test_a_release_and_a_claim_that_it_makes_untrue(
    analyst: Page, base_url: str, newer: Release
) -> None:
    look_at(analyst, base_url, f"/admin/evidence/releases/{newer.pk}/")
    analyst.locator("[name=scheduled_for]").click()
    expect(analyst.locator(".xdsoft_datetimepicker:visible")).to_have_count(1)
    answer = analyst.locator(".evidence-claims a.button").first
    expect(answer).to_be_visible()
    look_at(analyst, base_url, str(answer.get_attribute("href")))


def test_taking_a_file_off(analyst: Page, base_url: str) -> None:
    public = Release.objects.public().filter(dataset__slug=SERIES).latest("edition")
    look_at(analyst, base_url, f"/admin/evidence/releases/{public.pk}/withdraw/")


def test_the_claims_of_a_page(analyst: Page, base_url: str) -> None:
    page = StatisticsPage.objects.live().get(slug="violence")
    look_at(analyst, base_url, f"/admin/evidence/pages/{page.pk}/claims/")
    expect(analyst.locator(".evidence-claims td").first).to_be_visible()


def test_an_editor_is_told_which_claim_is_untrue(
    new_context: Callable[..., BrowserContext], signed_in_states: StateOf, base_url: str
) -> None:
    """What stands is kept: the page is refused, with the reason, and readers see no change."""
    state = signed_in_states(someone(Role.EDITOR))
    editor = new_context(viewport=DESKTOP, storage_state=state).new_page()
    witness = Witness(base_url)
    page = StatisticsPage.objects.live().get(slug="violence")
    editor.goto(f"/admin/pages/{page.pk}/edit/", wait_until="networkidle")
    witness.watch(editor)
    editor.locator("[name^=body-][name$=-value-title]").first.fill("Violence was highest in May")
    editor.get_by_role("button", name="More actions").click()
    editor.locator("button[name=action-publish]").click()
    expect(editor.get_by_text("The numbers say otherwise.")).to_be_visible()
    witness.assert_nothing_happened()
    assert StatisticsPage.objects.get(pk=page.pk).last_published_at == page.last_published_at
