"""Leaving a page at once (section 5.1: EXIT-1 to EXIT-7)."""

import pytest
from playwright.sync_api import Page, expect

from surveys.models import Draft
from tests.e2e import survey
from tests.e2e.addresses import address_of

pytestmark = pytest.mark.e2e
LEFT = "() => getComputedStyle(document.querySelector('main')).display === 'none'"


def _hold_the_door(page: Page) -> None:
    """Let ``/leave/`` answer nothing, so that the page we leave can still be looked at."""
    page.route("**/leave/", lambda route: route.fulfill(status=204))


def _has_left(page: Page) -> bool:
    return bool(page.evaluate(LEFT))


@pytest.fixture
def survey_page(phone: Page) -> Page:
    """Return a phone on the survey's first question."""
    survey.start(phone)
    return phone


def test_the_overlay_covers_everything_at_once(survey_page: Page) -> None:
    """The page is hidden before the network has said a word (EXIT-3)."""
    _hold_the_door(survey_page)
    survey_page.get_by_role("button", name="Exit this page").click(no_wait_after=True)
    box = survey_page.get_by_role("alert").filter(has_text="Loading").bounding_box()
    size = survey_page.viewport_size
    assert box
    assert size
    assert (box["x"], box["y"]) == (0, 0)
    assert box["width"] >= size["width"]
    assert box["height"] >= size["height"]
    assert _has_left(survey_page)


def test_three_presses_of_shift_leave(survey_page: Page) -> None:
    """Shift three times within five seconds (EXIT-4)."""
    _hold_the_door(survey_page)
    status = survey_page.locator("[data-exit-status]")
    survey_page.keyboard.press("Shift")
    expect(status).to_have_text("Shift, press 2 more times to exit.")
    survey_page.keyboard.press("Shift")
    expect(status).to_have_text("Shift, press 1 more time to exit.")
    survey_page.keyboard.press("Shift")
    expect(survey_page.get_by_role("alert").filter(has_text="Loading")).to_be_visible()


def test_two_presses_and_a_wait_do_not_leave(survey_page: Page) -> None:
    """The count is forgotten after five seconds, and the reader is told (EXIT-4)."""
    _hold_the_door(survey_page)
    survey_page.keyboard.press("Shift")
    survey_page.keyboard.press("Shift")
    survey_page.wait_for_timeout(5100)
    expect(survey_page.locator("[data-exit-status]")).to_have_text("Exit this page expired.")
    survey_page.keyboard.press("Shift")
    assert not _has_left(survey_page)


def test_typing_capitals_does_not_leave(survey_page: Page) -> None:
    """Shift and a letter, three times, is writing (EXIT-4)."""
    _hold_the_door(survey_page)
    for _ in range(3):
        survey_page.keyboard.press("Shift+A")
    assert not _has_left(survey_page)


def test_leaving_forgets_everything_and_back_shows_no_answer(survey_page: Page) -> None:
    """The cookies are gone, and with them the only key; Back begins anew (EXIT-5, EXIT-7)."""
    survey.fill(survey_page)
    survey.go_on(survey_page)
    assert Draft.objects.exists()
    answer = survey_page.url
    # The other site is never reached from a test: asking for it is how the way out ends here.
    with (
        survey_page.expect_response("**/leave/") as leaving,
        survey_page.expect_event("requestfailed"),
    ):
        survey_page.get_by_role("button", name="Exit this page").click(no_wait_after=True)
    headers = leaving.value.all_headers()
    assert leaving.value.status == 303
    assert headers["location"] == "https://www.bbc.co.uk/weather"
    assert headers["cache-control"] == "no-store"
    assert headers["referrer-policy"] == "no-referrer"
    assert '"cookies"' in headers["clear-site-data"]
    assert '"storage"' in headers["clear-site-data"]

    assert survey_page.context.cookies() == []
    survey_page.wait_for_timeout(500)
    survey_page.goto(answer)
    assert survey_page.locator("main input:checked").count() == 0
    assert "/answer/" not in survey_page.url or survey_page.locator("main form").count() == 0


def test_without_script_both_ways_out_are_links(phone_without_script: Page) -> None:
    """The button and the second skip link lead to ``/leave/`` by themselves (EXIT-1, EXIT-2)."""
    page = phone_without_script
    survey.start(page)
    assert page.locator("a[href='/leave/']").count() == 2
    with page.expect_response("**/leave/") as leaving:
        page.locator("a[role=button][href='/leave/']").click(no_wait_after=True)
    assert leaving.value.status == 303


def test_the_button_is_not_printed(survey_page: Page) -> None:
    """Paper needs no exit (EXIT-7)."""
    survey_page.emulate_media(media="print")
    expect(survey_page.locator("[data-exit-button]")).to_be_hidden()


@pytest.mark.parametrize("name", ["stories.StoryPage", "home.GetHelpPage", "surveys.SurveyPage"])
def test_support_and_story_pages_have_the_button(phone: Page, name: str) -> None:
    """Survey, support and story pages can be left at once (EXIT-1)."""
    phone.goto(address_of(name))
    expect(phone.locator("[data-exit-button]")).to_be_visible()


@pytest.mark.parametrize("name", ["home.HomePage", "evidence.StatisticsPage"])
def test_home_and_statistics_do_not(phone: Page, name: str) -> None:
    """The button may deter people who do not feel at risk (EXIT-1)."""
    phone.goto(address_of(name))
    expect(phone.locator("[data-exit-button]")).to_have_count(0)
