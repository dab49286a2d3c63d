"""Bringing a survey in from a file, and taking one away."""

from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_safe

from partnership.accounts import audit
from partnership.accounts.models import User
from partnership.core.files.limits import MEGABYTE, refuse_too_large
from partnership.core.files.problems import LoadRefused
from partnership.core.languages import is_english
from surveys.exchange.drafting import make_draft
from surveys.exchange.forms import BringForm
from surveys.exchange.imported import Imported
from surveys.exchange.json_file import read_json, write_json
from surveys.exchange.xlsform.losses import losses_of
from surveys.exchange.xlsform.reading import read_xlsform
from surveys.exchange.xlsform.writing import write_xlsform
from surveys.models import SurveyIndexPage, SurveyPage
from surveys.permissions import edit

TEMPLATES = "surveys/exchange"
MOST_BYTES = 5 * MEGABYTE
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for a file; answer with what could not be carried and the way to the new draft."""
    shelf = get_object_or_404(SurveyIndexPage, pk=pk)
    edit.require(request.user)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = BringForm(*sent)
    context: dict[str, Any] = {"shelf": shelf, "form": form, "page_title": "Bring a survey"}
    if not form.is_valid():
        status = 422 if form.errors else 200
        return render(request, f"{TEMPLATES}/bring.html", context, status=status)
    try:
        brought = _read(form.cleaned_data["file"])
    except LoadRefused as refused:
        context["problems"] = refused.problems
        return render(request, f"{TEMPLATES}/bring.html", context, status=422)
    survey = make_draft(shelf, brought, _person(request))
    audit.record(request.user, "surveys.edit", survey, f"brought in: {form.cleaned_data['file']}")
    context |= {"survey": survey, "remarks": brought.remarks, "page_title": "Brought in"}
    return render(request, f"{TEMPLATES}/brought.html", context)


def _read(upload: UploadedFile) -> Imported:
    name = PurePath(upload.name or "file").name
    refuse_too_large(upload, name, MOST_BYTES)
    if name.lower().endswith(".json"):
        return read_json(upload, name)
    return read_xlsform(upload, name, _languages())


def _languages() -> dict[str, str]:
    """Return the names of the languages beside English, by code."""
    return {code: str(name) for code, name in settings.LANGUAGES if not is_english(code)}


def _person(request: HttpRequest) -> User:
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


@require_safe
def take(request: HttpRequest, pk: int) -> HttpResponse:
    """Offer the files of a survey, and say what one of them cannot hold."""
    survey = _draft(request, pk)
    context = {
        "survey": survey,
        "remarks": list(losses_of(survey.definition)),
        "page_title": "Take away",
    }
    return render(request, f"{TEMPLATES}/take.html", context)


@require_safe
def xlsform(request: HttpRequest, pk: int) -> HttpResponse:
    """The survey as its author has it now, for Kobo, ODK and Ona."""
    survey = _draft(request, pk)
    version = survey.latest_version
    form = write_xlsform(
        survey.definition,
        title=survey.title,
        form_id=slugify(survey.title) or "survey",
        version=str(version.number) if version else "draft",
        languages=_languages(),
    )
    return _file(form.content, f"{survey.slug}.xlsx", XLSX)


@require_safe
def definition(request: HttpRequest, pk: int) -> HttpResponse:
    """The survey as its author has it now, for another site like this one."""
    survey = _draft(request, pk)
    return _file(write_json(survey), f"{survey.slug}.json", "application/json")


def _draft(request: HttpRequest, pk: int) -> SurveyPage:
    survey = get_object_or_404(SurveyPage, pk=pk)
    edit.require(request.user, survey)
    return survey.get_latest_revision_as_object()


def _file(content: bytes, name: str, kind: str) -> HttpResponse:
    disposition = f'attachment; filename="{name}"'
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": disposition})
