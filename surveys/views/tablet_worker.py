"""What keeps the page of a shared tablet while there is no signal."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from surveys.models import SurveyPage
from surveys.views.doors import private


@private("GET", "HEAD")
def worker(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    """Return the worker that keeps the page; its scope is the tablet's page alone."""
    return TemplateResponse(
        request, "surveys/tablet_worker.js", {"page": survey}, content_type="text/javascript"
    )
