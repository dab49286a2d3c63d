"""Printed codes: which batches there are, a new one, and its page of slips (SD-05, YP-05)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from partnership.accounts import audit
from partnership.core.qr import qr_svg
from surveys.models import CodeBatch, SurveyPage
from surveys.page_words import page_words
from surveys.permissions import end_codes, make_codes, view_codes
from surveys.results.rules import PARTNER
from surveys.results.rules.arrivals import about
from surveys.rules.definition import Definition
from surveys.rules.entry_codes import in_groups
from surveys.speech import Speech
from surveys.staff.forms import BatchForm
from surveys.staff.languages import in_english
from surveys.trust.codes import end_batch, make_batch
from surveys.views.doors import address

TEMPLATES = "surveys/staff"
MADE_BEFORE = (
    "These codes were made already, and can be shown only once. If the page of slips was not"
    " printed, make another batch and leave this one unused."
)


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """All batches, by survey."""
    view_codes.require(request.user)
    surveys = SurveyPage.objects.order_by("title").prefetch_related("code_batches")
    found = [
        {"survey": one, "batches": [_row(batch) for batch in one.code_batches.all()]}
        for one in surveys
        if view_codes(request.user, one) and _has_use_for_codes(one)
    ]
    for row in found:
        row["may_make"] = make_codes(request.user, row["survey"])
    context = {"surveys": found, "page_title": "Printed codes", "header_icon": "key"}
    return render(request, f"{TEMPLATES}/batches.html", context)


def _has_use_for_codes(survey: SurveyPage) -> bool:
    return not survey.is_for_organisations or bool(survey.code_batches.all())


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a batch, and answer with its slips: the codes exist on that page and nowhere else."""
    survey = get_object_or_404(SurveyPage, pk=pk)
    make_codes.require(request.user, survey)
    form = BatchForm(request.POST or None, survey=survey)
    if form.is_valid():
        return _slips(request, survey, form.batch())
    context = {
        "survey": survey,
        "form": form,
        "page_title": "New printed codes",
        "header_icon": "key",
    }
    status = 422 if form.errors else 200
    return render(request, f"{TEMPLATES}/new_batch.html", context, status=status)


@require_POST
def end(request: HttpRequest, pk: UUID) -> HttpResponse:
    """End a batch before its day, when a pile was lost or copied; used codes stay used."""
    batch = get_object_or_404(CodeBatch.objects.select_related("survey"), pk=pk)
    end_codes.require(request.user, batch.survey)
    audit.record(request.user, "surveys.end_codes", batch, batch.label)
    end_batch(batch)
    messages.success(request, f"The codes for {batch.label} open nothing any more.")
    return redirect("surveys_codes")


def _slips(request: HttpRequest, survey: SurveyPage, batch: CodeBatch) -> HttpResponse:
    try:
        codes = make_batch(batch)
    except IntegrityError:
        messages.warning(request, MADE_BEFORE)
        return redirect("surveys_codes")
    audit.record(request.user, "surveys.make_codes", batch, f"{batch.size} codes: {batch.label}")
    door = request.build_absolute_uri(f"{address(survey, 'code')}{Speech(batch.language).query}")
    context = {
        "survey": survey,
        "batch": batch,
        "title": _title(survey, batch.language),
        "door": door.partition("://")[2],
        "slips": [_slip(door, in_groups(code)) for code in codes],
    }
    return render(request, f"{TEMPLATES}/slips.html", context)


def _title(survey: SurveyPage, language: str) -> str:
    """Return the survey's title as its slips say it."""
    version = survey.latest_version
    definition = version.questionnaire if version else Definition(())
    return page_words(survey, definition, language)["title"]


def _slip(door: str, code: str) -> dict[str, Any]:
    """Return one slip; its QR code holds the code behind the "#", which is never sent (DP-08)."""
    return {"code": code, "qr": qr_svg(f"{door}#{code}", "QR code that opens the survey")}


def _row(batch: CodeBatch) -> dict[str, Any]:
    return {
        "batch": batch,
        "works": batch.expires_on >= timezone.localdate(),
        "language": in_english(batch.language),
        "used": about(batch.used_shown, PARTNER) if batch.used_as_of else "not counted yet",
    }
