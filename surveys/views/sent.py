"""Thanks, what happens next, and who helps (UX-13)."""

from django.http import HttpRequest, HttpResponse

from partnership.core.languages import current
from surveys.models import SurveyPage
from surveys.page_words import page_words
from surveys.rules.definition import Definition
from surveys.views.doors import private, show


@private("GET", "HEAD")
def sent(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    """Show the confirmation: it says nothing of the answers, so a bookmark may open it."""
    version = survey.latest_version
    definition = version.questionnaire if version else Definition(())
    words = page_words(survey, definition, current())
    return show(request, survey, "sent", words=words, survey_title=words["title"])
