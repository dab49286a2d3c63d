"""Where the CMS shows the ways in and out."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.models import Page

from surveys.exchange import views
from surveys.models import SurveyIndexPage, SurveyPage
from surveys.permissions import edit


@hooks.register("register_admin_urls")
def exchange_urls() -> list[URLPattern]:
    """Return the addresses of the screens and files below ``/admin/surveys/``."""
    return [
        path("surveys/<int:pk>/bring/", views.bring, name="surveys_bring"),
        path("surveys/<int:pk>/take/", views.take, name="surveys_take"),
        path("surveys/<int:pk>/take/form.xlsx", views.xlsform, name="surveys_take_xlsform"),
        path("surveys/<int:pk>/take/survey.json", views.definition, name="surveys_take_json"),
    ]


@hooks.register("register_page_header_buttons")
def exchange_buttons(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """Lead from the shelf to bringing a survey, and from a survey to taking it away."""
    specific = page.specific_deferred
    if isinstance(specific, SurveyIndexPage) and edit(user):
        url = reverse("surveys_bring", args=[page.pk])
        yield Button("Bring a survey from a file", url=url, icon_name="upload", priority=70)
    if isinstance(specific, SurveyPage) and edit(user, specific):
        url = reverse("surveys_take", args=[page.pk])
        yield Button("Take away as a file", url=url, icon_name="download", priority=70)
