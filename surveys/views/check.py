"""Check your answers, then send them once (CHK-1 to CHK-4)."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from surveys.answering.keys import key_from
from surveys.answering.sending import Sending, send
from surveys.answering.summary import in_words
from surveys.models import SurveyPage
from surveys.rules.codes import Missing
from surveys.rules.definition import Question
from surveys.rules.routing import first_unanswered, route
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
)


@private(*GET_AND_POST)
def check(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    """Show all answers, or send them."""
    if request.method == "POST":
        return _send(request, survey)
    visit = enter(request, survey)
    if isinstance(visit, HttpResponse):
        return visit
    waiting = first_unanswered(visit.definition, visit.answers)
    if waiting is not None and not waiting.about_you:
        return go(question_address(survey, waiting), notice="order")
    return show(request, survey, "check", **_context(request, visit, waiting))


def _context(request: HttpRequest, visit: Visit, waiting: Question | None) -> dict[str, Any]:
    """Return what the page shows; ``waiting`` is a question about the person or None (UX-14)."""
    asked = [item for item in route(visit.definition, visit.answers) if not item.is_info]
    before = [item for item in asked if not item.about_you]
    about_you = [item for item in asked if item.about_you and item.id in visit.answers]
    last = [*before, *(about_you if waiting is None else [])][-1]
    return {
        "rows": [_row(visit, question) for question in before],
        "about_you_rows": [_row(visit, question) for question in about_you],
        "send_key": visit.content.send_key,
        "back_url": question_address(visit.survey, last),
        "about_you_url": question_address(visit.survey, waiting) if waiting else "",
        "notice": notice_of(request),
    }


def _send(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    outcome = send(survey, key_from(request, survey.pk), request.POST.get("send_key", ""))
    if outcome == Sending.SENT:
        return go(address(survey, "sent"))
    if outcome in (Sending.STALE, Sending.UNFINISHED):
        return go(address(survey, "check_answers"), notice="changed")
    stopped = enter(request, survey)
    if isinstance(stopped, HttpResponse):
        return stopped
    return go(address(survey, "check_answers"), notice="changed")


def _row(visit: Visit, question: Question) -> dict[str, Any]:
    answer = visit.answers.get(question.id)
    return {
        "key": question.title,
        "value": in_words(question, answer),
        "empty": answer is None or answer is Missing.SKIPPED,
        "change_url": question_address(visit.survey, question),
        "change_label": f"your answer to: {question.title}",
    }
