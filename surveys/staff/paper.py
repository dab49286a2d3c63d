"""Paper: the form to print, and piles of forms (SD-11)."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import translation
from django.views.decorators.http import require_POST, require_safe

from partnership.accounts import audit
from surveys.models import PaperBatch, SurveyPage
from surveys.models.pages import Audience
from surveys.paper.printed import printed
from surveys.permissions import type_paper, view_paper
from surveys.speech import Speech, switches
from surveys.staff.paper_forms import PaperBatchForm
from surveys.staff.paper_pages import SEE, TEMPLATES, batch_of, paper_page

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
    return paper_page(request, "index", "Paper forms", surveys=found, every=every)


def _batches(survey: SurveyPage) -> list[PaperBatch]:
    found = PaperBatch.objects.filter(version__survey=survey).select_related("version")
    return list(found.prefetch_related("held"))


@require_safe
def print_form(request: HttpRequest, pk: int) -> HttpResponse:
    """The newest published version, made for paper; nothing on it tells one sheet from another.

    ``?language=`` and ``?easy=1`` choose the words, as on the website (UX-23, AC-20).
    """
    survey = get_object_or_404(SurveyPage, pk=pk)
    view_paper.require(request.user, survey)
    version = survey.latest_version
    if version is None or survey.is_for_organisations:
        messages.warning(request, "Only a published survey for people has a form on paper.")
        return redirect("surveys_paper")
    speech = Speech().chosen(request, version.questionnaire)
    with translation.override(speech.language):
        context = printed(version, speech) | {
            "survey": survey,
            "switches": switches(version.questionnaire, speech),
            "address": request.build_absolute_uri(survey.url).partition("://")[2],
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
    return paper_page(request, "new", "New pile of paper forms", survey=survey, form=form)


@require_POST
def finish(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Close a pile whose sheets were shredded."""
    batch = batch_of(pk)
    type_paper.require(request.user, batch.version.survey)
    if batch.held.exists():
        messages.error(request, WAITING)
        return redirect("surveys_paper")
    audit.record(request.user, "surveys.finish_paper", batch, batch.label)
    PaperBatch.objects.filter(pk=pk).update(is_finished=True)
    messages.success(request, f"{batch.label} is finished.")
    return redirect("surveys_paper")
