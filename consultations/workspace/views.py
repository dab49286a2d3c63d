"""The screens of the workspace: sign in, look, take away. Nothing here changes anything."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from consultations.models import ConsultationPage
from consultations.permissions import may_export_results
from consultations.rules.dates import short_day
from consultations.workspace import charts, tables
from consultations.workspace.asking import Answered, answer, asked_in, choices
from consultations.workspace.download import as_csv
from consultations.workspace.forms import ChooseForm
from consultations.workspace.rows import consultation_row, survey_rows
from consultations.workspace.shelf import consultation_for, consultations_for, survey_in
from partnership.accounts import audit
from surveys.models import SurveyPage
from surveys.results import DisclosedTable
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
    answered = answer(survey, asked_in(request.GET.dict(), known), timezone.localdate())
    context = {
        "consultation": found,
        "survey": survey,
        "form": ChooseForm(known, answered.asked),
        "problem": answered.problem,
        **_shown(found, survey, answered),
    }
    status = 400 if answered.problem and request.GET else 200
    return render(request, f"{TEMPLATES}/results.html", context, status=status)


def _shown(found: ConsultationPage, survey: SurveyPage, answered: Answered) -> dict[str, Any]:
    table = answered.table
    if table is None:
        return {}
    return {
        "table": table,
        "finding": charts.finding(table),
        "subtitle": charts.subtitle(table),
        "chart": charts.chart(table),
        "description": charts.description(table),
        "answers": tables.answers_table(table),
        "who": tables.who_table(table),
        "modes": tables.modes_table(table),
        "downloads": [_download(found, survey, answered)],
        "source": _source(survey, table),
    }


def _source(survey: SurveyPage, table: DisclosedTable) -> str:
    day = short_day(table.as_of) if table.as_of else "today"
    return f"{survey.title}, answers as of {day}. Rules for small numbers: {table.rules}"


def _download(found: ConsultationPage, survey: SurveyPage, answered: Answered) -> dict[str, str]:
    address = reverse("partners:download", args=[found.slug, survey.slug])
    return {
        "url": f"{address}?{answered.asked.address}",
        "label": "Download these numbers",
        "meta": "CSV",
    }


@workspace_view
def download(request: HttpRequest, slug: str, survey_slug: str) -> HttpResponse:
    """The same table as a file; the audit trail says who took it before it is made (SE-25)."""
    found = consultation_for(request.user, slug)
    may_export_results.require(request.user, found)
    survey = survey_in(found, survey_slug)
    asked = asked_in(request.GET.dict(), choices(survey))
    reason = f"CSV of survey {survey.pk}: {asked.address}"
    audit.record(request.user, "consultations.export_results", found, reason)
    answered = answer(survey, asked, timezone.localdate())
    if answered.table is None:
        return HttpResponse(answered.problem, status=400, content_type="text/plain; charset=utf-8")
    response = HttpResponse(as_csv(answered.table), content_type="text/csv; charset=utf-8")
    name = f"{survey.slug}-results.csv"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@workspace_view
def small_numbers(request: HttpRequest) -> HttpResponse:
    """How and why small numbers are hidden."""
    return render(request, f"{TEMPLATES}/small_numbers.html", {"rules": PARTNER})
