"""Check your answers, then send them once (CHK-1 to CHK-4)."""

from django.http import HttpRequest, HttpResponse

from surveys.answering.keys import DraftKey, give_receipt, key_from
from surveys.answering.sending import Sending, send, was_sent
from surveys.answering.stretching import receipt_code
from surveys.models import SurveyPage
from surveys.rules.codes_to_write_down import in_groups
from surveys.rules.routing import first_unanswered, route
from surveys.views.doors import (
    GET_AND_POST,
    Visit,
    address,
    already_sent,
    enter,
    go,
    is_waiting,
    notice_of,
    private,
    question_address,
    show,
)
from surveys.views.rows import rows_of


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
        return _so_far(request, visit, question_address(survey, waiting))
    asked = [item for item in route(visit.definition, visit.answers) if not item.is_info]
    return show(
        request,
        survey,
        "check",
        rows=rows_of(visit),
        send_key=visit.content.send_key,
        back_url=question_address(survey, asked[-1]),
        save_url=address(survey, "save_answers"),
        notice=notice_of(request),
    )


def _so_far(request: HttpRequest, visit: Visit, go_on_url: str) -> HttpResponse:
    """Show somebody who came back with a code what is there (SAV-5); lead others on."""
    if request.GET.get("notice") != "back":
        return go(go_on_url, notice="order")
    rows = rows_of(visit, answered_only=True)
    return show(request, visit.survey, "so_far", rows=rows, go_on_url=go_on_url)


def _send(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    key, send_key = key_from(request, survey.pk), request.POST.get("send_key", "")
    outcome = send(survey, key, send_key)
    if key is not None and outcome == Sending.SENT:
        return _thank(survey, key, send_key)
    if key is not None and outcome == Sending.ALREADY_SENT and was_sent(survey, key, send_key):
        return _sent_before(request, survey, key, send_key)
    if outcome in (Sending.STALE, Sending.UNFINISHED):
        return go(address(survey, "check_answers"), notice="changed")
    stopped = enter(request, survey)
    if isinstance(stopped, HttpResponse):
        return stopped
    return go(address(survey, "check_answers"), notice="changed")


def _thank(survey: SurveyPage, key: DraftKey, send_key: str) -> HttpResponse:
    response = go(address(survey, "sent"))
    give_receipt(response, survey.pk, receipt_code(key, send_key))
    return response


def _sent_before(
    request: HttpRequest, survey: SurveyPage, key: DraftKey, send_key: str
) -> HttpResponse:
    """Say that these answers are here, with their code: the first reply may have been lost."""
    if is_waiting(request):
        return _thank(survey, key, send_key)
    return already_sent(request, survey, in_groups(receipt_code(key, send_key)))
