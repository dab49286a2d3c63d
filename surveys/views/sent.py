"""Thanks, what happens next, and who helps (UX-13)."""

from django.http import HttpRequest, HttpResponse

from surveys.models import SurveyPage
from surveys.views.doors import private, show


@private("GET", "HEAD")
def sent(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    """Show the confirmation: it says nothing of the answers, so a bookmark may open it."""
    return show(request, survey, "sent")
