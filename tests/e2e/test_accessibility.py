"""axe over every kind of page in every state, and what axe cannot see (AC-04, AC-06 to AC-09)."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, ViewportSize

from tests.e2e.addresses import DESKTOP, NARROW, PHONE, READING, address_of
from tests.e2e.probes import (
    FIRST_STOP,
    FOCUS,
    FRAME_ORDER,
    SIDEWAYS,
    SMALL_TARGETS,
    SPACE_TEXT,
)
from tests.e2e.states import STATES

pytestmark = pytest.mark.e2e
# Our looks are style sheets alone, so that a page can be looked at in each without coming again.
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "320 pixels": {"viewport": NARROW},
}
DAYLIGHT = {"color_scheme": "light", "forced_colors": "none"}
# The kinds of question share one frame; what differs is inside.
SAMPLES = [state for state in STATES if state.startswith("question: ")]
PAGES = [state for state in STATES if state not in SAMPLES]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def violations(page: Page) -> list[str]:
    """Return what axe found, one line each; contrast is always among its rules (EX-04)."""
    found = Axe().run(page, options={**RULES, "resultTypes": ["violations"]}).response["violations"]
    return [
        f"{fault['id']}: {node['html'][:160]} ({node.get('failureSummary', '')[:200]})"
        for fault in found
        for node in fault["nodes"]
    ]


def look_at(page: Page, viewport: ViewportSize, **media: Any) -> None:
    """Look at the page that is open in another way."""
    page.set_viewport_size(viewport)
    page.emulate_media(**{**DAYLIGHT, **media})


def assert_nothing_is_found(page: Page, size: ViewportSize, looks: Iterable[str]) -> None:
    """Look at a page in one way after another, and fail with the name of the look."""
    for look in looks:
        look_at(page, **{"viewport": size, **LOOKS[look]})
        assert (look, violations(page)) == (look, [])
        assert page.evaluate(SIDEWAYS) <= 0, look


@pytest.mark.parametrize("state", PAGES)
def test_axe_finds_nothing(new_context: Callable[..., BrowserContext], state: str) -> None:
    """No violation, and no sideways scrolling, in any state and any look (AC-04, UX-19)."""
    page = new_context(reduced_motion="reduce", viewport=DESKTOP).new_page()
    STATES[state](page)
    assert_nothing_is_found(page, DESKTOP, LOOKS)


@pytest.mark.parametrize("state", SAMPLES)
def test_axe_finds_nothing_in_any_kind_of_question(
    new_context: Callable[..., BrowserContext], state: str
) -> None:
    """The same for every kind of question, on the narrowest phone (AC-04, UX-19)."""
    narrow = new_context(reduced_motion="reduce", viewport=NARROW).new_page()
    STATES[state](narrow)
    assert_nothing_is_found(narrow, NARROW, ["light", "dark"])


@pytest.mark.parametrize("state", STATES)
def test_targets_are_large_enough(phone: Page, state: str) -> None:
    """What is tapped is at least 24 by 24 pixels (AC-09)."""
    STATES[state](phone)
    assert phone.evaluate(SMALL_TARGETS) == []


@pytest.mark.parametrize("state", PAGES)
def test_page_has_its_frame(phone_without_script: Page, state: str) -> None:
    """Language, title, one heading of the first level, and the skip link first (UX-16).

    One help panel stands after ``main`` and before the footer, on every page (SG-03, AC-10).
    """
    page = phone_without_script
    STATES[state](page)
    assert page.evaluate(FRAME_ORDER) == ["main", "help-panel", "footer"]
    assert page.locator("html").get_attribute("lang") == "en-GB"
    assert page.locator("h1").count() == 1
    assert page.title().strip()
    assert 'href="#main"' in page.evaluate(FIRST_STOP)


@pytest.mark.parametrize("name", [*READING, "tell us your story", "sign in"])
def test_every_stop_of_the_tab_key_can_be_seen(phone: Page, name: str) -> None:
    """Focus is visible, in order, never hidden and never trapped (AC-06, AC-07)."""
    phone.goto(address_of(name))
    seen = set()
    for _ in range(400):
        phone.keyboard.press("Tab")
        stop = phone.evaluate(FOCUS)
        if stop is None or stop["key"] in seen:
            break
        seen.add(stop["key"])
        assert stop["outlined"], f"no visible focus: {stop['html']}"
        assert not stop["hidden"], f"focus is behind something or off the screen: {stop['html']}"
    assert len(seen) > 5


def test_the_skip_link_leads_to_main(phone: Page) -> None:
    """The first stop moves focus into ``main`` (UX-16)."""
    phone.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    phone.goto("/")
    phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")
    assert phone.evaluate("() => document.activeElement.id") == "main"


def test_wide_spaced_text_is_not_cut(phone: Page) -> None:
    """Readers who space their text lose nothing (AC-21, WCAG 1.4.12)."""
    phone.goto("/")
    phone.evaluate(SPACE_TEXT)
    assert phone.evaluate(SIDEWAYS) <= 0
