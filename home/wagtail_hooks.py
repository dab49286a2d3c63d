"""The CMS in this project's language: menu, lists of pages and the first screen."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.viewsets.base import ViewSet, ViewSetGroup

from home.dashboard import DashboardPanel
from home.page_lists import HaveYourSayGroup, StatisticsList, StoryList
from partnership.accounts.roles import Role

# Menu items of Wagtail that this project does not use: links to Wagtail's own handbook, and a
# report for developers.
HIDDEN = {"help"}
HIDDEN_REPORTS = {"page-types-usage"}
# A page for developers of Wagtail itself.
HIDDEN_SETTINGS = {"styleguide"}
# Wagtail's words for things that have a name of their own here.
SETTINGS_NAMES = {"users": "People", "groups": "Roles"}
# Whose work a list is; everybody else finds the pages under "Pages", if they may.
LISTS_OF_ROLES: dict[str, set[str]] = {
    "stories": {Role.EDITOR, Role.ADMINISTRATOR},
    "statistics": {Role.EDITOR, Role.EVIDENCE_ANALYST, Role.ADMINISTRATOR},
    "have-your-say": {Role.EDITOR, Role.ENGAGEMENT_OFFICER, Role.ADMINISTRATOR},
    "explorer": {
        Role.EDITOR,
        Role.EVIDENCE_ANALYST,
        Role.ENGAGEMENT_OFFICER,
        Role.ADMINISTRATOR,
    },
}


@hooks.register("register_admin_viewset")
def page_lists() -> list[ViewSet | ViewSetGroup]:
    """Add the lists of stories, statistics, consultations and actions."""
    return [StoryList(), StatisticsList(), HaveYourSayGroup()]


@hooks.register("construct_main_menu")
def shape_menu(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Show each role its own lists, and nothing that the project does not use."""
    user: Any = request.user
    roles = set(user.groups.values_list("name", flat=True))
    menu_items[:] = [
        item
        for item in menu_items
        if item.name not in HIDDEN
        and (user.is_superuser or roles & LISTS_OF_ROLES.get(item.name, roles | {"everybody"}))
    ]


@hooks.register("construct_reports_menu")
def shape_reports(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Leave out reports that are for developers."""
    menu_items[:] = [item for item in menu_items if item.name not in HIDDEN_REPORTS]


@hooks.register("construct_settings_menu")
def shape_settings(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Leave out what is for developers, and say people and roles as the project does."""
    menu_items[:] = [item for item in menu_items if item.name not in HIDDEN_SETTINGS]
    for item in menu_items:
        item.label = SETTINGS_NAMES.get(item.name, item.label)


@hooks.register("construct_homepage_panels")
def add_dashboard(request: HttpRequest, panels: list[Component]) -> None:
    """Put our panel before Wagtail's."""
    panels.insert(0, DashboardPanel(request))


@hooks.register("insert_global_admin_css")
def admin_style() -> SafeString:
    """Add the few rules of our own screens."""
    return format_html('<link rel="stylesheet" href="{}">', static("home/admin.css"))
