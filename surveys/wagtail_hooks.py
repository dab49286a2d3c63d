"""What the CMS asks this area before it acts."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from surveys import permissions, tablet_screens
from surveys.models import QuestionnaireVersion, SurveyPage


@hooks.register("register_admin_urls")
def tablet_urls() -> list[URLPattern]:
    """Return the addresses of the screen that sets up shared tablets."""
    return [
        path("surveys/tablets/", tablet_screens.index, name="survey_tablets"),
        path("surveys/tablets/<uuid:pk>/end/", tablet_screens.end, name="survey_tablet_end"),
    ]


class TabletsMenuItem(MenuItem):
    """Shown to those who may set a tablet up."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Ask the rule."""
        return permissions.set_up_tablet(request.user)


@hooks.register("register_admin_menu_item")
def tablets_menu_item() -> TabletsMenuItem:
    """Put the tablets into the CMS's menu."""
    return TabletsMenuItem(
        tablet_screens.NAME, reverse("survey_tablets"), icon_name="mobile-alt", order=160
    )


@hooks.register("before_create_page")
def officers_make_surveys(request: HttpRequest, parent: Page, page_class: type[Page]) -> None:
    """Refuse everybody else, whatever they may write elsewhere in the tree (design §3)."""
    if issubclass(page_class, SurveyPage):
        permissions.edit.require(request.user)


@hooks.register("before_edit_page")
@hooks.register("before_unpublish_page")
def officers_edit_surveys(request: HttpRequest, page: Page) -> None:
    """Refuse everybody else."""
    if isinstance(page.specific, SurveyPage):
        permissions.edit.require(request.user, page.specific)


@hooks.register("before_publish_page")
def officers_publish_surveys(request: HttpRequest, page: Page) -> None:
    """Refuse everybody else, an approver of a workflow too."""
    if isinstance(page.specific, SurveyPage):
        permissions.publish.require(request.user, page.specific)


@hooks.register("before_copy_page")
@hooks.register("before_move_page")
def officers_copy_and_move_surveys(request: HttpRequest, page: Page, *where: Page) -> None:
    """Refuse everybody else."""
    officers_edit_surveys(request, page)


@hooks.register("before_delete_page")
def keep_what_was_answered(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse to delete a survey that was published: its answers need its versions (SB-02)."""
    officers_edit_surveys(request, page)
    return _refuse(request, page) if _holds_versions([page]) else None


@hooks.register("before_bulk_action")
def keep_what_was_answered_in_bulk(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    """Refuse the same for several pages at once."""
    pages = [item for item in objects if isinstance(item, Page)]
    if any(isinstance(page.specific, SurveyPage) for page in pages):
        permissions.edit.require(request.user)
    if action_type != "delete" or not _holds_versions(pages):
        return None
    return _refuse(request, pages[0])


def _holds_versions(pages: Iterable[Page]) -> bool:
    """Say whether a published survey stands at or below one of ``pages``."""
    return any(
        QuestionnaireVersion.objects.filter(
            survey__in=page.get_descendants(inclusive=True).values("pk")
        ).exists()
        for page in pages
    )


def _refuse(request: HttpRequest, page: Page) -> HttpResponse:
    messages.error(
        request, "A survey that was published cannot be deleted. Unpublish it, or let it close."
    )
    return redirect("wagtailadmin_explore", page.get_parent().pk)
