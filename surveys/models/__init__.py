"""Questionnaires, their versions, drafts and answers."""

from surveys.models.drafts import Draft
from surveys.models.pages import SurveyIndexPage, SurveyPage
from surveys.models.responses import Response
from surveys.models.tablets import Tablet
from surveys.models.versions import QuestionnaireVersion
from surveys.results.models import ResultCut

__all__ = [
    "Draft",
    "QuestionnaireVersion",
    "Response",
    "ResultCut",
    "SurveyIndexPage",
    "SurveyPage",
    "Tablet",
]
