"""One question a page (UX-01, SE-08)."""

from dataclasses import replace
from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse

from surveys.answering.drafts import OpenDraft, keep
from surveys.answering.forms import QuestionForm
from surveys.models import SurveyPage
from surveys.rules.about_you import crosses_check
from surveys.rules.answers import Answer
from surveys.rules.codes import GATE, Missing
from surveys.rules.definition import Question
from surveys.rules.routing import first_unanswered, is_reachable, page_before, progress
from surveys.rules.validation import Problem, validate
from surveys.speech import asks_to_switch, switches
from surveys.views.doors import (
    GET_AND_POST,
    Visit,
    address,
    enter,
    go,
    notice_of,
    private,
    question_address,
    show,
    switched,
)
from surveys.views.looks import looks


@private(*GET_AND_POST)
def question(request: HttpRequest, survey: SurveyPage, question_id: str) -> HttpResponse:
    """Show a question, or take its answer and go on."""
    if request.method == "POST":
        with transaction.atomic():
            return _answer(request, survey, question_id)
    visit = enter(request, survey)
    if isinstance(visit, HttpResponse):
        return visit
    asked = switched(request, visit) or _asked(visit, question_id)
    if isinstance(asked, HttpResponse):
        return asked
    form = _form(visit, asked)
    return show(request, survey, "question", **question_context(request, visit, asked, form))


def _answer(request: HttpRequest, survey: SurveyPage, question_id: str) -> HttpResponse:
    visit = _enter_to_answer(request, survey)
    if isinstance(visit, HttpResponse):
        return visit
    asked = _asked(visit, question_id)
    if isinstance(asked, HttpResponse):
        return asked
    form = _form(visit, asked, request.POST)
    if _wants_to_save(request, form):
        return go(address(survey, "save_answers"))
    answer = _given(request, asked, form)
    if answer is None:
        return show(request, survey, "question", **question_context(request, visit, asked, form))
    following = _keep(visit, asked, answer)
    if "save" in request.POST:
        following = address(survey, "save_answers")
    return go(request.path if asks_to_switch(request) else following)


def _wants_to_save(request: HttpRequest, form: QuestionForm) -> bool:
    """Say whether somebody wants to come back later and has not begun to answer this page."""
    return "save" in request.POST and not form.has_begun


def _enter_to_answer(request: HttpRequest, survey: SurveyPage) -> Visit | HttpResponse:
    """Return the draft, in other words if the address asks for them beside an answer (UX-23)."""
    visit = enter(request, survey, lock=True)
    if isinstance(visit, Visit) and switched(request, visit) is not None:
        return enter(request, survey, lock=True)
    return visit


def _asked(visit: Visit, question_id: str) -> Question | HttpResponse:
    """Return the question when it is its turn; otherwise lead to the one whose turn it is."""
    asked = visit.definition.question(question_id)
    if asked is None:
        raise Http404
    if is_reachable(visit.definition, visit.answers, question_id):
        return visit.worded(asked)
    waiting = first_unanswered(visit.definition, visit.answers)
    return go(question_address(visit.survey, waiting), notice="order")


def _form(visit: Visit, asked: Question, *data: Any) -> QuestionForm:
    answer = visit.answers.get(asked.id)
    return QuestionForm(asked, *data, answer=answer, seed=visit.content.seed)


def _given(request: HttpRequest, asked: Question, form: QuestionForm) -> Answer | None:
    """Return the answer, or None when the form has words about a problem."""
    if asked.is_info:
        return _seen(request, asked)
    if "skip" in request.POST:
        return Missing.SKIPPED
    return form.answer if form.is_valid() else None


def _seen(request: HttpRequest, asked: Question) -> Answer | None:
    """Return that a page was read, and whether its section is passed over (SG-04)."""
    outcome = validate(asked, request.POST.getlist("section"))
    return None if isinstance(outcome, Problem) else outcome


def _keep(visit: Visit, asked: Question, answer: Answer) -> str:
    """Keep the answer; return where to go: to the next open question or to the check page."""
    content = visit.content.with_answer(asked.id, answer)
    keep(OpenDraft(visit.key, content))
    after = replace(visit, content=content)
    waiting = first_unanswered(after.definition, after.answers)
    return question_address(visit.survey, None if crosses_check(asked, waiting) else waiting)


def question_context(
    request: HttpRequest, visit: Visit, asked: Question, form: QuestionForm
) -> dict[str, Any]:
    """Return what the template of a question shows."""
    before = page_before(visit.definition, visit.answers, asked.id)
    back = question_address(visit.survey, None if asked.id == GATE else before)
    if before is None:
        back = address(visit.survey, "agreement")
    return {
        # From the second question on: before it there is nothing to save (SAV-2).
        "can_save": bool(visit.answers),
        "question": asked,
        "form": form,
        "back_url": back,
        "progress": progress(visit.definition, visit.answers, asked.id),
        "notice": notice_of(request),
        "switches": switches(visit.definition, visit.speech),
        "speech": visit.speech,
        "survey_title": visit.title,
        **looks(asked),
    }
