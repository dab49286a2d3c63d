"""Check your answers, then send them once (CHK-1 to CHK-4)."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from surveys.answering.keys import key_from
from surveys.answering.sending import Sending, send
from surveys.models import SurveyPage
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
    if waiting is not None and not waiting.about_you:
        return go(question_address(survey, waiting), notice="order")
    return show(request, survey, "check", **_context(request, visit, waiting))


def _context(request: HttpRequest, visit: Visit, waiting: Question | None) -> dict[str, Any]:
    """Return what the page shows; ``waiting`` is a question about the person or None (UX-14)."""
    pages = route(visit.definition, visit.answers)
    before = [page for page in pages if not page.about_you]
    about_you = [page for page in pages if page.about_you and page.id in visit.answers]
    last = [*before, *(about_you if waiting is None else [])][-1]
    return {
        "groups": groups(visit, [*before, *about_you]),
        "send_key": visit.content.send_key,
        "sum": new_sum(visit.survey.pk),
        "back_url": question_address(visit.survey, last),
        "about_you_url": question_address(visit.survey, waiting) if waiting else "",
        "notice": notice_of(request),
        "switches": switches(visit.definition, visit.speech),
        "form_url": visit.speech.query,
        "survey_title": visit.title,
    }


def _send(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    speak_as_before(request, survey)
    send_key = request.POST.get("send_key", "")
    outcome = send(survey, key_from(request, survey.pk), send_key, _last_page(request).judge)
    if outcome == Sending.SENT:
        return go(sent_address(survey))
    if outcome == Sending.ONE_MORE_STEP:
        return _one_more_step(request, survey, send_key)
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


def _one_more_step(request: HttpRequest, survey: SurveyPage, send_key: str) -> HttpResponse:
    """Ask for one more press, without a script or before the sum was done (SE-13, SE-14)."""
    return show(
        request,
        survey,
        "one_more_step",
        sum=new_sum(survey.pk),
        seconds=settings.SURVEY_PATIENCE_SECONDS,
        send_key=send_key,
        back_url=address(survey, "check_answers"),
    )
