"""Questionnaires, their versions, drafts and answers."""

from surveys.models.bank import BankQuestion, BankVersion
from surveys.models.batches import CodeBatch
from surveys.models.drafts import Draft
from surveys.models.entry_codes import EntryCode
from surveys.models.groups import GroupLink
from surveys.models.organisations import OrganisationAnswer
from surveys.models.pages import SurveyIndexPage, SurveyPage
from surveys.models.paper import HeldForm, PaperBatch
from surveys.models.places import Place
from surveys.models.rehearsals import RehearsalResponse
from surveys.models.responses import Response
from surveys.models.tablets import Tablet
from surveys.models.translations import SurveyTranslation
from surveys.models.versions import QuestionnaireVersion
from surveys.results.models import ResultCut

__all__ = [
    "BankQuestion",
    "BankVersion",
    "CodeBatch",
    "Draft",
    "EntryCode",
    "GroupLink",
    "HeldForm",
    "OrganisationAnswer",
    "PaperBatch",
    "Place",
    "QuestionnaireVersion",
    "RehearsalResponse",
    "Response",
    "ResultCut",
    "SurveyIndexPage",
    "SurveyPage",
    "SurveyTranslation",
    "Tablet",
]
