"""Addresses of this area."""

from django.urls import path

from partnership.search import views

urlpatterns = [path("", views.search, name="search")]
