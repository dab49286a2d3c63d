"""Flat lists of pages, named as the people here call them."""

from typing import ClassVar

from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.pages import PageListingViewSet

from consultations.models import ActionPage, ConsultationPage
from partnership.evidence.models import StatisticsPage
from stories.models import StoryPage


class PageList(PageListingViewSet):
    """A list that is in the menu of those who may write such pages."""

    add_to_admin_menu = False


class StoryList(PageList):
    """All stories."""

    model = StoryPage
    name = "stories_list"
    url_prefix = "stories"
    menu_label = "Stories"
    icon = "openquote"
    menu_order = 110
    add_to_admin_menu = True
    list_filter: ClassVar[list[str]] = ["live", "is_example"]
    columns: ClassVar[list[Column]] = [
        *PageListingViewSet.columns,
        Column("place", label="Town", sort_key="place", width="12%"),
        DateColumn("date", label="Day of the story", sort_key="date", width="12%"),
    ]


class StatisticsList(PageList):
    """All statistics pages."""

    model = StatisticsPage
    name = "statistics_list"
    url_prefix = "statistics"
    menu_label = "Statistics"
    icon = "chart"
    menu_order = 120
    add_to_admin_menu = True


class ConsultationList(PageList):
    """All consultations."""

    model = ConsultationPage
    name = "consultations_list"
    url_prefix = "consultations"
    menu_label = "Consultations"
    icon = "comment"


class ActionList(PageList):
    """All actions."""

    model = ActionPage
    name = "actions_list"
    url_prefix = "actions"
    menu_label = "What changed"
    icon = "success"


class HaveYourSayGroup(ViewSetGroup):
    """What people are asked about, and what came of it; surveys have a menu of their own."""

    menu_label = "Have your say"
    menu_icon = "comment"
    menu_order = 130
    items = (ConsultationList(), ActionList())
