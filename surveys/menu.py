"""The menu "Surveys": every screen about surveys in the order of an officer's work."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem

from partnership.accounts.predicates import Predicate
from surveys import permissions
from surveys.staff import tablets

NAME = "Surveys"


@dataclass(frozen=True)
class Entry:
    """One line of the menu: its words, the name of its address, and the rule of its screen."""

    label: str
    screen: str
    icon: str
    rule: Predicate


ENTRIES = (
    Entry("All surveys", "surveys_list:index", "form", permissions.edit),
    Entry(
        "Question bank",
        "wagtailsnippets_surveys_bankquestion:list",
        "folder-inverse",
        permissions.edit_bank,
    ),
    Entry("Places", "wagtailsnippets_surveys_place:list", "site", permissions.edit),
    Entry("Printed codes", "surveys_codes", "key", permissions.view_codes),
    Entry("Paper forms", "surveys_paper", "clipboard-list", permissions.view_paper),
    Entry("Group sessions", "surveys_groups", "group", permissions.lead_groups),
    Entry(tablets.NAME, "survey_tablets", "mobile-alt", permissions.set_up_tablet),
    Entry("Organisations", "surveys_organisations", "home", permissions.review_organisations),
    Entry("Answers set aside", "surveys_set_aside", "warning", permissions.view_set_aside),
)


class RuledMenuItem(MenuItem):
    """Shown to those whom the screen behind it lets in."""

    def __init__(self, entry: Entry, order: int) -> None:
        """Put an entry at its place."""
        super().__init__(entry.label, reverse(entry.screen), icon_name=entry.icon, order=order)
        self.rule = entry.rule

    def is_shown(self, request: HttpRequest) -> bool:
        """Ask the rule, as the screen behind it does."""
        return self.rule(request.user)


def surveys_menu() -> SubmenuMenuItem:
    """Return the menu; Wagtail leaves it out when nothing in it is shown."""
    items = [RuledMenuItem(entry, order) for order, entry in enumerate(ENTRIES)]
    return SubmenuMenuItem(NAME, Menu(items=items), name="surveys", icon_name="form", order=140)
