"""A resident reads a story, follows a figure to its source, and takes the numbers home."""

import csv
import io
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.addresses import DESKTOP, PHONE, address_of

pytestmark = pytest.mark.e2e
SIZES = {"phone": PHONE, "desktop": DESKTOP}


@pytest.fixture(params=[f"{size}, script {on}" for size in SIZES for on in ("on", "off")])
def reader(request: pytest.FixtureRequest, new_context: Callable[..., BrowserContext]) -> Page:
    """Return a page on a phone and on a desktop, with script on and off (UX-19)."""
    size, script = request.param.split(", script ")
    return new_context(viewport=SIZES[size], java_script_enabled=script == "on").new_page()


def test_from_the_home_page_to_a_number_and_its_source(reader: Page) -> None:
    """Home, story, the figure in its text, the statistics page, the download (P6, UX-21)."""
    reader.goto("/")
    expect(reader.get_by_role("heading", level=1)).to_have_count(1)
    reader.locator("main a[href*='/stories/']").first.click()
    _open_a_story_that_cites_a_figure(reader)

    figure = reader.locator(".figure-inline").first
    expect(figure).to_contain_text("25,997")
    figure.locator(".figure-inline__open").click()
    note = figure.locator(".figure-inline__note")
    expect(note).to_contain_text("Source: data.police.uk")
    note.get_by_role("link", name="All numbers on this page").click()
    reader.locator("main a[href*='/statistics/figures/']").first.click()
    reader.wait_for_url("**/statistics/figures/**")
    expect(reader.get_by_role("heading", name="Quote this number")).to_be_visible()
    reader.get_by_label("Breadcrumbs").get_by_role("link", name="Statistics").click()
    reader.wait_for_url("**/statistics/")
    reader.locator("main a[href$='/statistics/violence/']").first.click()
    reader.wait_for_url("**/statistics/violence/")
    expect(reader.get_by_role("heading", level=1)).to_be_visible()
    expect(reader.locator("main table").first).to_be_attached()
    expect(reader.get_by_text(re.compile("police.uk", re.I)).first).to_be_attached()

    rows = _download(reader, "data.csv")
    assert len(rows) > 12


def _open_a_story_that_cites_a_figure(reader: Page) -> None:
    """From the list of stories or a story, come to the one whose text holds a figure."""
    for address in _story_addresses(reader):
        reader.goto(address)
        if reader.locator("main .figure-inline__open").count():
            return
    raise AssertionError("No story of the demonstration content cites a figure.")


def _story_addresses(reader: Page) -> list[str]:
    reader.goto("/stories/")
    links = reader.locator("main a[href*='/stories/']").all()
    return sorted({str(link.get_attribute("href")) for link in links})


def _download(reader: Page, name: str) -> list[list[str]]:
    """Take the file behind a download link as the browser would, and read its rows."""
    link = reader.locator(f"a[href$='{name}']").first
    expect(link).to_be_visible()
    with reader.expect_download() as waiting:
        link.click()
    return list(csv.reader(io.StringIO(waiting.value.path().read_text(encoding="utf-8-sig"))))


def test_the_headline_and_its_interval_are_those_of_the_real_year(phone: Page) -> None:
    """25,997 distinct offences in 2025: 33.1 for every 1,000 residents (32.7 to 33.5)."""
    phone.goto(address_of("evidence.StatisticsPage"))
    words = phone.locator("main").inner_text()
    for value in ("25,997", "33.1", "32.7", "33.5"):
        assert value in words


def test_the_workbook_opens(phone: Page) -> None:
    """The same numbers come as a spreadsheet."""
    phone.goto(address_of("evidence.StatisticsPage"))
    with phone.expect_download() as waiting:
        phone.locator("a[href$='data.xlsx']").first.click()
    assert waiting.value.path().read_bytes()[:2] == b"PK"


def test_search_finds_a_story_and_help(phone: Page) -> None:
    """A search gives public pages and says so when it finds nothing."""
    phone.goto("/search/?q=young")
    expect(phone.locator("main a[href^='/']").first).to_be_visible()
    phone.goto("/search/?q=zzzzzz")
    expect(phone.get_by_role("heading", level=1)).to_be_visible()
