"""The way out (EXIT-5): one address that forgets the visitor and leads to an ordinary page."""

from contextlib import suppress
from http.cookies import CookieError

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe


def _forget(request: HttpRequest, response: HttpResponse) -> None:
    for name in request.COOKIES:
        # Browsers only drop a __Host- cookie when told with the same attributes.
        secure = request.is_secure() or name.startswith("__Host-")
        # A cookie whose name nobody may set is not ours, and must not keep anybody here.
        with suppress(CookieError):
            response.set_cookie(name, "", max_age=0, secure=secure, httponly=True, samesite="Lax")


@require_safe
def leave(request: HttpRequest) -> HttpResponse:
    """End the session, expire our cookies and send the visitor to ``LEAVE_URL``.

    It works by GET, as a link without script, because all it can do is forget (SE-07). What was
    typed on the page is not sent.
    """
    if settings.SESSION_COOKIE_NAME in request.COOKIES:
        logout(request)
    response = HttpResponse(status=303, headers={"Location": settings.LEAVE_URL})
    _forget(request, response)
    response.headers["Clear-Site-Data"] = '"cookies", "storage"'
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response
