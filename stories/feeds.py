"""The stories for feed readers."""

from datetime import datetime, time

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.utils import timezone
from wagtail.query import PageQuerySet

from stories.models import StoryPage, public_stories

STORIES_IN_FEED = 20


class StoryFeed(Feed):
    """Title, summary and address of the newest public stories."""

    title = f"Stories – {settings.SITE_NAME}"
    description = "Hopeful stories about people who help to prevent violence."
    link = "/stories/"

    def items(self) -> "PageQuerySet[StoryPage]":
        """Return the newest stories."""
        return public_stories()[:STORIES_IN_FEED]

    def item_title(self, item: StoryPage) -> str:
        """Return the title; invented people are labelled here too (DEMO-2)."""
        return f"{item.title} (example story)" if item.is_example else item.title

    def item_description(self, item: StoryPage) -> str:
        """Return the summary."""
        return item.summary

    def item_link(self, item: StoryPage) -> str:
        """Return the address."""
        return str(item.get_url())

    def item_pubdate(self, item: StoryPage) -> datetime:
        """Return noon of the story's day."""
        return timezone.make_aware(datetime.combine(item.date, time(12)))
