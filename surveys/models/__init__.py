"""Questionnaires, their versions, drafts and answers."""

from surveys.models.drafts import Draft
from surveys.models.pages import SurveyIndexPage, SurveyPage
from surveys.models.responses import Response
from surveys.models.versions import QuestionnaireVersion

__all__ = ["Draft", "QuestionnaireVersion", "Response", "SurveyIndexPage", "SurveyPage"]
