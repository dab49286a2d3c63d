"""What scripts add to questions, and that nothing is missing without them (AC-08, UX-12, UX-19)."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.e2e
ORDER = """() => [...document.querySelectorAll('.rank__row')].map(
    row => [row.querySelector('label').firstChild.textContent.trim(),
            row.querySelector('select').value])"""
FOCUSED = "() => document.activeElement.getAttribute('aria-label')"


def sample(page: Page, name: str, state: str = "empty") -> None:
    page.goto(f"/gallery/questions/{name}/?state={state}")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def test_an_order_is_made_with_buttons(phone: Page) -> None:
    """Nothing is dragged; focus stays with what was moved, and it is said aloud (AC-08)."""
    sample(phone, "rank")
    press(phone, "Make Safer bus stops number 1")
    press(phone, "Make Help with worries number 2")
    press(phone, "Move Help with worries up")
    assert phone.evaluate(ORDER)[:2] == [["Help with worries", "1"], ["Safer bus stops", "2"]]
    assert phone.evaluate(FOCUSED) == "Move Help with worries down"
    said = phone.get_by_role("status").filter(has_text="number 1 of 2")
    expect(said).to_have_text("Help with worries: number 1 of 2")
    press(phone, "Take the number off Help with worries")
    assert phone.evaluate(ORDER)[0] == ["Safer bus stops", "1"]
    assert phone.evaluate(FOCUSED) == "Make Help with worries number 2"


def test_no_more_than_the_top_few_get_a_number(phone: Page) -> None:
    sample(phone, "rank", "answered")
    assert phone.evaluate(ORDER)[:2] == [
        ["Help with worries", "1"],
        ["Places to go in the evening", "2"],
    ]
    press(phone, "Make Safer bus stops number 3")
    left = phone.get_by_role("button", name="Make More youth workers number 4")
    expect(left).to_be_disabled()


def test_an_order_is_made_by_keyboard_alone(phone: Page) -> None:
    """AC-06."""
    sample(phone, "rank")
    phone.get_by_role("button", name="Make Safer bus stops number 1").focus()
    phone.keyboard.press("Enter")
    assert phone.evaluate(ORDER)[0] == ["Safer bus stops", "1"]


def test_a_mistake_in_an_order_leads_to_its_list(phone: Page) -> None:
    """ERR-3: what the summary names can be seen and has the focus."""
    sample(phone, "rank", "error")
    phone.locator(".error-summary a").click()
    wrong = phone.get_by_label("Safer bus stops", exact=True)
    expect(wrong).to_be_focused()
    expect(wrong).to_have_value("1")


@pytest.mark.parametrize("name", ["rank", "one", "long-dropdown"])
def test_without_script_every_field_is_there(phone_without_script: Page, name: str) -> None:
    page = phone_without_script
    sample(page, name)
    for control in page.locator("main form :is(select, input[type=text])").all():
        expect(control).to_be_visible()


def test_words_are_asked_for_when_other_is_chosen(phone: Page) -> None:
    """UX-12: what was typed is still there when the option is chosen again."""
    sample(phone, "one")
    words = phone.get_by_label("Say which, in your own words")
    expect(words).to_be_hidden()
    phone.get_by_label("Elsewhere", exact=True).check()
    words.fill("On a boat")
    phone.get_by_label("In a town").check()
    expect(words).to_be_hidden()
    expect(words).to_be_disabled()
    phone.get_by_label("Elsewhere", exact=True).check()
    expect(words).to_have_value("On a boat")


def test_words_with_a_mistake_are_never_hidden(phone: Page) -> None:
    sample(phone, "one", "error")
    expect(phone.get_by_label("Say which, in your own words")).to_be_visible()


def test_typing_makes_a_long_list_shorter(phone: Page) -> None:
    """The choice that was made stays in the list, whatever is typed."""
    sample(phone, "long-dropdown", "answered")
    phone.get_by_label("Type a few letters").fill("CLUB 3")
    listed = phone.locator("#id_answer option:not([value=''])")
    expect(listed).to_have_text(
        ["Example club 3", "Example club 12", *(f"Example club {n}" for n in range(30, 40))]
    )
    expect(phone.locator("#id_answer")).to_have_value("o12")
    expect(phone.locator(".type-ahead [role=status]")).to_have_text("11 in the list now")
    phone.get_by_label("Type a few letters").fill("another")
    phone.locator("#id_answer").select_option(label="Another club")
    expect(phone.get_by_label("If you chose “Another club”")).to_be_visible()
