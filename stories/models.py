"""Hopeful stories."""

from collections.abc import Iterator
from typing import Any, ClassVar

from django.core.paginator import Page as ResultPage
from django.core.paginator import Paginator
from django.db import models
from django.db.models import Prefetch
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel, Panel
from wagtail.fields import StreamField
from wagtail.query import PageQuerySet
from wagtail.search import index

from partnership.core.gated import Problem
from partnership.core.models import BasePage
from partnership.core.public import live_and_public
from partnership.core.scenes import scene_choices
from partnership.library.consent import may_show
from partnership.library.models import LibraryImage
from partnership.library.rules.consent import Place
from stories.blocks import NextStep, StoryBody
from stories.framing import framing_findings
from stories.rules.framing import Finding, blocking

STORIES_PER_PAGE = 9
CARD_PHOTO = "fill-640x400|format-webp"


def today() -> Any:
    """Return the day it is in Northamptonshire; the default of a story's date."""
    return timezone.localdate()


class StoryIndexPage(BasePage):
    """All stories, newest first."""

    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["stories.StoryPage"]
    scene: ClassVar[str] = "together"

    class Meta:
        verbose_name = "list of stories"
        verbose_name_plural = "lists of stories"

    def stories(self) -> "PageQuerySet[StoryPage]":
        """Return the stories that the public may read."""
        return public_stories().child_of(self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add one page of stories and their cards."""
        context = super().get_context(request, *args, **kwargs)
        page: ResultPage = Paginator(self.stories(), STORIES_PER_PAGE).get_page(
            request.GET.get("page")
        )
        context["page_obj"] = page
        context["cards"] = [story.card(request) for story in page]
        return context


class StoryPage(BasePage):
    """One story: true, hopeful, and told with consent or labelled as an example."""

    parent_page_types: ClassVar[list[str]] = ["stories.StoryIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    card_kicker: ClassVar[str] = "Story"

    date = models.DateField("day of the story", default=today)
    place = models.CharField(
        max_length=60, blank=True, help_text="A town. Never a street, a school or a club (E16)."
    )
    drawing = models.CharField(
        max_length=20,
        blank=True,
        choices=scene_choices,
        help_text="The drawn picture for a story without a photo. Empty: the story gets its own.",
    )
    photo = models.ForeignKey(
        "library.LibraryImage", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    photo_alt = models.CharField(
        "description of the photo",
        max_length=240,
        blank=True,
        help_text="What a person who cannot see the photo would miss.",
    )
    photo_shows_people = models.BooleanField(
        "somebody can be recognised in the photo",
        default=True,
        help_text="Then it is shown only while the consent register allows it (E15).",
    )
    is_example = models.BooleanField(
        "this story is an example",
        default=False,
        help_text="The people in it are invented. The page and its card say so.",
    )
    content_note = models.CharField(
        max_length=200,
        blank=True,
        help_text="What a reader may want to know first, such as “This story is about fear”.",
    )
    body = StreamField(StoryBody(), blank=True)
    next_step = StreamField(NextStep(), blank=True)

    content_panels: ClassVar[list[Panel]] = [
        HelpPanel(template="stories/admin/framing_panel.html", heading="Words to look at again"),
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("date"), FieldPanel("place")], heading="When and where"),
        MultiFieldPanel(
            [
                FieldPanel("drawing"),
                FieldPanel("photo"),
                FieldPanel("photo_alt"),
                FieldPanel("photo_shows_people"),
            ],
            heading="Picture",
        ),
        MultiFieldPanel(
            [FieldPanel("is_example"), FieldPanel("content_note")], heading="Said before the story"
        ),
        FieldPanel("body"),
        FieldPanel("next_step", heading="One thing to do next"),
    ]
    search_fields: ClassVar[list[Any]] = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.SearchField("place"),
        index.FilterField("date"),
    ]

    class Meta:
        verbose_name = "story"
        verbose_name_plural = "stories"

    def chosen_scene(self) -> str:
        """Return the scene that the editor chose, or nothing: then the slug chooses."""
        return self.drawing

    @property
    def place_and_month(self) -> str:
        """Return where and when, no closer than a town and a month (E16)."""
        when = date_format(self.date, "F Y")
        return f"{self.place}, {when}" if self.place else when

    def card(self, request: HttpRequest | None = None) -> dict[str, Any]:
        """Return the card's values: place and month, and a label on invented people (DEMO-2)."""
        card = super().card(request)
        card["meta"] = self.place_and_month
        if photo := self.photo_to_show():
            card["image"] = photo.get_rendition(CARD_PHOTO).img_tag({"alt": ""})
        if self.is_example:
            card |= {"kicker": "", "tag_label": "Example story", "tag_kind": "example"}
        return card

    def photo_to_show(self) -> LibraryImage | None:
        """Return the photo while everybody in it agrees to be shown (E15, SE-23)."""
        if self.photo is None or not self.photo_shows_people:
            return self.photo
        allowed = may_show(self.photo, Place.WEBSITE, timezone.localdate())
        return self.photo if allowed else None

    def framing_findings(self) -> list[Finding]:
        """Return the words of this story to look at again (E1, E5, E7)."""
        return framing_findings(self)

    def launch_problems(self) -> Iterator[Problem]:
        """Yield what keeps the story from going live (E1, AC-18)."""
        for found in blocking(self.framing_findings()):
            yield None, f"{found.where}: “{found.word}”. {found.reason} ({found.rule})"
        if self.photo and not self.photo_alt:
            yield "photo_alt", "Describe the photo."
        if self.photo and not self.photo_to_show():
            yield "photo", "The consent register holds no consent for this photo."


def public_stories() -> "PageQuerySet[StoryPage]":
    """Return every story that the public may read, newest first, with the pictures of its card."""
    photos = LibraryImage.objects.prefetch_renditions(CARD_PHOTO)
    stories: PageQuerySet[StoryPage] = live_and_public(StoryPage.objects.all())
    return stories.prefetch_related(Prefetch("photo", photos)).order_by("-date", "-pk")
