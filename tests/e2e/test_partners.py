"""A partner reviewer signs in and reads results safely (SE-17, DP-23, SR-07, SR-08)."""

import csv
import io
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from consultations.models import ConsultationPage
from partnership.accounts.roles import Role
from tests.e2e.people import Person, someone

pytestmark = pytest.mark.e2e
SignedIn = Callable[[Person], Page]
HEALTH = someone(Role.PARTNER_REVIEWER, "icb")
FIRE = someone(Role.PARTNER_REVIEWER, "fire")


@pytest.fixture
def results(signed_in: SignedIn) -> Page:
    """Return a reviewer who has opened the results of the survey shared with their body."""
    page = signed_in(HEALTH)
    page.goto("/partners/")
    page.get_by_role("link", name="What would make evenings feel safer?").click()
    page.locator("#surveys + ul a").first.click()
    return page


def test_a_stranger_is_asked_to_sign_in(phone: Page) -> None:
    """The workspace is not for the public."""
    phone.goto("/partners/")
    assert "/accounts/login/" in phone.url


def test_one_question_as_a_chart_and_a_table(results: Page) -> None:
    """Signing in leads to numbers, labelled as examples, with the reason for what is hidden."""
    expect(results.get_by_text("Example answers, generated").first).to_be_visible()
    expect(results.locator("main svg.chart").first).to_be_attached()
    expect(results.locator("#results table td").first).to_be_attached()


def test_two_questions_crossed_hide_small_numbers(results: Page) -> None:
    """A table of two questions holds multiples of five, percentages or "Hidden" (SR-01)."""
    options = results.locator("select[name=by] option")
    results.locator("select[name=by]").select_option(index=options.count() - 1)
    with results.expect_navigation():
        results.get_by_role("button", name="Show the results").click()
    cells = results.locator("#results table").first.locator("td").all_inner_texts()
    assert "hidden" in " ".join(cells)

    with results.expect_download() as waiting:
        results.get_by_role("link", name="Download these numbers").click()
    words = waiting.value.path().read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(words)))
    counts = [row["people_rounded_to_5"] or "0" for row in rows if row["part"] == "answer"]
    assert counts
    assert [count for count in counts if _is_exact_small_number(count)] == []


def _is_exact_small_number(words: str) -> bool:
    """Say whether a cell shows a count that rounding to five should have changed."""
    number = words.strip().replace(",", "")
    return number.isdigit() and int(number) % 5 != 0


def test_what_is_not_shared_is_not_there(signed_in: SignedIn) -> None:
    """Another body's consultation answers as if it did not exist (SE-21)."""
    page = signed_in(FIRE)
    hidden = ConsultationPage.objects.get(slug="safer-evenings")
    assert not hidden.shared_with.filter(slug=FIRE.organisation).exists()
    page.goto("/partners/")
    expect(page.get_by_role("link", name=hidden.title)).to_have_count(0)
    answer = page.goto(f"/partners/consultations/{hidden.slug}/")
    assert answer
    assert answer.status == 404


def test_a_reviewer_has_no_way_into_the_staff_screens(signed_in: SignedIn) -> None:
    """Reviewing is not editing."""
    page = signed_in(HEALTH)
    page.goto("/admin/")
    assert page.locator("nav[aria-label='Breadcrumb'], .w-sidebar, #wagtail-sidebar").count() == 0


def test_what_was_read_is_kept_nowhere(results: Page) -> None:
    """Pages of results are not stored by browser or cache (SE-06)."""
    response = results.reload()
    assert response
    assert "no-store" in response.headers["cache-control"]


def test_groups_stand_beside_people_with_a_file_of_their_own(signed_in: SignedIn) -> None:
    """What groups said is labelled, rounded, and counted in no number of people (QB-16)."""
    page = signed_in(HEALTH)
    page.goto("/partners/consultations/friday-evenings/feeling-safe-last-time/")
    groups = page.locator("#groups")
    expect(groups.get_by_role("heading", name="What groups said")).to_be_visible()
    expect(groups.get_by_text("They are never added to the people")).to_be_visible()
    with page.expect_download() as waiting:
        groups.get_by_role("link", name="Download what groups said").click()
    words = waiting.value.path().read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(words)))
    counts = [row["groups_rounded_to_5"] or "0" for row in rows if row["part"] == "answer"]
    assert counts
    assert [count for count in counts if _is_exact_small_number(count)] == []
