"""Signing in and out, passwords, second factor and sessions: all allauth's."""

from django.urls import include, path

urlpatterns = [path("", include("allauth.urls"))]
