"""The front door."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel
from wagtail.fields import StreamField

from home.blocks import FeaturedStories, HeadlineFigures, HeroAction
from partnership.core.models import BasePage
from partnership.core.scenes import scene_choices


class HomePage(BasePage):
    """Hope first, then facts, stories, a say, and what came of it (E2, FC-5)."""

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

    hero_title = models.CharField(
        "message",
        max_length=90,
        blank=True,
        help_text="What most people do, in plain words: never a threat. Empty: the page's title.",
    )
    hero_drawing = models.CharField(
        "picture", max_length=20, blank=True, choices=scene_choices, default="together"
    )
    hero_action = StreamField(HeroAction(), blank=True)
    figures_title = models.CharField(
        "heading of the figures", max_length=90, blank=True, default="What the numbers say"
    )
    figures_text = models.CharField(
        "sentence under the heading",
        max_length=240,
        blank=True,
        help_text="What the numbers mean for a reader. Numbers themselves come from the figures.",
    )
    figures = StreamField(HeadlineFigures(), blank=True)
    featured_stories = StreamField(FeaturedStories(), blank=True)

    content_panels: ClassVar[list[Panel]] = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [FieldPanel("hero_title"), FieldPanel("hero_drawing"), FieldPanel("hero_action")],
            heading="Opening",
        ),
        MultiFieldPanel(
            [FieldPanel("figures_title"), FieldPanel("figures_text"), FieldPanel("figures")],
            heading="Headline figures",
        ),
        FieldPanel("featured_stories", heading="Featured stories (empty: the newest)"),
    ]

    def chosen_scene(self) -> str:
        """Return the scene of the opening."""
        return self.hero_drawing

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the cards of each part, read from the rooms below."""
        from home import front_page  # the rooms below are ready once all models are

        context = super().get_context(request, *args, **kwargs)
        return context | {
            "story_cards": front_page.story_cards(self, request),
            "open_cards": front_page.open_cards(request),
            "changed_cards": front_page.changed_cards(request),
            "figure_cards": front_page.figure_cards(self),
            "action": front_page.hero_action(self, request),
        }
