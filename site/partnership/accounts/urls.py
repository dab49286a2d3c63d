"""Signing in and out, passwords, second factor and sessions: all allauth's."""

from django.urls import include, path
from django.views.generic import RedirectView

urlpatterns = [
    # An administrator keeps the addresses, so nobody changes their own.
    path("email/", RedirectView.as_view(pattern_name="mfa_index"), name="account_email"),
    path("", include("allauth.urls")),
]
