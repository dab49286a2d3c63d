"""Answering a claim that stops holding: choose the page's draft, or say why it stays."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from partnership.accounts.audit import record
from partnership.accounts.models import User
from partnership.evidence.admin.release_forms import AnswerForm
from partnership.evidence.impact import ClaimCheck, Impact, impact_of
from partnership.evidence.impact.preview import unanswered_in
from partnership.evidence.models import AnswerKind, ClaimAnswer, Release
from partnership.evidence.permissions import answer_claim


@require_http_methods(["GET", "POST"])
def answer(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Show one claim with what the data say, and keep what is decided about it."""
    answer_claim.require(request.user)
    release = get_object_or_404(Release, pk=pk, publish_at__isnull=True)
    impact = impact_of(release)
    check = next((each for each in impact.stopping if each.key == key), None)
    if check is None:
        raise Http404("No such claim stops holding.")
    form = AnswerForm(request.POST or None)
    if form.is_valid():
        assert isinstance(request.user, User)  # noqa: S101 - the predicate has asked
        kind = AnswerKind(form.cleaned_data["kind"])
        fault = draft_fault(release, impact, check, request.user) if kind == "edited" else ""
        if not fault:
            keep(release, check, kind, form.cleaned_data["reason"], request.user)
            messages.success(request, "Kept.")
            return redirect("evidence_release", release.pk)
        form.add_error("kind", fault)
    context = {
        "release": release,
        "check": check,
        "form": form,
        "page_title": "Answer a claim",
        "header_icon": "warning",
    }
    return render(
        request, "evidence/admin/answer.html", context, status=422 if form.errors else 200
    )


def draft_fault(release: Release, impact: Impact, check: ClaimCheck, user: User) -> str:
    """Return why the page's draft is no answer, or nothing."""
    page = check.page
    if not page.has_unpublished_changes:
        return "The page has no draft. Edit it, save the draft, and come back."
    if not page.permissions_for_user(user).can_publish():
        return "You may not publish this page. Ask somebody who may."
    known = {each.key for each in impact.claims} - {check.key}
    draft = page.get_latest_revision_as_object()
    wrong = [each for each in unanswered_in(release, draft) if each.key not in known]
    return f"The draft still says: {wrong[0].new_text}" if wrong else ""


def keep(
    release: Release, check: ClaimCheck, kind: AnswerKind, reason: str, user: User
) -> ClaimAnswer:
    """Keep an answer with the name of who gave it; a new one takes the place of an old one."""
    draft = check.page.latest_revision if kind == AnswerKind.EDITED else None
    record(user, "evidence.answer_claim", release, reason)
    kept, _ = ClaimAnswer.objects.update_or_create(
        release=release,
        claim=check.key,
        defaults={
            "page_id": check.page.pk,
            "page_title": check.page.title,
            "sentence": check.new_text,
            "kind": kind,
            "revision": draft,
            "reason": reason,
            "answered_by": user,
        },
    )
    return kept
