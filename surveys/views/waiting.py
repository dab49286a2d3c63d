"""Answering our script that keeps a page until a form has come through (SD-04, SB-17).

Every form is sent once: whatever the answer is, the script is told an address and goes there.
"""

from django.http import HttpRequest, HttpResponse

from surveys.answering.keys import REPLY, give_reply_key, key_from
from surveys.answering.replies import SECONDS, keep_reply, reply_of


def is_waiting(request: HttpRequest) -> bool:
    """Say whether our script sent the form, and keeps the page until it has an answer."""
    return request.method == "POST" and request.headers.get("X-Waiting") == "1"


def told_where(request: HttpRequest, survey: int, answer: HttpResponse) -> HttpResponse:
    """Turn "go there", or a page, into "done, and the next page is there"."""
    response = HttpResponse(status=204)
    response.cookies = answer.cookies
    if answer.has_header("Location"):
        response.headers["X-Next"] = answer.headers["Location"]
        return response
    key = keep_reply(survey, request.path, answer)
    give_reply_key(response, survey, key, SECONDS)
    response.headers["X-Next"] = f"{request.path}?{REPLY}=1"
    return response


def kept_reply(request: HttpRequest, survey: int) -> HttpResponse | None:
    """Return the page that answers the form just sent, when the address asks for it."""
    if request.method != "GET" or REPLY not in request.GET:
        return None
    key = key_from(request, survey, REPLY)
    return reply_of(key, request.path) if key else None
