"""A young person answers the survey on a phone, with script on and off."""

import re
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from surveys.models import Response
from tests.e2e import survey
from tests.e2e.addresses import PHONE, address_of

pytestmark = pytest.mark.e2e


@pytest.fixture(params=["script on", "script off"])
def young_person(
    request: pytest.FixtureRequest, new_context: Callable[..., BrowserContext]
) -> Page:
    """Return a page on a small phone."""
    return new_context(viewport=PHONE, java_script_enabled=request.param == "script on").new_page()


def test_the_whole_survey_from_start_to_thank_you(young_person: Page) -> None:
    """Start, every question, check, one change, send; one answer is kept (CHK-1 to CHK-4)."""
    page, before = young_person, Response.objects.count()
    survey.start(page)
    headings = survey.walk_to_check(page)
    assert len(headings) == len(set(headings)) >= 5

    page.get_by_role("link", name=re.compile("^Change")).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(headings[0])
    expect(page.locator("main form").first).to_be_visible()
    survey.go_on(page)
    expect(page.get_by_role("heading", level=1, name=survey.CHECK_HEADING)).to_be_visible()

    survey.send_patiently(page)
    expect(page.locator("#help-panel")).to_be_visible()
    assert Response.objects.count() == before + 1


def test_an_error_is_told_beside_the_question_and_in_a_summary(young_person: Page) -> None:
    """One mistake, made and mended (ERR-1 to ERR-4, UX-06, UX-07)."""
    page = young_person
    survey.start(page)
    title = page.title()
    survey.come_to_a_number(page)
    page.locator(survey.NUMBER).first.fill("9999999")
    survey.go_on(page)

    summary = page.locator("main .error-summary")
    expect(summary.get_by_role("heading", name="There is a problem")).to_be_visible()
    assert page.title().startswith("Error: ")
    assert not title.startswith("Error: ")
    link = summary.get_by_role("link").first
    target = page.locator(str(link.get_attribute("href")))
    expect(target).to_be_attached()
    message = link.inner_text().strip()
    assert page.locator("main form").get_by_text(message).count() >= 1
    expect(page.locator(survey.NUMBER).first).to_have_value("9999999")

    page.locator(survey.NUMBER).first.fill("")
    survey.fill(page)
    survey.go_on(page)
    expect(page.locator("main .error-summary")).to_have_count(0)


def test_back_shows_the_answer_given_before(young_person: Page) -> None:
    """Nothing is asked twice; going back shows what was chosen (UX-09)."""
    page = young_person
    survey.start(page)
    heading = page.get_by_role("heading", level=1).inner_text()
    survey.fill(page)
    survey.go_on(page)
    page.get_by_role("link", name=re.compile("^Back")).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    assert page.locator("main form").first.locator("input:checked").count() >= 1


def test_sending_twice_keeps_one_answer(young_person: Page) -> None:
    """A replayed send is one record, and says so (CHK-4)."""
    page, before = young_person, Response.objects.count()
    survey.start(page)
    survey.walk_to_check(page)
    other_tab = page.context.new_page()
    other_tab.goto(page.url)
    # Long enough for the press to need no other step, with script and without (SE-14).
    time.sleep(10)
    survey.send(page)
    other_tab.get_by_role("button", name=survey.SEND).click()
    expect(other_tab.locator("main")).to_contain_text(re.compile("already sent|Thank you", re.I))
    page.go_back()
    assert Response.objects.count() == before + 1


def test_a_question_out_of_order_is_refused(phone: Page) -> None:
    """Nobody comes to the check page without having begun (SE-08)."""
    start = address_of(survey.SURVEY)
    phone.goto(f"{start}answer/check/")
    assert not survey.is_check_page(phone)


def test_the_start_page_says_what_is_private_and_offers_not_now(phone: Page) -> None:
    """Taking part is asked, and 'no' is as easy as 'yes' (DP-03, SG-01, SG-02, STA-1)."""
    phone.goto(address_of(survey.SURVEY))
    main = phone.locator("main")
    expect(main).to_contain_text("999")
    expect(main).to_contain_text("0800 1111")
    expect(main.get_by_role("link", name=re.compile("^Not now")).first).to_be_visible()
