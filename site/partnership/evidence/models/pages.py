"""The statistics pages: one index, and one page for each topic."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel
from wagtail.contrib.routable_page.models import path
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from partnership.core.models import BasePage
from partnership.evidence.blocks import StatisticsBody
from partnership.evidence.field_blocks import FigureBlock
from partnership.evidence.models.figure_routes import FigureRoutes
from partnership.evidence.models.part_routes import PartRoutes


class StatisticsIndexPage(FigureRoutes, BasePage):
    """All topics, the numbers that come first, how to read them and what is not there yet."""

    facts = StreamField(
        [("figure", FigureBlock())],
        blank=True,
        max_num=4,
        help_text="The numbers that come first. Bad news stands beside good news.",
    )
    how_to_read = RichTextField(blank=True, features=["h3", "bold", "ol", "ul", "link"])
    corrections_contact = models.CharField(
        max_length=160,
        blank=True,
        help_text="Who looks after corrections and how to reach them: a role and an e-mail (P3).",
    )

    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["evidence.StatisticsPage"]
    content_panels: ClassVar[list[Panel]] = [
        *BasePage.content_panels,
        FieldPanel("facts"),
        FieldPanel("how_to_read"),
        FieldPanel("corrections_contact"),
    ]
    search_fields: ClassVar[list[Any]] = [
        *BasePage.search_fields,
        index.SearchField("how_to_read"),
    ]
    card_kicker = "Statistics"
    scene = "river"

    class Meta:
        verbose_name = "statistics index page"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the headline facts, the three measures of the Duty and the topics."""
        from partnership.evidence.index_content import index_content

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, **index_content(self, request)}

    def parts_context(self, request: HttpRequest) -> dict[str, Any]:
        """Return what the lists below this page share; they need none of its figures."""
        crumbs = [*self.breadcrumbs(request), {"title": self.title, "url": self.get_url(request)}]
        return {"page": self, "self": self, "breadcrumbs": crumbs}

    @path("calendar/", name="calendar")
    def calendar(self, request: HttpRequest) -> TemplateResponse:
        """List what is expected when, and each date that moved (P4)."""
        from partnership.evidence.release_calendar import calendar_content

        address = f"{self.get_url(request)}calendar/"
        content = calendar_content(timezone.now(), address)
        context = {**self.parts_context(request), **content}
        return TemplateResponse(request, "evidence/calendar.html", context)

    @path("calendar.ics/", name="calendar_ics")
    def calendar_ics(self, request: HttpRequest) -> HttpResponse:
        """Give the same dates to people's own calendars."""
        from partnership.evidence.release_calendar import calendar_response

        name = f"New numbers – {settings.SITE_NAME}"
        return calendar_response(name, f"{self.get_full_url(request)}calendar/")

    @path("open-data/", name="open_data")
    def open_data(self, request: HttpRequest) -> TemplateResponse:
        """List every file that readers may take, and under which licence."""
        from partnership.evidence.index_content import open_data_content

        context = {**self.parts_context(request), **open_data_content(self, request)}
        return TemplateResponse(request, "evidence/open_data.html", context)

    @path("corrections/", name="corrections")
    def corrections(self, request: HttpRequest) -> TemplateResponse:
        """List every revision and correction in one public place (P2)."""
        from partnership.evidence.corrections import ledger_content

        # The page's own context is left out: this list needs none of its figures.
        crumbs = [
            *self.breadcrumbs(request),
            {"title": self.title, "url": self.get_url(request)},
        ]
        context = {"page": self, "self": self, "breadcrumbs": crumbs}
        context |= ledger_content(f"{self.get_url(request)}corrections/")
        return TemplateResponse(request, "evidence/corrections.html", context)

    @path("corrections/feed/", name="corrections_feed")
    def corrections_feed(self, request: HttpRequest) -> HttpResponse:
        """Tell feed readers of every revision and correction (N9, G19)."""
        from partnership.evidence.corrections import feed_response

        return feed_response(f"{self.get_full_url(request)}corrections/")


class Section(models.TextChoices):
    """Where the index lists a page."""

    TOPIC = "topic", "Topics"
    ABOUT = "about", "About these numbers"


class StatisticsPage(PartRoutes, BasePage):
    """One topic: its numbers, charts and tables, where they come from and as files."""

    section = models.CharField(
        max_length=10,
        choices=Section,
        default=Section.TOPIC,
        help_text="Pages that explain, such as how we count, stand apart from the topics.",
    )
    body = StreamField(StatisticsBody(), blank=True)
    recorded_crime = models.BooleanField(
        default=True,
        verbose_name="shows recorded crime",
        help_text="Says what recorded crime can and cannot tell (P5).",
    )

    parent_page_types: ClassVar[list[str]] = ["evidence.StatisticsIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    content_panels: ClassVar[list[Panel]] = [
        *BasePage.content_panels,
        FieldPanel("section"),
        FieldPanel("body"),
        MultiFieldPanel([FieldPanel("recorded_crime")], heading="What readers must know"),
    ]
    search_fields: ClassVar[list[Any]] = [*BasePage.search_fields, index.SearchField("body")]
    card_kicker = "Statistics"
    scene = "quilt"

    class Meta:
        verbose_name = "statistics page"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what the blocks show, fetched at once."""
        from partnership.evidence.page_content import content_of

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["content"] = content_of(self.body)
        return context

    @path("data.csv/", name="csv")
    def data_csv(self, request: HttpRequest) -> HttpResponse:
        """Return the tables of the page as CSV."""
        from partnership.evidence.downloads import csv_response

        return csv_response(self)

    @path("data.xlsx/", name="xlsx")
    def data_xlsx(self, request: HttpRequest) -> HttpResponse:
        """Return the tables of the page as a workbook (P19)."""
        from partnership.evidence.downloads import xlsx_response

        return xlsx_response(self, request)
