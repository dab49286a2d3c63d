"""Questionnaires, their versions, drafts and answers."""

from surveys.models.batches import CodeBatch, EntryCode
from surveys.models.drafts import Draft
from surveys.models.groups import GroupLink
from surveys.models.organisations import OrganisationAnswer
from surveys.models.pages import SurveyIndexPage, SurveyPage
from surveys.models.paper import HeldForm, PaperBatch
from surveys.models.places import Place
from surveys.models.responses import Response
from surveys.models.translations import SurveyTranslation
from surveys.models.versions import QuestionnaireVersion
from surveys.results.models import ResultCut

__all__ = [
    "CodeBatch",
    "Draft",
    "EntryCode",
    "GroupLink",
    "HeldForm",
    "OrganisationAnswer",
    "PaperBatch",
    "Place",
    "QuestionnaireVersion",
    "Response",
    "ResultCut",
    "SurveyIndexPage",
    "SurveyPage",
    "SurveyTranslation",
]
