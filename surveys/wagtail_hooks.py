"""What the CMS asks this area before it acts."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.menu import SubmenuMenuItem
from wagtail.admin.widgets import Button, ListingButton
from wagtail.models import Page
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from partnership.core.languages import is_english
from surveys import permissions
from surveys.admin.bank import BankQuestionViewSet
from surveys.admin.doors import person
from surveys.admin.lists import PlaceViewSet, SurveyList
from surveys.admin.policies import BANK, PLACES
from surveys.admin.urls import urlpatterns
from surveys.authoring import cover_hook  # noqa: F401
from surveys.authoring.approving import APPROVE, may_approve
from surveys.authoring.copying import settle_copies
from surveys.authoring.reviewing import review
from surveys.exchange import hooks as exchange_hooks  # noqa: F401
from surveys.menu import surveys_menu
from surveys.models import QuestionnaireVersion, SurveyPage
from surveys.staff import batches, groups, organisations, paper, set_aside, tablets, typing_in
from surveys.translating import views as translating

DESK = "Launch and status"


@hooks.register("register_admin_urls")
def staff_urls() -> list[URLPattern]:
    """Return the addresses of the screens beside the editor."""
    return [
        path("surveys/set-aside/", set_aside.index, name="surveys_set_aside"),
        path("surveys/set-aside/<int:pk>/", set_aside.survey, name="surveys_set_aside_of"),
        path("surveys/codes/", batches.index, name="surveys_codes"),
        path("surveys/codes/<uuid:pk>/end/", batches.end, name="surveys_codes_end"),
        path("surveys/codes/<int:pk>/new/", batches.new, name="surveys_codes_new"),
        path("surveys/groups/", groups.index, name="surveys_groups"),
        path("surveys/groups/<int:pk>/new/", groups.new, name="surveys_groups_new"),
        path("surveys/groups/<uuid:pk>/end/", groups.end, name="surveys_groups_end"),
        path("surveys/organisations/", organisations.index, name="surveys_organisations"),
        path("surveys/organisations/<uuid:pk>/", organisations.review, name="surveys_organisation"),
        path("surveys/paper/", paper.index, name="surveys_paper"),
        path("surveys/paper/<int:pk>/form/", paper.print_form, name="surveys_paper_form"),
        path("surveys/paper/<int:pk>/new/", paper.new, name="surveys_paper_new"),
        path("surveys/paper/<uuid:pk>/type/", typing_in.type_in, name="surveys_paper_type"),
        path("surveys/paper/<uuid:pk>/finish/", paper.finish, name="surveys_paper_finish"),
        path("surveys/paper/check/<uuid:pk>/", typing_in.check, name="surveys_paper_check"),
    ]


@hooks.register("register_admin_menu_item")
def menu() -> SubmenuMenuItem:
    """Put everything about surveys below one entry of the CMS's menu."""
    return surveys_menu()


@hooks.register("register_admin_viewset")
def lists() -> SurveyList:
    """Add the list of all surveys."""
    return SurveyList()


# Before anything asks for a policy, or Wagtail falls back to its own.
for policy in (BANK, PLACES):
    register_permission_policy(policy.model, policy)
register_snippet(BankQuestionViewSet)
register_snippet(PlaceViewSet)


@hooks.register("register_admin_urls")
def tablet_urls() -> list[URLPattern]:
    """Return the addresses of the screen that sets up shared tablets."""
    return [
        path("surveys/tablets/", tablets.index, name="survey_tablets"),
        path("surveys/tablets/<uuid:pk>/end/", tablets.end, name="survey_tablet_end"),
    ]


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
def officers_publish_surveys(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse everybody else; show an officer what would change before it does (SD-03)."""
    survey = page.specific
    if not isinstance(survey, SurveyPage):
        return None
    permissions.publish.require(request.user, survey)
    if not review(survey).is_to_be_seen:
        return None
    return redirect("surveys_changes", survey.pk)


@hooks.register("after_edit_page")
def approving_leads_to_the_differences(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Lead on whoever changed something while approving: what was sent is not what is there now."""
    approved = "action-workflow-action" in request.POST
    if not approved or request.POST.get("workflow-action-name") != APPROVE:
        return None
    survey = page.specific
    if not isinstance(survey, SurveyPage) or not may_approve(survey, person(request)):
        return None
    return redirect("surveys_changes", survey.pk)


@hooks.register("before_move_page")
def officers_move_surveys(request: HttpRequest, page: Page, *where: Page) -> None:
    """Refuse everybody else."""
    officers_edit_surveys(request, page)


@hooks.register("before_copy_page")
def officers_copy_surveys(request: HttpRequest, page: Page) -> None:
    """Refuse everybody else. A copy is a draft: it has no dates and no assessment yet."""
    officers_edit_surveys(request, page)
    if isinstance(page.specific, SurveyPage) and "publish_copies" in request.POST:
        given = request.POST.copy()
        del given["publish_copies"]
        setattr(request, "POST", given)  # noqa: B010 - Django types it as never changing


@hooks.register("after_copy_page")
def give_copies_their_own_ids(request: HttpRequest, page: Page, new_page: Page) -> None:
    """Keep the answers of a copied survey apart from those of the first."""
    settle_copies(new_page)


@hooks.register("register_admin_urls")
def register_screens() -> list[URLPattern]:
    """Add the screens about one survey."""
    return urlpatterns()


def _leads_to_the_desk(page: Page, user: Any) -> bool:
    return issubclass(page.specific_class or Page, SurveyPage) and permissions.edit(user, page)


@hooks.register("register_page_header_buttons")
def lead_to_the_desk(page: Page, user: Any, **more: Any) -> Iterator[Button]:
    """Lead from the page to its launch checklist, status, versions and routes."""
    if _leads_to_the_desk(page, user):
        yield Button(DESK, reverse("surveys_desk", args=[page.pk]), icon_name="form", priority=5)


@hooks.register("register_page_listing_buttons")
def list_leads_to_the_desk(page: Page, user: Any, **more: Any) -> Iterator[ListingButton]:
    """Lead there from every list of pages, with a small button."""
    if _leads_to_the_desk(page, user):
        yield ListingButton(DESK, reverse("surveys_desk", args=[page.pk]), priority=5)


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


@hooks.register("register_admin_urls")
def translating_urls() -> list[URLPattern]:
    """Return the addresses of the translating screens below ``/admin/surveys/``."""
    base = "surveys/<int:pk>/languages/<slug:language>/"
    parts = ("check", "download", "upload")
    return [
        path(base, translating.edit, name="surveys_translate"),
        *(
            path(f"{base}{part}/", getattr(translating, part), name=f"surveys_translation_{part}")
            for part in parts
        ),
    ]


@hooks.register("register_page_header_buttons")
def translating_buttons(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """Lead from a survey to its translations."""
    if not isinstance(page.specific, SurveyPage) or not permissions.translate(user, page.specific):
        return
    for code, name in settings.LANGUAGES:
        if not is_english(code):
            url = reverse("surveys_translate", args=[page.pk, code])
            yield Button(f"Translate into {name}", url=url, icon_name="globe", priority=60)


@hooks.register("insert_global_admin_css")
def translating_style() -> SafeString:
    """Add the translating screen's own style sheet."""
    return format_html('<link rel="stylesheet" href="{}">', static("surveys/translating.css"))
