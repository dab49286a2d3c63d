"""Addresses of the partners' workspace, below ``/partners/``."""

from django.urls import path

from consultations.workspace import views

app_name = "partners"
_SURVEY = "consultations/<slug:slug>/<slug:survey_slug>"

urlpatterns = [
    path("", views.home, name="home"),
    path("small-numbers/", views.small_numbers, name="small_numbers"),
    path("consultations/<slug:slug>/", views.consultation, name="consultation"),
    path(f"{_SURVEY}/", views.results, name="results"),
    path(f"{_SURVEY}/results.csv", views.download, name="download"),
]
