"""Links that open the facilitator's screen (QB-16, CD-13)."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from partnership.accounts import audit
from surveys.models import GroupLink, SurveyPage
from surveys.models.pages import Audience
from surveys.permissions import lead_groups, make_group_link
from surveys.staff.group_forms import GroupLinkForm
from surveys.views.doors import address

TEMPLATES = "surveys/staff/groups"


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """All links, by survey."""
    lead_groups.require(request.user)
    of_people = SurveyPage.objects.exclude(audience=Audience.ORGANISATIONS)
    surveys = of_people.order_by("title").prefetch_related("group_links")
    found = [
        {
            "survey": one,
            "links": [_row(request, one, link) for link in one.group_links.all()],
            "may_make": make_group_link(request.user, one),
        }
        for one in surveys
    ]
    return _page(request, "index", "Group sessions", surveys=found)


def _row(request: HttpRequest, survey: SurveyPage, link: GroupLink) -> dict[str, Any]:
    return {
        "link": link,
        "works": link.expires_on >= timezone.localdate(),
        "address": request.build_absolute_uri(address(survey, "group", link.pk)),
    }


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a link."""
    survey = get_object_or_404(SurveyPage, pk=pk)
    make_group_link.require(request.user, survey)
    form = GroupLinkForm(request.POST or None, instance=GroupLink(survey=survey))
    if form.is_valid():
        link = form.save()
        audit.record(request.user, "surveys.make_group_link", survey, link.label)
        return redirect("surveys_groups")
    return _page(request, "new", "New link for group sessions", survey=survey, form=form)


@require_POST
def end(request: HttpRequest, pk: UUID) -> HttpResponse:
    """End a link before its day."""
    link = get_object_or_404(GroupLink, pk=pk)
    lead_groups.require(request.user, link.survey)
    audit.record(request.user, "surveys.end_group_link", link.survey, link.label)
    yesterday = timezone.localdate() - timedelta(days=1)
    GroupLink.objects.filter(pk=pk, expires_on__gt=yesterday).update(expires_on=yesterday)
    messages.success(request, f"The link for {link.label} opens nothing any more.")
    return redirect("surveys_groups")


def _page(request: HttpRequest, name: str, title: str, **context: Any) -> HttpResponse:
    always = {"page_title": title, "header_icon": "group"}
    return render(request, f"{TEMPLATES}/{name}.html", {**always, **context})
