"""Answering a claim: choose the page's draft, say why it stays, or say that it was checked."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods
from wagtail.models import Page

from partnership.accounts.audit import record
from partnership.accounts.models import User
from partnership.evidence.admin.release_forms import AnswerForm
from partnership.evidence.impact import ClaimCheck, impact_of
from partnership.evidence.impact.changes import Change, Publishing, Redefining, Withdrawing
from partnership.evidence.impact.preview import unanswered_in
from partnership.evidence.impact.standing import judged_claims
from partnership.evidence.models import AnswerKind, ClaimAnswer, DefinitionChange, Release
from partnership.evidence.permissions import answer_claim

Fault = Callable[[ClaimCheck, User], str]


@require_http_methods(["GET", "POST"])
def answer(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Answer a claim that the publication of a release touches."""
    answer_claim.require(request.user)
    release = get_object_or_404(Release, pk=pk, publish_at__isnull=True)
    return _of_change(request, Publishing(release), key, reverse("evidence_release", args=[pk]))


@require_http_methods(["GET", "POST"])
def answer_withdrawal(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Answer a claim that the withdrawal of a release touches."""
    answer_claim.require(request.user)
    release = get_object_or_404(Release.objects.public(), pk=pk)
    back = reverse("evidence_release_withdraw", args=[pk])
    return _of_change(request, Withdrawing(release), key, back)


@require_http_methods(["GET", "POST"])
def answer_definition(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Answer a claim that a change to a figure or measure touches."""
    answer_claim.require(request.user)
    change = get_object_or_404(DefinitionChange, pk=pk, applied_at__isnull=True)
    return _of_change(request, Redefining(change), key, reverse("evidence_change", args=[pk]))


@require_http_methods(["GET", "POST"])
def answer_page(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Answer for a claim of a page as its newest draft has it, with the numbers of now."""
    answer_claim.require(request.user)
    page = editable_page(request, pk)
    found = [each.check for each in judged_claims(page) if each.check.outcome.needs_answer]
    back = reverse("evidence_page_claims", args=[pk])
    return _answered(request, _chosen(found, key), None, back, None)


def editable_page(request: HttpRequest, pk: int) -> Page:
    """Return the newest draft of a page that the user may edit.

    Raises:
        Http404: there is no such page for them.
    """
    page = get_object_or_404(Page, pk=pk)
    if not page.permissions_for_user(request.user).can_edit():
        raise Http404("There is no such page to edit.")
    draft: Page = page.get_latest_revision_as_object()
    return draft


def _of_change(request: HttpRequest, change: Change, key: str, back: str) -> HttpResponse:
    impact = impact_of(change)
    check = _chosen(impact.to_answer, key)
    known = {each.key for each in impact.claims} - {key}
    return _answered(
        request,
        check,
        change.release,
        back,
        lambda check, user: draft_fault(change, known, check, user),
    )


def _chosen(checks: list[ClaimCheck], key: str) -> ClaimCheck:
    found = next((each for each in checks if each.key == key), None)
    if found is None:
        raise Http404("No such claim waits for an answer.")
    return found


def _answered(
    request: HttpRequest, check: ClaimCheck, release: Release | None, back: str, fault: Fault | None
) -> HttpResponse:
    """Show one claim with what the data say, and keep what is decided about it."""
    form = AnswerForm(request.POST or None, check=check, with_draft=fault is not None)
    if form.is_valid():
        assert isinstance(request.user, User)  # noqa: S101 - the predicate has asked
        kind = AnswerKind(form.cleaned_data["kind"])
        wrong = fault(check, request.user) if fault and kind == AnswerKind.EDITED else ""
        if not wrong:
            keep(release, check, kind, form.cleaned_data["reason"], request.user)
            messages.success(request, "Kept.")
            return redirect(back)
        form.add_error("kind", wrong)
    context = {
        "back": back,
        "check": check,
        "with_draft": fault is not None,
        "form": form,
        "page_title": "Answer a claim",
        "header_icon": "warning",
    }
    return render(
        request, "evidence/admin/answer.html", context, status=422 if form.errors else 200
    )


def draft_fault(change: Change, known: set[str], check: ClaimCheck, user: User) -> str:
    """Return why the page's draft is no answer, or nothing."""
    page = check.page
    if not page.has_unpublished_changes:
        return "The page has no draft. Edit it, save the draft, and come back."
    if not page.permissions_for_user(user).can_publish():
        return "You may not publish this page. Ask somebody who may."
    draft = page.get_latest_revision_as_object()
    wrong = [each for each in unanswered_in(change, draft) if each.key not in known]
    return f"The draft still says: {wrong[0].new_text}" if wrong else ""


def keep(
    release: Release | None, check: ClaimCheck, kind: AnswerKind, reason: str, user: User
) -> ClaimAnswer:
    """Keep an answer with the name of who gave it, for the sentence as it then reads.

    A new answer to the same reading takes the place of an old one; the audit trail has both.
    """
    draft = check.page.latest_revision if kind == AnswerKind.EDITED else None
    record(user, "evidence.answer_claim", release or check.page, reason)
    kept, _ = ClaimAnswer.objects.update_or_create(
        claim=check.key,
        reading=check.reading,
        defaults={
            "release": release,
            "page_id": check.page.pk,
            "page_title": check.page.title,
            "sentence": check.new_text,
            "verdict": check.after.reason,
            "kind": kind,
            "revision": draft,
            "reason": reason,
            "answered_by": user,
        },
    )
    return kept
