"""Hopeful stories."""

from typing import ClassVar

from partnership.core.models import BasePage


class StoryIndexPage(BasePage):
    """All stories."""

    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["stories.StoryPage"]


class StoryPage(BasePage):
    """One story."""

    parent_page_types: ClassVar[list[str]] = ["stories.StoryIndexPage"]
    subpage_types: ClassVar[list[str]] = []
