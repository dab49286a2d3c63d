"""Walking through the demonstration survey as a young person would, whatever it asks."""

import re
import time

from django.conf import settings
from playwright.sync_api import Locator, Page, expect

from tests.e2e.addresses import address_of

SEND = "Send your answers"
CHECK_HEADING = re.compile("Check your answers")
SURVEY = "surveys.SurveyPage"
# More pages than any survey here may have: a walk that does not end is a fault (YP-10).
MOST_PAGES = 25
NUMBER = "main form input[inputmode=numeric]"
WORDS = "A warm place to go after school, with people who listen."


def start(page: Page) -> None:
    """Open the survey's first page, begin, and agree to take part."""
    page.goto(address_of(SURVEY))
    page.get_by_role("link", name=re.compile("^Start now")).first.click()
    press(page, "Yes, take part")


def is_check_page(page: Page) -> bool:
    """Say whether the page before us is the one that shows all answers and can send them."""
    return page.get_by_role("button", name=SEND, exact=True).count() > 0


def _is_first_check(page: Page) -> bool:
    """Say whether the answers are shown before the questions about the person (UX-14)."""
    shown = page.get_by_role("heading", level=1, name=CHECK_HEADING).count() > 0
    return shown and not is_check_page(page)


def fill(page: Page) -> None:
    """Answer the question on the page with something that it allows."""
    form = page.locator("main form").first
    for kind in ("radio", "checkbox"):
        # Not saying stands beside the fields of a number: it is no answer to go with one.
        choices = form.locator(f"input[type={kind}]:not([name$=_refusal])")
        if choices.count() and not form.locator(f"input[type={kind}]:checked").count():
            choices.first.check()
    _put_in_order(form)
    for box in form.locator("textarea, input[type=text]:visible").all():
        if str(box.get_attribute("name")).endswith("_words"):
            # Belongs to "Other", which may not be what was chosen.
            continue
        numeric = box.get_attribute("inputmode") in {"numeric", "decimal"}
        if not box.input_value():
            is_year = str(box.get_attribute("name")).endswith("_year")
            box.fill("2024" if is_year else "3" if numeric else WORDS)
    for box in form.locator("input[type=number]").all():
        box.fill(box.get_attribute("min") or "3")


def _put_in_order(form: Locator) -> None:
    """Choose in every list: several of them are an order, and each gets a number of its own."""
    for place, choice in enumerate(form.locator("select").all(), start=1):
        fits = place < choice.locator("option").count()
        if choice.is_visible() and not choice.input_value() and fits:
            choice.select_option(index=place)


def come_to(page: Page, selector: str) -> None:
    """Answer questions until one shows something that the selector names."""
    for _ in range(MOST_PAGES):
        if page.locator(selector).count():
            return
        fill(page)
        go_on(page)
    raise AssertionError(f"The survey has no question with {selector}.")


def come_to_a_number(page: Page) -> None:
    """Answer questions until one asks for a number."""
    come_to(page, NUMBER)


def go_on(page: Page) -> None:
    """Press the one button that leads on."""
    press(page, "Continue")


def press(page: Page, name: str) -> None:
    """Press a button and wait for the page that it leads to, which may have the same address."""
    with page.expect_navigation(wait_until="domcontentloaded"):
        page.get_by_role("button", name=name, exact=True).click()


def walk_to_check(page: Page) -> list[str]:
    """Answer every question until the check page; return the headings that were met."""
    headings: list[str] = []
    for _ in range(MOST_PAGES):
        if is_check_page(page):
            return headings
        if not _is_first_check(page):
            headings.append(page.get_by_role("heading", level=1).inner_text())
            fill(page)
        go_on(page)
    raise AssertionError(f"The survey never came to its check page: {headings}")


def press_send(page: Page, name: str = SEND) -> None:
    """Send the answers; without a script, whoever is fast is asked to press once more (SE-13)."""
    press(page, name)
    one_more_step(page, name)


def one_more_step(page: Page, name: str = SEND) -> None:
    """Press once more where that is asked for."""
    if page.locator("input[name=step]").count():
        press(page, name)


def send(page: Page) -> None:
    """Send the answers with one press and wait for the page that says thank you."""
    page.get_by_role("button", name=SEND).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(re.compile("Thank you", re.I))


def send_patiently(page: Page) -> None:
    """Send the answers, with the one more step where it is asked for."""
    press_send(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text(re.compile("Thank you", re.I))


def type_code(page: Page, code: str, button: str) -> None:
    """Type a code and press; after several wrong ones each try costs a wait (SAV-4)."""
    page.get_by_label("Your code").fill(code)
    press(page, button)
    if page.get_by_text("Slowly count to").count():
        time.sleep(settings.SURVEY_PATIENCE_SECONDS + 1)
        page.get_by_label("Your code").fill(code)
        press(page, button)


def erase(page: Page) -> None:
    """Say yes to erasing; the code was right, so nobody waits a second time (SAV-4)."""
    press(page, "Yes, erase my answers")
