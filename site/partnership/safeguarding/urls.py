"""Addresses of this area."""

from django.urls import path

from partnership.safeguarding.leaving import leave

urlpatterns = [path("leave/", leave, name="leave")]
