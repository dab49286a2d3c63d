"""Paper: the form to print, piles of forms, and their answers typed in (SD-11)."""

from typing import Any, cast
from uuid import UUID, uuid4

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from partnership.accounts import audit
from partnership.accounts.models import User
from surveys.answering.summary import in_words
from surveys.answering.typed import Storing, check_typed, settle, store_typed, unseal
from surveys.models import HeldForm, PaperBatch, SurveyPage
from surveys.models.pages import Audience
from surveys.page_words import page_words
from surveys.paper.sheet import Sheet, data_of
from surveys.paper.wording import instruction
from surveys.permissions import check_paper, type_paper, view_paper
from surveys.privacy import paper_note
from surveys.rules.answers import Answers
from surveys.rules.definition import Definition
from surveys.rules.keying import compare
from surveys.rules.paper import numbers_of, paper_form
from surveys.rules.translations import ENGLISH
from surveys.staff.forms import PaperBatchForm

TEMPLATES = "surveys/staff/paper"
SEE = require_http_methods(["GET", "HEAD", "POST"])
STORED = "Stored. Here is the next form."
AGAIN = "That form was stored already. Here is the next one."
FINISHED = "This pile is finished. Begin a new one for more forms."
SETTLED = "Settled and counted. Nothing leads from the sheet to the answers any more."
GONE = "This form is settled already."
WAITING = "Some forms of this pile wait for a second person. Settle them first."


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """All piles, by survey."""
    view_paper.require(request.user)
    of_people = SurveyPage.objects.exclude(audience=Audience.ORGANISATIONS)
    surveys = [one for one in of_people.order_by("title") if one.latest_version]
    found = [
        {"survey": one, "batches": _batches(one), "may_type": type_paper(request.user, one)}
        for one in surveys
    ]
    every = settings.SURVEY_PAPER_SAMPLE
    return _page(request, "index", "Paper forms", surveys=found, every=every)


def _batches(survey: SurveyPage) -> list[PaperBatch]:
    found = PaperBatch.objects.filter(version__survey=survey).select_related("version")
    return list(found.prefetch_related("held"))


@require_safe
def print_form(request: HttpRequest, pk: int) -> HttpResponse:
    """The newest published version, made for paper; nothing on it tells one sheet from another."""
    survey = get_object_or_404(SurveyPage, pk=pk)
    view_paper.require(request.user, survey)
    version = survey.latest_version
    if version is None or survey.is_for_organisations:
        messages.warning(request, "Only a published survey for people has a form on paper.")
        return redirect("surveys_paper")
    definition = version.questionnaire
    context = {
        "survey": survey,
        "version": version,
        "words": page_words(survey, definition, ENGLISH),
        "items": [(item, instruction(definition, item)) for item in paper_form(definition)],
        "privacy": paper_note(survey),
        "takes_words": any(question.takes_words for question in definition.questions),
    }
    return render(request, f"{TEMPLATES}/form.html", context)


@SEE
def new(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin a pile."""
    survey = get_object_or_404(SurveyPage, pk=pk)
    type_paper.require(request.user, survey)
    form = PaperBatchForm(request.POST or None, survey=survey)
    if form.is_valid():
        return redirect("surveys_paper_type", form.save().pk)
    return _page(request, "new", "New pile of paper forms", survey=survey, form=form)


@SEE
def type_in(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Type one form: each press of Enter follows the route; the last one stores it."""
    batch = _batch(pk)
    type_paper.require(request.user, batch.version.survey)
    if batch.is_finished:
        messages.warning(request, FINISHED)
        return redirect("surveys_paper")
    _note_who(request, batch)
    sheet = Sheet(batch.version.questionnaire, request.POST)
    if "store" in request.POST and sheet.is_complete:
        ended = store_typed(batch, sheet.whole, _person(request), request.POST.get("form_key", ""))
        _say(request, ended)
        return redirect("surveys_paper_type", pk)
    return _sheet(request, batch, sheet, form_key=request.POST.get("form_key") or uuid4())


@SEE
@transaction.atomic
def check(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Type a form of the sample a second time, then settle what differs."""
    rows = HeldForm.objects.select_for_update(of=("self",))
    held = rows.select_related("batch__version__survey").filter(pk=pk).first()
    if held is None:
        view_paper.require(request.user)
        messages.info(request, GONE)
        return redirect("surveys_paper")
    check_paper.require(request.user, held)
    _note_who(request, held.batch)
    if held.second:
        return _settle(request, held)
    definition = held.batch.version.questionnaire
    sheet = Sheet(definition, request.POST, checking=True)
    if not ("store" in request.POST and sheet.is_complete):
        return _sheet(request, held.batch, sheet, held=held)
    if check_typed(held, sheet.whole).different:
        return redirect("surveys_paper_check", pk)
    messages.success(request, SETTLED)
    return redirect("surveys_paper")


def _settle(request: HttpRequest, held: HeldForm) -> HttpResponse:
    definition = held.batch.version.questionnaire
    first, second = unseal(held.first), unseal(held.second)
    data = request.POST or data_of(definition, second)
    sheet = Sheet(definition, data, checking=True, notes=_notes(definition, first, second))
    if "store" in request.POST and sheet.is_complete:
        settle(held, sheet.whole)
        messages.success(request, SETTLED)
        return redirect("surveys_paper")
    return _sheet(request, held.batch, sheet, held=held, numbers=_differing(definition, sheet))


def _notes(definition: Definition, first: Answers, second: Answers) -> dict[str, str]:
    """Say for each answer that was read differently how each of the two read it."""
    return {
        page: f"First time: {_said(definition, page, first)}."
        f" Second time: {_said(definition, page, second)}. Look at the paper."
        for page in compare(definition, first, second).different
    }


def _said(definition: Definition, page: str, answers: Answers) -> str:
    if page not in answers:
        return "not asked"
    said = in_words(definition.by_id[page], answers[page])
    return f"“{said.replace(chr(10), ', ')}”"


def _differing(definition: Definition, sheet: Sheet) -> list[int]:
    numbers = numbers_of(definition)
    return [numbers[page] for page in sheet.notes if page in numbers]


@require_POST
def finish(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Close a pile whose sheets were shredded."""
    batch = _batch(pk)
    type_paper.require(request.user, batch.version.survey)
    if batch.held.exists():
        messages.error(request, WAITING)
        return redirect("surveys_paper")
    audit.record(request.user, "surveys.finish_paper", batch, batch.label)
    PaperBatch.objects.filter(pk=pk).update(is_finished=True)
    messages.success(request, f"{batch.label} is finished.")
    return redirect("surveys_paper")


def _note_who(request: HttpRequest, batch: PaperBatch) -> None:
    """Write once a day who types a pile: never which form, nor when (DP-07)."""
    person, action = _person(request), "surveys.type_paper"
    entries = audit.AuditEntry.objects.filter(actor=person, action=action, object_id=str(batch.pk))
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    if not entries.filter(at__gte=midnight).exists():
        audit.record(person, action, batch, batch.label)


def _say(request: HttpRequest, ended: HeldForm | Storing) -> None:
    match ended:
        case HeldForm(mark=mark):
            words = (
                f"This form is in the sample. Write {mark} on it, and put it aside for a second"
                " person. Here is the next form."
            )
            messages.warning(request, words)
        case Storing.AGAIN:
            messages.info(request, AGAIN)
        case Storing.FINISHED:
            messages.warning(request, FINISHED)
        case _:
            messages.success(request, STORED)


def _sheet(request: HttpRequest, batch: PaperBatch, sheet: Sheet, **more: Any) -> HttpResponse:
    status = 422 if sheet.problems else 200
    return _page(request, "type", "Type a paper form", status, batch=batch, sheet=sheet, **more)


def _batch(pk: UUID) -> PaperBatch:
    return get_object_or_404(PaperBatch.objects.select_related("version__survey"), pk=pk)


def _person(request: HttpRequest) -> User:
    return cast("User", request.user)


def _page(
    request: HttpRequest, name: str, title: str, status: int = 200, **context: Any
) -> HttpResponse:
    always = {"page_title": title, "header_icon": "clipboard-list"}
    return render(request, f"{TEMPLATES}/{name}.html", {**always, **context}, status=status)
