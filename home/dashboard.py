"""What staff see first: what is open, what waits for them, and the ways to their work."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.ui.components import Component
from wagtail.models import Page, TaskState

from consultations.models import ConsultationPage
from partnership.accounts.models import User
from partnership.accounts.roles import Role
from partnership.safeguarding.models import HelpLine
from partnership.safeguarding.staleness import stale_lines, unverified_lines
from surveys.models import SurveyPage

OPEN = "open"
MOST_DRAFTS = 5


@dataclass(frozen=True)
class Link:
    """A line of the dashboard that leads somewhere."""

    label: str
    url: str
    note: str = ""


def _edit(page: Page, note: str = "") -> Link:
    return Link(
        page.get_admin_display_title(), reverse("wagtailadmin_pages:edit", args=[page.pk]), note
    )


def open_now() -> list[Link]:
    """Return the consultations and surveys that people can answer today, with their last day."""
    asked = [
        *ConsultationPage.objects.live().defer_streamfields(),
        *SurveyPage.objects.live().defer_streamfields(),
    ]
    return [_edit(page, _closing(page)) for page in asked if page.status == OPEN]


def _closing(page: Any) -> str:
    if page.closes_at is None:
        return f"{page.card_kicker}, no last day set"
    return f"{page.card_kicker}, until {timezone.localtime(page.closes_at):%-d %B %Y}"


def drafts(user: User) -> list[Link]:
    """Return the pages that the person changed last and has not published yet."""
    pages = Page.objects.filter(has_unpublished_changes=True, latest_revision__user=user)
    newest = pages.order_by("-latest_revision_created_at")[:MOST_DRAFTS]
    return [_edit(page, "has changes that are not published") for page in newest]


def reviews(user: User) -> list[Link]:
    """Return what waits in a workflow for this person."""
    states = TaskState.objects.reviewable_by(user).select_related("revision")
    waiting = [state.revision.as_object() for state in states]
    return [_edit(page, "waits for your review") for page in waiting if isinstance(page, Page)]


def help_lines_to_check(user: User) -> list[Link]:
    """Return the help lines whose last check is too old, or that nobody has checked (SG-16)."""
    if not user.has_perm("safeguarding.change_helpline"):
        return []
    stale = [_help_line(line, "check it again") for line in stale_lines(timezone.localdate())]
    return stale + [
        _help_line(line, "not checked yet, so not public") for line in unverified_lines()
    ]


def _help_line(line: HelpLine, note: str) -> Link:
    url = reverse(HelpLine.snippet_viewset.get_url_name("edit"), args=[line.pk])  # type: ignore[attr-defined]
    return Link(f"Help line: {line.name}", url, note)


# The places where each role works: label and the name of the address.
QUICK_LINKS: dict[str, tuple[tuple[str, str], ...]] = {
    Role.EDITOR: (
        ("Write or edit a story", "stories_list:index"),
        ("Edit a page", "wagtailadmin_explore_root"),
    ),
    Role.EVIDENCE_ANALYST: (
        ("Load a published file", "evidence_load"),
        ("Statistics pages", "statistics_list:index"),
    ),
    Role.ENGAGEMENT_OFFICER: (
        ("Consultations", "consultations_list:index"),
        ("Surveys", "surveys_list:index"),
        ("What changed", "actions_list:index"),
    ),
    Role.SAFEGUARDING_LEAD: (
        ("Read the queue", "safeguarding_queue"),
        ("Safeguarding rota", "safeguarding_rota:index"),
    ),
    Role.ADMINISTRATOR: (
        ("People and roles", "wagtailusers_users:index"),
        ("All pages", "wagtailadmin_explore_root"),
    ),
}


def quick_links(user: User) -> list[Link]:
    """Return the ways to the work of each of the person's roles."""
    roles = set(user.groups.values_list("name", flat=True))
    return [
        Link(label, reverse(name))
        for role, links in QUICK_LINKS.items()
        if role in roles
        for label, name in links
    ]


WAITING: tuple[Callable[[User], list[Link]], ...] = (reviews, drafts, help_lines_to_check)


class DashboardPanel(Component):
    """The first panel of the CMS's home."""

    name = "partnership"
    template_name = "home/admin/dashboard.html"
    order = 10

    def __init__(self, request: HttpRequest) -> None:
        """Keep whose dashboard it is."""
        self.user: Any = request.user

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return the three lists."""
        return {
            "open_now": open_now(),
            "waiting": [link for find in WAITING for link in find(self.user)],
            "quick_links": quick_links(self.user),
        }
