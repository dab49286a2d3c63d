"""Check your answers, then send them once (CHK-1 to CHK-4)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from surveys.answering.keys import key_from
from surveys.answering.sending import Sending, send
from surveys.answering.summary import in_words
from surveys.models import SurveyPage
from surveys.rules.codes import Missing
from surveys.rules.definition import Question
from surveys.rules.routing import first_unanswered, route
from surveys.speech import switches
from surveys.views.doors import (
    GET_AND_POST,
    Visit,
    address,
    enter,
    go,
    notice_of,
    private,
    question_address,
    sent_address,
    show,
    speak_as_before,
    switched,
)


@private(*GET_AND_POST)
def check(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    """Show all answers, or send them."""
    if request.method == "POST":
        return _send(request, survey)
    visit = enter(request, survey)
    if isinstance(visit, HttpResponse):
        return visit
    other_words = switched(request, visit)
    if other_words is not None:
        return other_words
    waiting = first_unanswered(visit.definition, visit.answers)
    if waiting is not None:
        return go(question_address(survey, waiting), notice="order")
    asked = [item for item in route(visit.definition, visit.answers) if not item.is_info]
    return show(
        request,
        survey,
        "check",
        rows=[_row(visit, question) for question in asked],
        send_key=visit.content.send_key,
        back_url=question_address(survey, asked[-1]),
        notice=notice_of(request),
        switches=switches(visit.definition, visit.speech),
        form_url=visit.speech.query,
        survey_title=visit.title,
    )


def _send(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    speak_as_before(request, survey)
    outcome = send(survey, key_from(request, survey.pk), request.POST.get("send_key", ""))
    if outcome == Sending.SENT:
        return go(sent_address(survey))
    if outcome in (Sending.STALE, Sending.UNFINISHED):
        return go(address(survey, "check_answers"), notice="changed")
    stopped = enter(request, survey)
    if isinstance(stopped, HttpResponse):
        return stopped
    return go(address(survey, "check_answers"), notice="changed")


def _row(visit: Visit, question: Question) -> dict[str, Any]:
    answer = visit.answers.get(question.id)
    title = visit.worded(question).title
    return {
        "key": title,
        "value": in_words(question, answer),
        "empty": answer is None or answer is Missing.SKIPPED,
        "change_url": question_address(visit.survey, question),
        "change_label": gettext("your answer to: %(question)s") % {"question": title},
    }
