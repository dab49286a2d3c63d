"""The home page."""

from typing import ClassVar

from partnership.core.models import BasePage


class HomePage(BasePage):
    """The front door."""

    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    subpage_types: ClassVar[list[str]] = [
        "stories.StoryIndexPage",
        "evidence.StatisticsIndexPage",
        "consultations.HaveYourSayPage",
        "consultations.WhatChangedPage",
        "home.GetHelpPage",
        "home.StandardPage",
    ]


class StandardPage(BasePage):
    """A page of plain content: about, privacy, cookies, accessibility."""

    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "home.StandardPage"]
    subpage_types: ClassVar[list[str]] = ["home.StandardPage"]


class GetHelpPage(BasePage):
    """Who to call, from the help directory."""

    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = []
