"""Staff and partners reach no data screen without a second factor (SE-17)."""

from collections.abc import Callable

from allauth.mfa.utils import is_mfa_enabled
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

GUARDED_PREFIXES = ("/admin/", "/partners/")


class StaffSecondFactorMiddleware:
    """Send whoever has no second factor yet to set one up before any staff or partner screen."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the next step of the chain."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Redirect to enrolment, or go on."""
        if request.path.startswith(GUARDED_PREFIXES) and self._lacks_second_factor(request):
            return redirect(reverse("mfa_activate_totp"))
        return self.get_response(request)

    @staticmethod
    def _lacks_second_factor(request: HttpRequest) -> bool:
        return request.user.is_authenticated and not is_mfa_enabled(request.user)
