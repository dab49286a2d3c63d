"""Check your answers, then send them once (CHK-1 to CHK-4)."""

from django.http import HttpRequest, HttpResponse

from surveys.answering.keys import key_from
from surveys.answering.sending import Sending, send
from surveys.models import SurveyPage
from surveys.rules.routing import first_unanswered, route
from surveys.views.answer_rows import groups
from surveys.views.doors import (
    GET_AND_POST,
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
    if waiting is not None:
        return go(question_address(survey, waiting), notice="order")
    pages = route(visit.definition, visit.answers)
    return show(
        request,
        survey,
        "check",
        groups=groups(visit, pages),
        send_key=visit.content.send_key,
        back_url=question_address(survey, pages[-1]),
        notice=notice_of(request),
    )


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
