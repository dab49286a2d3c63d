"""An editor puts a figure into a story, in a form and wording of its own, and changes it (N1)."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from partnership.accounts.roles import Role
from stories.models import StoryPage
from tests.e2e.addresses import path_of
from tests.e2e.people import Person, someone

pytestmark = pytest.mark.e2e
SignedIn = Callable[[Person], Page]
SLUG = "violence-2025-force"


@pytest.fixture
def story() -> Iterator[StoryPage]:
    """Return a public story whose text cites a figure; its own words come back afterwards."""
    stories = StoryPage.objects.live().order_by("path")
    found = next(each for each in stories if SLUG in str(list(each.body.raw_data)))
    as_it_was = StoryPage.objects.get(pk=found.pk)
    yield found
    as_it_was.save_revision().publish()


@pytest.fixture
def editor(signed_in: SignedIn, story: StoryPage) -> Page:
    """Return the editor's page with the story open."""
    page = signed_in(someone(Role.EDITOR))
    page.goto(f"/admin/pages/{story.pk}/edit/")
    expect(page.locator(".figure-entity").first).to_be_visible()
    return page


def choose(page: Page, form: str, wording: str) -> None:
    """Take a form and a wording in the open picker."""
    dialog = page.locator(".figure-saying")
    dialog.locator(f"input[name=form][value={form}]").check()
    dialog.locator(f"input[name=wording-{form}][value={wording}]").check()
    dialog.get_by_role("button", name="Put into the text").click()
    expect(dialog).to_have_count(0)


def first(page: Page) -> Locator:
    return page.locator(".figure-entity").first


def test_a_click_changes_form_and_wording_and_readers_see_it(
    editor: Page, story: StoryPage, phone: Page
) -> None:
    """The picker opens at the present choice; the change is stored and comes back."""
    first(editor).click()
    dialog = editor.locator(".figure-saying")
    expect(dialog.locator("input[name=form][value=count]")).to_be_checked()
    expect(dialog.locator("input[name=form][value=count]")).to_be_focused()
    expect(dialog).to_contain_text("No number for 2024 is held, so there is nothing to compare.")
    expect(dialog.locator("input[name=form][value=change]")).to_have_count(0)
    expect(dialog.locator("input[name=wording-rate]").first).to_be_hidden()
    choose(editor, "rate", "phrase_interval")
    words = "33.1 for every 1,000 residents (95% interval 32.7 to 33.5)"
    expect(first(editor)).to_have_text(words)

    first(editor).click()
    expect(dialog.locator("input[name=form][value=rate]")).to_be_focused()
    expect(dialog.locator("input[name=form][value=rate]")).to_be_checked()
    expect(dialog.locator("input[name=wording-rate][value=phrase_interval]")).to_be_checked()
    editor.keyboard.press("Escape")
    expect(dialog).to_have_count(0)

    editor.get_by_role("button", name="More actions").click()
    editor.locator("button[name=action-publish]").click()
    expect(editor.locator(".messages")).to_contain_text("has been published")
    phone.goto(path_of(story))
    expect(phone.locator("main .figure-inline__words").first).to_contain_text("33.1 for every")
    expect(phone.locator("main")).to_contain_text("(95% interval 32.7 to 33.5)")
    editor.goto(f"/admin/pages/{story.pk}/edit/")
    expect(first(editor)).to_have_text(words)


def test_another_figure_is_searched_for_and_put_in_its_place(editor: Page) -> None:
    count = editor.locator(".figure-entity").count()
    first(editor).click()
    editor.get_by_role("link", name="Choose another figure").click()
    editor.get_by_label("Search term").fill("Robbery, Northamptonshire, 2025")
    results = editor.locator("#search-results")
    expect(results).to_contain_text("1,024 offences")
    results.get_by_role("link", name="Robbery, Northamptonshire, 2025", exact=True).click()
    choose(editor, "rank", "number")
    expect(first(editor)).to_have_text("joint 4th highest")
    expect(editor.locator(".figure-entity")).to_have_count(count)


def test_the_keyboard_alone_puts_one_in_and_changes_it(editor: Page) -> None:
    """AC-06: from the toolbar, with the cursor in the text or in a figure."""
    count = editor.locator(".figure-entity").count()
    text = editor.locator(".public-DraftEditor-content:has(.figure-entity)").first
    text.focus()
    editor.keyboard.press("Control+Home")
    editor.keyboard.type("/figure")
    editor.get_by_role("option", name="Figure").first.wait_for()
    editor.keyboard.press("Enter")
    editor.locator("#search-results a").first.wait_for()
    editor.get_by_label("Search term").fill("All recorded crime, Northamptonshire, 2025")
    link = editor.locator("#search-results").get_by_role(
        "link", name="All recorded crime, Northamptonshire, 2025", exact=True
    )
    link.focus()
    editor.keyboard.press("Enter")
    expect(editor.locator(".figure-saying input[name=form]:checked")).to_be_focused()
    editor.keyboard.press("ArrowDown")
    editor.keyboard.press("Enter")
    expect(editor.locator(".figure-entity")).to_have_count(count + 1)
    expect(first(editor)).to_contain_text("for every 1,000 residents")
