"""The screens of the workspace: sign in, look, take away. Nothing here changes anything."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from consultations.permissions import may_export_results
from consultations.workspace.asking import Of, answer, asked_in, choices
from consultations.workspace.files import NoFileError, file_of
from consultations.workspace.forms import ChooseForm
from consultations.workspace.rows import consultation_row, survey_rows
from consultations.workspace.shelf import consultation_for, consultations_for, survey_in
from consultations.workspace.shown import shown, shown_of_groups
from partnership.accounts import audit
from surveys.results.rules import PARTNER

TEMPLATES = "consultations/partners"
View = Callable[..., HttpResponse]


def workspace_view(view: View) -> View:
    """Let signed-in people read, and keep what they read out of every cache (SE-06)."""
    return wraps(view)(never_cache(require_safe(login_required(view))))


@workspace_view
def home(request: HttpRequest) -> HttpResponse:
    """What is shared with the body I sign in for."""
    found = [consultation_row(one) for one in consultations_for(request.user)]
    return render(request, f"{TEMPLATES}/home.html", {"consultations": found})


@workspace_view
def consultation(request: HttpRequest, slug: str) -> HttpResponse:
    """One consultation: its dates, its promise and its surveys."""
    found = consultation_for(request.user, slug)
    today = timezone.localdate()
    context = {
        "consultation": found,
        "row": consultation_row(found),
        "surveys": survey_rows(found, today),
    }
    return render(request, f"{TEMPLATES}/consultation.html", context)


@workspace_view
def results(request: HttpRequest, slug: str, survey_slug: str) -> HttpResponse:
    """One question, or two crossed, as bars and as a table."""
    found = consultation_for(request.user, slug)
    survey = survey_in(found, survey_slug)
    known = choices(survey)
    today = timezone.localdate()
    answered = answer(survey, replace(asked_in(request.GET.dict(), known), of=Of.PEOPLE), today)
    context = {
        "consultation": found,
        "survey": survey,
        "form": ChooseForm(known, answered.asked),
        "problem": answered.problem,
        **shown(found, survey, answered),
        "groups": shown_of_groups(found, survey, answered.asked, today),
    }
    status = 400 if answered.problem and request.GET else 200
    return render(request, f"{TEMPLATES}/results.html", context, status=status)


@workspace_view
def download(request: HttpRequest, slug: str, survey_slug: str) -> HttpResponse:
    """The same table as a file; the audit trail says who took it before it is made (SE-25)."""
    found = consultation_for(request.user, slug)
    may_export_results.require(request.user, found)
    survey = survey_in(found, survey_slug)
    asked = asked_in(request.GET.dict(), choices(survey))
    reason = f"CSV of survey {survey.pk}: {asked.address}"
    audit.record(request.user, "consultations.export_results", found, reason)
    try:
        text = file_of(survey, asked, timezone.localdate())
    except NoFileError as problem:
        return HttpResponse(str(problem), status=400, content_type="text/plain; charset=utf-8")
    response = HttpResponse(text, content_type="text/csv; charset=utf-8")
    name = "-".join(filter(None, [survey.slug, asked.of, "results.csv"]))
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@workspace_view
def small_numbers(request: HttpRequest) -> HttpResponse:
    """How and why small numbers are hidden."""
    return render(request, f"{TEMPLATES}/small_numbers.html", {"rules": PARTNER})
