"""A page that may not be published says why, on whichever road somebody tried it.

Wagtail's editor checks its form and shows what is wrong there. Its other screens (approving,
publishing several pages at once) publish without a form, and would end in an error page.
"""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.deprecation import MiddlewareMixin

from partnership.core.gated import LookFirst

ONE_PAGE = frozenset({"wagtailadmin_pages:edit", "wagtailadmin_pages:workflow_action"})
SEVERAL_PAGES = "wagtail_bulk_action"


class RefusedPublicationMiddleware(MiddlewareMixin):
    """Leads from a refused publication to where it can be mended, with the reason."""

    def process_exception(self, request: HttpRequest, refusal: Exception) -> HttpResponse | None:
        """Answer for a refusal in a screen of the CMS; leave everything else alone."""
        address = _way_on(request, refusal) if isinstance(refusal, ValidationError) else None
        if address is None:
            return None
        for words in refusal.messages:  # type: ignore[attr-defined]
            messages.error(request, words)
        return _led(request, address)


def _way_on(request: HttpRequest, refusal: ValidationError) -> str | None:
    match = request.resolver_match
    if match is None or match.view_name not in {*ONE_PAGE, SEVERAL_PAGES}:
        return None
    if isinstance(refusal, LookFirst):
        return refusal.address
    if match.view_name == SEVERAL_PAGES:
        return reverse("wagtailadmin_explore_root")
    return reverse("wagtailadmin_pages:edit", args=[match.kwargs["page_id"]])


def _led(request: HttpRequest, address: str) -> HttpResponse:
    """Lead on; the dialogue in which somebody approves with a comment is told by its script."""
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        return JsonResponse({"step": "success", "redirect": address})
    return redirect(address)
