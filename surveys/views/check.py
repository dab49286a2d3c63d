"""Check your answers, then send them once (CHK-1 to CHK-4)."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from surveys.answering.keys import DraftKey, give_receipt, key_from
from surveys.answering.sending import Sending, send, was_sent
from surveys.answering.stretching import receipt_code
from surveys.models import SurveyPage
from surveys.rules.codes_to_write_down import in_groups
from surveys.rules.definition import Question
from surveys.rules.routing import first_unanswered, route
from surveys.speech import switches
from surveys.trust.judging import LastPage
from surveys.trust.sums import new_sum
from surveys.views.answer_rows import groups
from surveys.views.doors import (
    GET_AND_POST,
    Visit,
    address,
    already_sent,
    enter,
    go,
    notice_of,
    private,
    question_address,
    show,
    speak_as_before,
    spoken_address,
    switched,
)
from surveys.views.waiting import is_waiting


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
    if waiting is not None and not waiting.about_you:
        return _so_far(request, visit, question_address(survey, waiting))
    return show(request, survey, "check", **_context(request, visit, waiting))


def _context(request: HttpRequest, visit: Visit, waiting: Question | None) -> dict[str, Any]:
    """Return what the page shows; ``waiting`` is a question about the person or None (UX-14)."""
    pages = route(visit.definition, visit.answers)
    before = [page for page in pages if not page.about_you]
    about_you = [page for page in pages if page.about_you and page.id in visit.answers]
    last = [*before, *(about_you if waiting is None else [])][-1]
    return {
        "groups": groups(visit, [*before, *about_you]),
        "save_url": address(visit.survey, "save_answers"),
        "send_key": visit.content.sending,
        "sum": new_sum(visit.survey.pk),
        "back_url": question_address(visit.survey, last),
        "about_you_url": question_address(visit.survey, waiting) if waiting else "",
        "notice": notice_of(request),
        "switches": switches(visit.definition, visit.speech),
        "form_url": visit.speech.query,
        "survey_title": visit.title,
    }


def _so_far(request: HttpRequest, visit: Visit, go_on_url: str) -> HttpResponse:
    """Show somebody who came back with a code what is there (SAV-5); lead others on."""
    if request.GET.get("notice") != "back":
        return go(go_on_url, notice="order")
    given = [page for page in route(visit.definition, visit.answers) if page.id in visit.answers]
    return show(
        request,
        visit.survey,
        "so_far",
        groups=groups(visit, given),
        go_on_url=go_on_url,
        survey_title=visit.title,
    )


def _send(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    speak_as_before(request, survey)
    key, send_key = key_from(request, survey.pk), request.POST.get("send_key", "")
    outcome = send(survey, key, send_key, _last_page(request).judge)
    if key is not None and outcome == Sending.SENT:
        return _thank(survey, key, send_key)
    if key is not None and outcome == Sending.ALREADY_SENT and was_sent(survey, key, send_key):
        return _sent_before(request, survey, key, send_key)
    if outcome == Sending.ONE_MORE_STEP:
        return go(address(survey, "one_more_step"))
    if outcome in (Sending.STALE, Sending.UNFINISHED):
        return go(address(survey, "check_answers"), notice="changed")
    stopped = enter(request, survey)
    if isinstance(stopped, HttpResponse):
        return stopped
    return go(address(survey, "check_answers"), notice="changed")


def _last_page(request: HttpRequest) -> LastPage:
    return LastPage(
        token=request.POST.get("sum", ""),
        answer=request.POST.get("sum_answer", ""),
        trap=request.POST.get("website", ""),
        is_second="step" in request.POST,
    )


def _thank(survey: SurveyPage, key: DraftKey, send_key: str) -> HttpResponse:
    response = go(spoken_address(survey, "sent"))
    give_receipt(response, survey.pk, receipt_code(key, send_key))
    return response


def _sent_before(
    request: HttpRequest, survey: SurveyPage, key: DraftKey, send_key: str
) -> HttpResponse:
    """Say that these answers are here, with their code: the first reply may have been lost."""
    if is_waiting(request):
        return _thank(survey, key, send_key)
    return already_sent(request, survey, in_groups(receipt_code(key, send_key)))
