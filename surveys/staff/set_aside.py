"""Answers that were set aside: how many, why, and what becomes of them (SB-23, SD-05)."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from partnership.accounts import audit
from surveys.models import SurveyPage
from surveys.permissions import decide_set_aside, view_set_aside
from surveys.results.rules import PARTNER
from surveys.results.rules.arrivals import about
from surveys.results.set_aside import Decision, decide, heaps
from surveys.rules.patterns import Pattern
from surveys.staff.forms import DecisionForm

TEMPLATES = "surveys/staff"
DONE = "Done. Results follow with their next step, at most once a day."


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Every survey, with how many of its answers were set aside and why."""
    view_set_aside.require(request.user)
    today = timezone.localdate()
    found = [
        {"survey": survey, "heaps": [heap for heap in heaps(survey, today) if heap.is_many]}
        for survey in SurveyPage.objects.order_by("title")
        if view_set_aside(request.user, survey)
    ]
    context = {
        "surveys": found,
        "few": about(0, PARTNER),
        "page_title": "Answers set aside",
        "header_icon": "warning",
    }
    return render(request, f"{TEMPLATES}/set_aside.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def survey(request: HttpRequest, pk: int) -> HttpResponse:
    """One survey: look at each pattern, and decide about all answers of one at once."""
    found = get_object_or_404(SurveyPage, pk=pk)
    view_set_aside.require(request.user, found)
    form = DecisionForm(request.POST or None)
    if form.is_valid():
        _decide(request, found, form.cleaned_data)
        return redirect("surveys_set_aside_of", pk)
    context = {
        "survey": found,
        "heaps": heaps(found, timezone.localdate()),
        "form": form,
        "page_title": "Answers set aside",
        "header_icon": "warning",
    }
    status = 422 if form.errors else 200
    return render(request, f"{TEMPLATES}/set_aside_of.html", context, status=status)


@transaction.atomic
def _decide(request: HttpRequest, found: SurveyPage, decided: dict[str, Any]) -> None:
    """Write the trail, then move the answers."""
    decide_set_aside.require(request.user, found)
    pattern, decision = Pattern(decided["pattern"]), Decision(decided["decision"])
    reason = f"{decision} {pattern}: {decided['reason']}"
    audit.record(request.user, "surveys.decide_set_aside", found, reason)
    decide(found, pattern, decision, timezone.localdate())
    messages.success(request, DONE)
