"""The survey as its author will see it published; nothing is kept."""

from django.http import HttpRequest, HttpResponse

from surveys.answering.drafts import Content
from surveys.answering.forms import QuestionForm
from surveys.answering.keys import DraftKey
from surveys.models import SurveyPage
from surveys.views.doors import Visit, show
from surveys.views.question import question_context
from surveys.views.start import start


def preview(request: HttpRequest, survey: SurveyPage, mode: str) -> HttpResponse:
    """Show the start page, or the first question of the unpublished questionnaire."""
    definition = survey.definition
    if mode != "question" or not definition.items:
        return start(request, survey)
    visit = Visit(survey, DraftKey.new(survey.pk), Content(0), definition)
    first = definition.items[0]
    first = visit.worded(first)
    form = QuestionForm(first, answer=None)
    return show(request, survey, "question", **question_context(request, visit, first, form))
