"""Reading the values of a chart by key, tap, finger and mouse, and sorting tables (P18, P19)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.e2e.addresses import PHONE, address_of

pytestmark = pytest.mark.e2e
LINE, COMPARISON = "/statistics/violence/", address_of("comparison of forces")
ON = "chart__spot--on"


@pytest.fixture
def fingers(new_context: Callable[..., BrowserContext]) -> Page:
    """Return a page on a phone with a touch screen."""
    return new_context(viewport=PHONE, has_touch=True, is_mobile=True).new_page()


def reader_on(page: Page, address: str) -> Locator:
    """Return the first chart of a page, in sight."""
    page.goto(address)
    reader = page.locator(".chart-reader").first
    reader.scroll_into_view_if_needed()
    return reader


def middle(page: Page, reader: Locator, number: int) -> tuple[float, float]:
    """Bring a spot of a chart into the middle of the screen and return where it is."""
    spot = reader.locator(".chart__spot").nth(number)
    spot.evaluate("e => e.scrollIntoView({block: 'center', behavior: 'instant'})")
    box = spot.bounding_box()
    assert box
    y = min(box["y"] + box["height"] / 2, page.viewport_size["height"] / 2)  # type: ignore[index]
    return box["x"] + box["width"] / 2, max(y, box["y"] + 1)


def spot_on(reader: Locator) -> int:
    """Return the number of the one spot that is set off."""
    on = reader.evaluate(
        "(e, on) => [...e.querySelectorAll('.chart__spot')]"
        ".flatMap((s, i) => s.classList.contains(on) ? [i] : [])",
        ON,
    )
    assert len(on) == 1
    return int(on[0])


def test_arrow_keys_home_and_end_walk_through_the_values(phone: Page) -> None:
    """AC-06: one stop of the tab key, and the value is said each time."""
    reader = reader_on(phone, LINE)
    value = reader.locator("output")
    expect(reader).to_have_attribute("aria-label", "Values of the chart: " + title_of(reader))
    expect(value).to_contain_text("Use the arrow keys")
    reader.focus()
    for key, said in (
        ("ArrowRight", "January 2025: 2,109"),
        ("ArrowDown", "February 2025: 1,839"),
        ("ArrowLeft", "January 2025: 2,109"),
        ("ArrowUp", "January 2025: 2,109"),
        ("End", "December 2025: 2,094"),
        ("ArrowRight", "December 2025: 2,094"),
        ("Home", "January 2025: 2,109"),
    ):
        phone.keyboard.press(key)
        expect(value).to_have_text(said)
    assert spot_on(reader) == 0


def title_of(reader: Locator) -> str:
    """Return the end of the name of a chart: its finding, and what to do."""
    words = reader.evaluate("e => e.closest('figure').querySelector('h2, h3').textContent")
    return f"{words}. Use the arrow keys."


def test_other_keys_are_left_to_the_browser(phone: Page) -> None:
    """The tab key goes on, and Control with an arrow is not taken."""
    reader = reader_on(phone, LINE)
    reader.focus()
    phone.keyboard.press("Control+ArrowRight")
    expect(reader.locator(f".{ON}")).to_have_count(0)
    phone.keyboard.press("Tab")
    expect(reader).not_to_be_focused()


@pytest.mark.parametrize(
    ("number", "said"), [(0, "January 2025: 2,109"), (6, "July 2025: 2,473"), (11, "December 2025")]
)
def test_a_tap_shows_a_value(fingers: Page, number: int, said: str) -> None:
    """Touch reveals the same words as the keyboard (AC-14)."""
    reader = reader_on(fingers, LINE)
    fingers.touchscreen.tap(*middle(fingers, reader, number))
    expect(reader.locator("output")).to_contain_text(said)
    assert spot_on(reader) == number


def test_a_finger_that_slides_along_shows_value_after_value(fingers: Page) -> None:
    """The page does not take the finger away from the chart."""
    reader = reader_on(fingers, LINE)
    places = [middle(fingers, reader, number) for number in (1, 2, 3, 4)]
    touch = fingers.context.new_cdp_session(fingers)
    kinds = ["touchStart", "touchMove", "touchMove", "touchMove"]
    for kind, (x, _), said in zip(
        kinds, places, ("February", "March", "April", "May"), strict=True
    ):
        point = {"x": x, "y": places[0][1]}
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [point]})
        expect(reader.locator("output")).to_contain_text(f"{said} 2025")
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_the_value_is_in_sight_on_a_chart_longer_than_the_screen(fingers: Page) -> None:
    """A tap on the top of 36 rows shows its value without scrolling."""
    reader = reader_on(fingers, COMPARISON)
    fingers.touchscreen.tap(*middle(fingers, reader, 2))
    value = reader.locator("output")
    expect(value).to_contain_text("number 3 from the lowest")
    expect(value).to_be_in_viewport(ratio=0.9)


def test_the_mouse_shows_a_value_too(page: Page) -> None:
    reader = reader_on(page, LINE)
    page.mouse.move(*middle(page, reader, 3))
    expect(reader.locator("output")).to_have_text("April 2025: 2,159")


def test_values_of_small_charts_say_whose_they_are(fingers: Page) -> None:
    """Small multiples are one reader: each value says its panel."""
    fingers.goto("/gallery/charts/")
    reader = fingers.locator(".chart-reader:has(.chart-multiples)").first
    fingers.touchscreen.tap(*middle(fingers, reader, 0))
    expect(reader.locator("output")).to_have_text("Example town 1, Jan 2025 (example): 20")


def test_without_script_the_spots_tell_their_values_themselves(phone_without_script: Page) -> None:
    phone_without_script.goto(LINE)
    spots = phone_without_script.locator("figure").first.locator(".chart__spot title")
    assert spots.first.text_content() == "January 2025: 2,109"
    expect(phone_without_script.locator(".chart-reader")).to_have_count(0)


def column(page: Page, number: int) -> list[str]:
    """Return the words of one column of the first table that can be sorted."""
    table = page.locator("table[data-sortable]").first
    found: list[str] = table.evaluate(
        "(t, n) => [...t.tBodies[0].rows].map((row) => row.cells[n].textContent.trim())", number
    )
    return found


def heading(page: Page, number: int) -> Locator:
    """Return a heading of the first table that can be sorted."""
    return page.locator("table[data-sortable]").first.locator("thead th").nth(number)


def open_table(page: Page, address: str) -> None:
    """Come to a page and open what its first table is folded into."""
    page.goto(address)
    page.locator("table[data-sortable]").first.evaluate(
        "t => { const fold = t.closest('details'); if (fold) fold.open = true; }"
    )


def numbers(words: list[str]) -> list[float]:
    return [float(each.replace(",", "")) for each in words]


@pytest.mark.parametrize("way", ["keyboard", "tap"])
def test_a_table_is_sorted_by_its_numbers_and_back(fingers: Page, way: str) -> None:
    """UX-19, P19: a button in each heading; the order is said and marked."""
    open_table(fingers, LINE)
    months = column(fingers, 0)
    button = heading(fingers, 1).get_by_role("button")

    def press(target: Locator) -> None:
        if way == "tap":
            target.tap()
        else:
            target.focus()
            fingers.keyboard.press("Enter")

    press(button)
    rising = numbers(column(fingers, 1))
    assert rising == sorted(rising)
    expect(heading(fingers, 1)).to_have_attribute("aria-sort", "ascending")
    press(button)
    assert numbers(column(fingers, 1)) == rising[::-1]
    expect(heading(fingers, 1)).to_have_attribute("aria-sort", "descending")
    said = fingers.locator(".table:has(table[data-sortable]) [role=status]").first
    expect(said).to_contain_text("going down")
    press(heading(fingers, 0).get_by_role("button"))
    assert column(fingers, 0) == months  # by time, not by the alphabet
    assert heading(fingers, 1).get_attribute("aria-sort") is None


def test_places_are_sorted_by_the_alphabet(phone: Page) -> None:
    open_table(phone, COMPARISON)
    given = column(phone, 0)
    assert given[0] == "Dorset"
    heading(phone, 0).get_by_role("button").click()
    assert column(phone, 0) == sorted(given, key=str.casefold)


def test_rows_keep_together_when_sorted(phone: Page) -> None:
    open_table(phone, COMPARISON)
    pairs = set(zip(column(phone, 0), column(phone, 1), strict=True))
    heading(phone, 1).get_by_role("button").click()
    assert set(zip(column(phone, 0), column(phone, 1), strict=True)) == pairs


def test_without_script_a_table_has_no_buttons(phone_without_script: Page) -> None:
    phone_without_script.goto(LINE)
    expect(phone_without_script.locator("table[data-sortable]").first).to_be_attached()
    expect(phone_without_script.locator("thead button")).to_have_count(0)
