"""Paper: the form to print, and its answers typed in with a keyboard alone (SD-11)."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from partnership.accounts.roles import Role
from tests.e2e.people import Person, someone
from tests.e2e.test_accessibility import violations
from tests.e2e.witness import Witness

pytestmark = pytest.mark.e2e
SignedIn = Callable[[Person], Page]
PILE = "Library, a Saturday"
# Unsafe, so the second question is asked; the empty one was left out on paper; "1" is the yes to
# the questions about the person.
KEYS = ("4", "The dark", "2", "13", "", "Lamps", "1", "2", "1")


def press(page: Page, keys: str) -> None:
    """Type an answer and go on: Enter, or Tab and Enter after long words."""
    page.keyboard.type(keys)
    is_long = page.evaluate("document.activeElement.tagName") == "TEXTAREA"
    with page.expect_navigation():
        if is_long:
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")


def begin_pile(page: Page) -> None:
    page.goto("/admin/surveys/paper/")
    page.get_by_role("link", name="New pile").first.click()
    page.locator("[name=label]").fill(PILE)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_a_form_is_typed_with_the_keyboard_alone(signed_in: SignedIn, base_url: str) -> None:
    officer = signed_in(someone(Role.ENGAGEMENT_OFFICER))
    begin_pile(officer)
    witness = Witness(base_url)
    witness.watch(officer)
    for keys in KEYS:
        press(officer, keys)
    store = officer.get_by_role("button", name="Store this form (Enter)")
    expect(store).to_be_focused()
    with officer.expect_navigation():
        officer.keyboard.press("Enter")
    expect(officer.locator(".messages")).to_contain_text("Here is the next form.")
    expect(officer.locator("[autofocus]")).to_be_focused()
    expect(officer.locator("[autofocus]")).to_have_value("")
    witness.assert_nothing_happened()


def test_what_was_wrong_is_typed_over(signed_in: SignedIn) -> None:
    """The wrong answer is marked: nobody has to reach for another key."""
    officer = signed_in(someone(Role.ENGAGEMENT_OFFICER))
    begin_pile(officer)
    wrong = officer.locator("[autofocus]").get_attribute("id")
    press(officer, "9")
    expect(officer.locator(".error-message")).to_contain_text("“9” is not beside any answer")
    press(officer, "1")
    expect(officer.locator(f"[id='{wrong}']")).to_have_value("1")
    expect(officer.locator(".error-message")).to_have_count(0)


def test_it_needs_no_script(
    signed_in: SignedIn,
    new_context: Callable[..., BrowserContext],
    signed_in_states: Callable[[Person], Any],
) -> None:
    """The route is followed by the server."""
    person = someone(Role.ENGAGEMENT_OFFICER)
    officer = signed_in(person)
    begin_pile(officer)
    plain = new_context(
        java_script_enabled=False, storage_state=signed_in_states(person)
    ).new_page()
    plain.goto(officer.url)
    questions = plain.locator(".typing__row")
    before = questions.count()
    plain.locator("[autofocus]").fill("4")
    plain.locator("[autofocus]").press("Enter")
    expect(questions).to_have_count(before + 1)


def test_the_printed_form_is_black_on_white_whatever_the_screen(signed_in: SignedIn) -> None:
    officer = signed_in(someone(Role.ENGAGEMENT_OFFICER))
    officer.goto("/admin/surveys/paper/")
    officer.get_by_role("link", name="Form to print").first.click()
    officer.emulate_media(media="print", color_scheme="dark")
    colours = officer.evaluate(
        "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
    )
    assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    expect(officer.get_by_text("Back to the paper forms")).to_be_hidden()
    assert violations(officer) == []


@pytest.mark.parametrize("words", ["Română", "Polski", "Easy read, with pictures"])
def test_other_words_are_printed_on_a4(signed_in: SignedIn, words: str) -> None:
    """UX-23, AC-20: nothing is cut off, and what staff see above is not printed."""
    officer = signed_in(someone(Role.ENGAGEMENT_OFFICER))
    officer.goto("/admin/surveys/paper/")
    officer.get_by_role("link", name="Form to print").first.click()
    officer.get_by_role("link", name=words, exact=True).click()
    officer.set_viewport_size({"width": 680, "height": 1000})
    officer.emulate_media(media="print")
    expect(officer.get_by_role("navigation", name="For staff")).to_be_hidden()
    assert officer.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert violations(officer) == []
