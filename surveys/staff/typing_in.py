"""Typing paper forms: once, and those of the sample a second time (SD-11)."""

from typing import Any, cast
from uuid import UUID, uuid4

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from partnership.accounts import audit
from partnership.accounts.models import User
from surveys.answering.summary import in_words
from surveys.answering.typed import Storing, check_typed, settle, store_typed, unseal
from surveys.models import HeldForm, PaperBatch
from surveys.paper.sheet import Sheet, data_of
from surveys.permissions import check_paper, type_paper, view_paper
from surveys.rules.answers import Answers
from surveys.rules.definition import Definition
from surveys.rules.keying import compare
from surveys.rules.paper import numbers_of
from surveys.staff.paper_pages import SEE, batch_of, paper_page

STORED = "Stored. Here is the next form."
AGAIN = "That form was stored already. Here is the next one."
FINISHED = "This pile is finished. Begin a new one for more forms."
SETTLED = "Settled and counted. Nothing leads from the sheet to the answers any more."
GONE = "This form is settled already."


@SEE
def type_in(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Type one form: each press of Enter follows the route; the last one stores it."""
    batch = batch_of(pk)
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
    notes = _notes(definition, first, second)
    look_at = "" if request.POST else next(iter(notes), "")
    data = request.POST or data_of(definition, second)
    sheet = Sheet(definition, data, checking=True, notes=notes, look_at=look_at)
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
    return paper_page(
        request, "type", "Type a paper form", status, batch=batch, sheet=sheet, **more
    )


def _person(request: HttpRequest) -> User:
    return cast("User", request.user)
