"""Headers that every response carries (SE-02 to SE-04)."""

from collections.abc import Callable

from csp.constants import SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

ADMIN_PREFIX = "/admin/"
PRIVATE_PREFIXES = (ADMIN_PREFIX, "/accounts/", "/partners/")
# Wagtail's own screens keep a few inline scripts without a nonce (SE-03) and show image previews;
# its rich text editor writes the styles of its placeholders and lists into the page.
ADMIN_DIRECTIVES: dict[str, list[str]] = {
    "default-src": [SELF],
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "font-src": [SELF],
    "connect-src": [SELF],
    "form-action": [SELF],
    # The preview panel shows our own pages inside the editor.
    "frame-src": [SELF],
    "frame-ancestors": [SELF],
    "base-uri": ["'none'"],
}


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """The strict policy for the public, the looser one for ``/admin/`` alone (SE-02, SE-03)."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        """Return the parts of the policy for the address that was asked for."""
        parts = super().get_policy_parts(request, response, report_only)
        if not report_only and request.path.startswith(ADMIN_PREFIX):
            parts.config = dict(ADMIN_DIRECTIVES)
        elif not report_only and getattr(request, "is_preview", False):
            # A page shown inside the editor keeps the strict policy, but our own frame may hold it.
            strict = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
            parts.config = {**strict, "frame-ancestors": [SELF]}
        return parts


class ResourcePolicyMiddleware:
    """Keep other sites from embedding what we serve (SE-04)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the next step of the chain."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Add ``Cross-Origin-Resource-Policy`` to the response."""
        response = self.get_response(request)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response


class PrivatePagesMiddleware:
    """Let nobody keep a copy of what only one person may see (SE-06)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the next step of the chain."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Add ``Cache-Control: no-store, private`` to staff, partner and account pages."""
        response = self.get_response(request)
        if request.path.startswith(PRIVATE_PREFIXES):
            response.headers["Cache-Control"] = "no-store, private"
        return response
