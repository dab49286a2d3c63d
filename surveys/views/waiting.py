"""Answering our script that keeps a page until a form has come through (SD-04, SB-17).

Every form is sent once: whatever the answer is, the script is told an address and goes there.
"""

from django.http import HttpRequest, HttpResponse

from surveys.answering.keys import REPLY, give_reply_key, key_from
from surveys.answering.replies import SECONDS, keep_reply, reply_of
from surveys.models import SurveyPage


def is_waiting(request: HttpRequest) -> bool:
    """Say whether our script sent the form, and keeps the page until it has an answer."""
    return request.method == "POST" and request.headers.get("X-Waiting") == "1"


def told_where(request: HttpRequest, survey: SurveyPage, answer: HttpResponse) -> HttpResponse:
    """Turn "go there", or a page, into "done, and the next page is there"."""
    response = HttpResponse(status=204)
    response.cookies = answer.cookies
    if answer.has_header("Location"):
        response.headers["X-Next"] = answer.headers["Location"]
        return response
    key = keep_reply(survey.pk, _subject(request, survey), answer)
    give_reply_key(response, survey.pk, key, SECONDS)
    response.headers["X-Next"] = f"{request.path}?{REPLY}=1"
    return response


def kept_reply(request: HttpRequest, survey: SurveyPage) -> HttpResponse | None:
    """Return the page that answers the form just sent, when the address asks for it."""
    if request.method != "GET" or REPLY not in request.GET:
        return None
    key = key_from(request, survey.pk, REPLY)
    return reply_of(key, _subject(request, survey)) if key else None


def _subject(request: HttpRequest, survey: SurveyPage) -> str:
    """Return what a page answers; it is out of date once the survey opens, pauses or closes."""
    return f"{survey.status} {request.path}"
