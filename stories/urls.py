"""Addresses of this area."""

from django.urls import path

from stories import views
from stories.feeds import StoryFeed

urlpatterns = [
    path("feeds/stories/", StoryFeed(), name="story_feed"),
    path("tell-us-your-story/", views.tell_us, name="tell_us"),
    path("tell-us-your-story/thank-you/", views.thanks, name="tell_us_thanks"),
]
