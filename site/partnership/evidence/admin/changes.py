"""Withdrawing a file, and editing a figure or measure: looked at first, then carried out."""

from typing import Any

from django.contrib import messages
from django.forms import Form, ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.snippets.views.snippets import EditView

from partnership.accounts.models import User
from partnership.accounts.predicates import Predicate
from partnership.evidence.admin.release_forms import NoticeForm
from partnership.evidence.impact import impact_of
from partnership.evidence.impact.changes import Change, Redefining, Withdrawing
from partnership.evidence.ledger import Notice
from partnership.evidence.models import DefinitionChange, Measure, Release
from partnership.evidence.permissions import edit_figure, edit_measure, withdraw_release
from partnership.evidence.proposing import propose
from partnership.evidence.putting_out import NotPublic, put_out


@require_http_methods(["GET", "POST"])
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what taking a public file back would change; do it when told to, for a reason."""
    withdraw_release.require(request.user)
    release = get_object_or_404(Release.objects.public(), pk=pk)
    words = {
        "page_title": f"Withdraw: {release.title}",
        "subtitle": release.dataset.name,
        "button": "Withdraw it now",
        "answer_url": "evidence_withdrawal_answer",
        "pk": pk,
    }
    back = reverse("evidence_release", args=[pk])
    return _looked_at(request, Withdrawing(release), "evidence.withdraw_release", words, back)


@require_http_methods(["GET", "POST"])
def redefine(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what a change to a figure or measure would do; carry it out when told to."""
    change = get_object_or_404(DefinitionChange, pk=pk, applied_at__isnull=True)
    rule, action = _rule(change)
    rule.require(request.user)
    kind = "measure" if change.measure_id else "figure"
    words = {
        "page_title": f"Change the {kind}: {change.subject}",
        "subtitle": "Nothing is changed yet",
        "button": "Change it now",
        "answer_url": "evidence_change_answer",
        "pk": pk,
        "proposal": change,
    }
    back = reverse(f"wagtailsnippets_evidence_{kind}:list")
    return _looked_at(request, Redefining(change), action, words, back)


def _rule(change: DefinitionChange) -> tuple[Predicate, str]:
    if change.measure_id:
        return edit_measure, "evidence.edit_measure"
    return edit_figure, "evidence.edit_figure"


def _looked_at(
    request: HttpRequest, change: Change, action: str, words: dict[str, Any], back: str
) -> HttpResponse:
    form = NoticeForm(request.POST or None)
    if form.is_valid() and _carried_out(request, change, form, action):
        return redirect(back)
    context = {
        **words,
        "impact": impact_of(change),
        "form": form,
        "back": back,
        "header_icon": "warning",
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "evidence/admin/change.html", context, status=status)


def _carried_out(request: HttpRequest, change: Change, form: Form, action: str) -> bool:
    """Carry the change out; false, with errors on the form, when that cannot be."""
    assert isinstance(request.user, User)  # noqa: S101 - the predicate has asked
    try:
        notice = Notice(**form.cleaned_data)
        made = put_out(change, notice, request.user, action, request.POST.get("state", ""))
    except NotPublic as refusal:
        form.add_error(None, f"Nothing was changed. {refusal}")
        return False
    messages.success(request, f"Done. Numbers in the ledger: {len(made)}.")
    return True


@require_POST
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw away a change to a figure or measure that was not carried out."""
    change = get_object_or_404(DefinitionChange, pk=pk, applied_at__isnull=True)
    rule, _ = _rule(change)
    rule.require(request.user)
    kind = "measure" if change.measure_id else "figure"
    change.delete()
    messages.success(request, "Thrown away. Nothing was changed.")
    return redirect(f"wagtailsnippets_evidence_{kind}:list")


class PreviewedEditView(EditView):
    """Editing a figure or measure leads past a preview where readers would notice it."""

    def form_valid(self, form: ModelForm[Any]) -> HttpResponse:
        """Save at once what nobody notices; propose the rest, and show what it would do."""
        assert isinstance(self.request.user, User)  # noqa: S101 - Wagtail has asked the policy
        change = propose(form.instance, by=self.request.user)
        if change is None:
            response: HttpResponse = super().form_valid(form)
            return response
        if isinstance(form.instance, Measure) and "caveats" in form.changed_data:
            form.save_m2m()
        return redirect("evidence_change", change.pk)
