"""An editor changes a story, looks at it, publishes it, and readers see it at once."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from partnership.accounts.roles import Role
from tests.e2e.addresses import first_page, path_of
from tests.e2e.people import Person, someone
from tests.e2e.witness import Witness

pytestmark = pytest.mark.e2e
SignedIn = Callable[[Person], Page]
CHANGED = "The door stays open a little longer now."


def test_a_story_is_changed_previewed_published_and_seen(signed_in: SignedIn, phone: Page) -> None:
    """The page cache never keeps the old words (WD-06)."""
    story = first_page("stories.StoryPage")
    assert story
    phone.goto(path_of(story))
    expect(phone.get_by_text(CHANGED)).to_have_count(0)

    editor = signed_in(someone(Role.EDITOR))
    editor.goto(f"/admin/pages/{story.pk}/edit/")
    editor.locator("[name=summary]").fill(CHANGED)
    _look_at_the_preview(editor)
    editor.get_by_role("button", name="More actions").click()
    editor.locator("button[name=action-publish]").click()
    expect(editor.locator(".messages")).to_contain_text("has been published")

    # A browser may keep a page for a minute; whoever asks gets the new one.
    phone.reload()
    expect(phone.get_by_text(CHANGED).first).to_be_visible()


def _look_at_the_preview(editor: Page) -> None:
    editor.get_by_role("button", name="Toggle preview").click()
    frame = editor.frame_locator("iframe#w-preview-iframe, iframe[title=Preview]").first
    expect(frame.get_by_text(CHANGED).first).to_be_visible(timeout=20_000)


@pytest.mark.parametrize(
    "role",
    [Role.EDITOR, Role.EVIDENCE_ANALYST, Role.ENGAGEMENT_OFFICER, Role.SAFEGUARDING_LEAD],
)
def test_the_dashboard_opens_for_each_role(signed_in: SignedIn, base_url: str, role: Role) -> None:
    """Staff screens keep to their own policy and ask no other site (SE-03, SE-28)."""
    page = signed_in(someone(role))
    witness = Witness(base_url)
    witness.watch(page)
    page.goto("/admin/", wait_until="networkidle")
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    witness.assert_nothing_happened()


def test_a_password_alone_opens_nothing(phone: Page) -> None:
    """Between password and second factor no data screen answers (SE-17)."""
    person = someone(Role.ADMINISTRATOR)
    phone.goto("/accounts/login/")
    phone.locator("input[name=login]").fill(person.email)
    phone.locator("input[name=password]").fill(person.password)
    phone.locator("main form button[type=submit]").first.click()
    expect(phone.locator("input[name=code]")).to_be_visible()
    for address in ("/admin/", "/partners/"):
        phone.goto(address)
        assert "/accounts/" in phone.url
