"""Every kind of question answered wrong, then right, with a step back each time (UX-06, UX-09)."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from surveys.models import Response, SurveyPage
from tests.e2e import survey
from tests.e2e.addresses import PHONE, address_of

pytestmark = pytest.mark.e2e
TOO_LONG = "x" * 6000
NUMBERS = "main form input[inputmode=numeric]:visible, main form input[inputmode=decimal]:visible"
TEXTS = "main form textarea:visible, main form input[type=text]:not([inputmode]):visible"
BOXES = "main form input[type=checkbox]"
PROBLEM = "main .error-summary"


@pytest.fixture(params=["script on", "script off"])
def resident(request: pytest.FixtureRequest, new_context: Callable[..., BrowserContext]) -> Page:
    """Return a page on a small phone."""
    return new_context(viewport=PHONE, java_script_enabled=request.param == "script on").new_page()


def spoil(page: Page) -> Callable[[], None] | None:
    """Answer in a way that cannot be taken; return how to mend it, or None where all is right."""
    if page.locator(NUMBERS).count():
        field = page.locator(NUMBERS).last
        field.fill("99999999")
        return lambda: field.fill("")
    if page.locator(TEXTS).count():
        text = page.locator(TEXTS).first
        text.fill(TOO_LONG)
        return lambda: text.fill("")
    return None


def heading(page: Page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


def wrong_then_right(page: Page) -> bool:
    """Answer one question; say whether it could be answered wrong."""
    asked, mend = heading(page), spoil(page)
    if mend is not None:
        survey.go_on(page)
        expect(page.locator(PROBLEM).get_by_role("link").first).to_be_visible()
        assert heading(page) in (asked, "There is a problem")
        mend()
    survey.fill(page)
    survey.go_on(page)
    assert page.locator(PROBLEM).count() == 0, f"{asked}: {page.locator(PROBLEM).inner_text()}"
    return mend is not None


def back_and_on(page: Page, asked: str) -> None:
    """Go one step back, find the question as it was answered, and go on again."""
    page.get_by_role("link", name=re.compile("^Back")).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(asked)
    answered = page.locator("main form input:checked").count() or any(
        field.input_value()
        for field in page.locator("main form :is(input[type=text], textarea, select)").all()
    )
    assert answered or not page.locator("main form :is(input[type=radio], textarea)").count()
    survey.go_on(page)


def test_wrong_then_right_with_a_step_back_each_time(resident: Page) -> None:
    """The survey that holds most kinds of question, from the start to the check page."""
    page = resident
    residents = SurveyPage.objects.get(slug="your-area-and-you")
    page.goto(residents.url)
    page.get_by_role("link", name=re.compile("^Start now")).first.click()
    survey.press(page, "Yes, take part")
    mistakes = 0
    for _ in range(survey.MOST_PAGES):
        if survey.is_check_page(page):
            break
        if page.get_by_role("heading", level=1, name=survey.CHECK_HEADING).count():
            survey.go_on(page)
            continue
        asked = heading(page)
        mistakes += wrong_then_right(page)
        if not page.get_by_role("heading", level=1, name=survey.CHECK_HEADING).count():
            back_and_on(page, asked)
    assert survey.is_check_page(page)
    assert mistakes >= 2
    before = Response.objects.count()
    survey.send_patiently(page)
    assert Response.objects.count() == before + 1


def test_a_branch_that_is_left_after_the_end_is_dropped(resident: Page) -> None:
    """Changing an early answer takes the questions with it that hung on it (CHK-3)."""
    page = resident
    page.goto(address_of(survey.SURVEY))
    page.get_by_role("link", name=re.compile("^Start now")).first.click()
    survey.press(page, "Yes, take part")
    page.get_by_label("Very unsafe", exact=True).check()
    survey.go_on(page)
    branch = heading(page).removesuffix(" (optional)")
    survey.walk_to_check(page)
    asked_after = page.get_by_role("link", name=re.compile(re.escape(branch)))
    expect(asked_after).to_have_count(1)

    page.get_by_role("link", name=re.compile("^Change")).first.click()
    page.get_by_label("Very safe", exact=True).check()
    survey.go_on(page)
    while not survey.is_check_page(page):
        survey.go_on(page)
    expect(asked_after).to_have_count(0)
    survey.send_patiently(page)
