"""Questionnaires, their versions, drafts and answers."""

from surveys.models.bank import BankQuestion, BankVersion
from surveys.models.drafts import Draft
from surveys.models.pages import SurveyIndexPage, SurveyPage
from surveys.models.rehearsals import RehearsalResponse
from surveys.models.responses import Response
from surveys.models.versions import QuestionnaireVersion
from surveys.results.models import ResultCut

__all__ = [
    "BankQuestion",
    "BankVersion",
    "Draft",
    "QuestionnaireVersion",
    "RehearsalResponse",
    "Response",
    "ResultCut",
    "SurveyIndexPage",
    "SurveyPage",
]
