"""Addresses of the gallery, which only development and tests open (``settings.GALLERY``)."""

from django.urls import path

from partnership.core.gallery import views

app_name = "gallery"
urlpatterns = [
    path("", views.components, name="components"),
    path("pictures/", views.pictures, name="pictures"),
    path("question/<slug:name>/", views.question, name="question"),
    path("check-answers/", views.check_answers, name="check_answers"),
    path("confirmation/", views.confirmation, name="confirmation"),
    path("problem/<slug:name>/", views.problem, name="problem"),
]
