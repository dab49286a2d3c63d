"""Stories and the page they stand below."""

from typing import Any

from wagtail.models import Page

from stories.models import StoryIndexPage, StoryPage


def story_index(site_root: Page) -> StoryIndexPage:
    """Return the story index below the home page, made when it is not there."""
    existing = StoryIndexPage.objects.first()
    if existing is not None:
        return existing
    return site_root.add_child(instance=StoryIndexPage(title="Stories", slug="stories"))


def story(site_root: Page, title: str = "A door that stays open", **fields: Any) -> StoryPage:
    """Return a new story, live unless told otherwise."""
    page = StoryPage(**{"title": title, "summary": "Somebody asked, and waited.", **fields})
    return story_index(site_root).add_child(instance=page)
