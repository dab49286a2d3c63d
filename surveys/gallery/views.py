"""Pages of the gallery of questions, which only development and tests open."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from surveys.answering.drafts import Content
from surveys.answering.forms import QuestionForm
from surveys.answering.keys import DraftKey
from surveys.gallery.samples import SAMPLES, Sample
from surveys.models import SurveyPage
from surveys.rules.definition import Definition
from surveys.views.doors import Visit, show
from surveys.views.question import question_context

STATES = ("empty", "answered", "error")


def every_question(request: HttpRequest) -> HttpResponse:
    """List the kinds and their states."""
    return render(request, "surveys/gallery.html", {"names": list(SAMPLES), "states": STATES})


def one_question(request: HttpRequest, name: str) -> HttpResponse:
    """Show a question as its page shows it: ``?state=`` empty, answered or error."""
    sample = SAMPLES.get(name)
    if sample is None:
        raise Http404
    survey = SurveyPage(title="An example survey", slug="example", is_demonstration=True)
    visit = Visit(survey, DraftKey.new(0), Content(0), Definition((sample.question,)))
    form = _form(sample, request.GET.get("state", "empty"))
    context = question_context(request, visit, sample.question, form)
    return show(request, survey, "question", **{**context, "back_url": "#"})


def _form(sample: Sample, state: str) -> QuestionForm:
    answer = sample.answer if state == "answered" else None
    data = [sample.wrong] if state == "error" and sample.wrong else []
    return QuestionForm(sample.question, *data, answer=answer, seed="gallery")
