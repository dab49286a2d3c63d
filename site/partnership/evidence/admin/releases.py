"""A loaded file in the CMS: what it would change, and making it public, now or later."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from partnership.accounts.audit import record
from partnership.accounts.models import User
from partnership.core.files.problems import LoadRefused
from partnership.evidence.admin.release_forms import NOTICE, PlanForm
from partnership.evidence.figures.changes import settle
from partnership.evidence.impact import impact_of
from partnership.evidence.loaders.police.loader import count_again
from partnership.evidence.models import Release, ReleasePlan, ReleaseState
from partnership.evidence.permissions import (
    download_file,
    publish_release,
    schedule_release,
    view_impact,
    withdraw_release,
)
from partnership.evidence.publishing import publish, schedule, unschedule
from partnership.evidence.putting_out import NotPublic
from partnership.evidence.stale_counts import is_stale

WAITING = {ReleaseState.LOADED, ReleaseState.SCHEDULED}


@require_http_methods(["GET", "POST"])
def release(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what a loaded file would change; publish or schedule it when told to."""
    view_impact.require(request.user)
    found = get_object_or_404(Release.objects.select_related("dataset__publisher"), pk=pk)
    waiting = found.state in WAITING
    plan = ReleasePlan.objects.filter(release=found).first() or ReleasePlan(release=found)
    form = PlanForm(request.POST or None, instance=plan, release=found)
    if request.method == "POST" and waiting and _carried_out(request, found, form):
        return redirect("evidence_release", pk)
    context = {
        "release": found,
        "plan": plan,
        "waiting": waiting,
        "impact": impact_of(found) if waiting else None,
        "form": form,
        "may_publish": publish_release(request.user, found),
        "may_download": bool(found.file) and download_file(request.user, found),
        "may_withdraw": found.state is ReleaseState.PUBLISHED and withdraw_release(request.user),
        "stale": waiting and is_stale(found),
        "answer_url": "evidence_release_answer",
        "pk": pk,
        "page_title": found.title,
        "header_icon": "doc-full",
    }
    failed = request.method == "POST" and waiting
    return render(request, "evidence/admin/release.html", context, status=422 if failed else 200)


def _carried_out(request: HttpRequest, found: Release, form: PlanForm) -> bool:
    """Do what the pressed button says; false, with errors on the form, when that cannot be."""
    later = "schedule" in request.POST
    (schedule_release if later else publish_release).require(request.user, found)
    assert isinstance(request.user, User)  # noqa: S101 - the predicate has asked
    if not form.is_valid():
        return False
    form.instance.decided_by = request.user
    form.save()
    try:
        return (_scheduled if later else _published)(request, found, form, request.user)
    except NotPublic as refusal:
        form.add_error(None, f"Nothing was made public. {refusal}")
        return False


def _published(request: HttpRequest, found: Release, form: PlanForm, user: User) -> bool:
    data = {name: form.cleaned_data[name] for name in (*NOTICE, "moved_because")}
    try:
        changed = publish(found, by=user, state=request.POST.get("state", ""), **data)
    except ValueError as error:
        form.add_error("moved_because", str(error))
        return False
    messages.success(request, f"Public now. Numbers that changed: {len(changed)}.")
    return True


def _scheduled(request: HttpRequest, found: Release, form: PlanForm, user: User) -> bool:
    at = form.cleaned_data["scheduled_for"]
    try:
        if at is None:
            raise ValueError("Choose a day and a time.")
        state = request.POST.get("state", "")
        schedule(found, at, by=user, reason=form.cleaned_data["moved_because"], state=state)
    except ValueError as error:
        form.add_error("scheduled_for", str(error))
        return False
    messages.success(request, f"Due on {timezone.localtime(at):%-d %B %Y, %H:%M}.")
    return True


@require_POST
def recount(request: HttpRequest, pk: int) -> HttpResponse:
    """Count the years of a loaded file again, with the months that are public now (P15)."""
    found = get_object_or_404(Release, pk=pk, publish_at__isnull=True)
    publish_release.require(request.user, found)
    try:
        count_again(found)
    except LoadRefused as refusal:
        messages.error(request, f"Nothing was changed. {refusal.problems[0].reason}")
    else:
        record(request.user, "evidence.count_again", found)
        settle(found, timezone.now())
        messages.success(request, "Counted again. Look at everything below once more.")
    return redirect("evidence_release", pk)


@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back the time that was set."""
    found = get_object_or_404(Release, pk=pk)
    schedule_release.require(request.user, found)
    assert isinstance(request.user, User)  # noqa: S101 - the predicate has asked
    try:
        unschedule(found, by=request.user, reason=request.POST.get("moved_because", ""))
    except ValueError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, "No time is set now.")
    return redirect("evidence_release", pk)
