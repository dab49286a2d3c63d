"""Taking back answers that were sent, with the code that was shown then (CC-15).

Answer and words carry marks that were worked out from the code and from nothing else. Only who
has the code can work them out again and so bring answer and words together.
"""

from django.db import transaction
from django.utils import timezone

from partnership.safeguarding.retention import erase_marked
from surveys.answering.organisations import erase_organisation, of_mark
from surveys.answering.stretching import Stretched, stretch
from surveys.answering.tablets import remember_taken_back
from surveys.models import Response, SurveyPage
from surveys.models.responses import Mode, ResponseStatus
from surveys.results.cuts import take_back


def can_withdraw(survey: SurveyPage, code: str) -> bool:
    """Say whether a code belongs to an answer that is still kept."""
    mark = stretch(survey, code).answer_mark
    found = Response.objects.filter(erasure_mark=mark)
    return found.exists() or of_mark(survey, mark).exists()


@transaction.atomic
def withdraw(survey: SurveyPage, code: str) -> bool:
    """Erase the answer of a code, and its words; say whether there was one.

    Words are erased at once. The coded answers go at once when no result counts them yet, and
    otherwise with the next step of the results (SR-11). What a body said goes at once.
    """
    stretched = stretch(survey, code)
    if not _take_back(survey, stretched):
        return False
    erase_marked([stretched.words_mark(question) for question in _worded_questions(survey)])
    return True


def _take_back(survey: SurveyPage, stretched: Stretched) -> bool:
    mark = stretched.answer_mark
    found = Response.objects.select_for_update().filter(version__survey=survey, erasure_mark=mark)
    response = found.exclude(status=ResponseStatus.WITHDRAWN).first()
    if response is None:
        return erase_organisation(survey, mark)
    if response.mode == Mode.KIOSK:
        remember_taken_back(survey, stretched)
    take_back(response, timezone.localdate())
    return True


def _worded_questions(survey: SurveyPage) -> set[str]:
    """Return the ids of all questions that any version took words with, "Other" among them."""
    return {
        question.id
        for version in survey.versions.all()
        for question in version.questionnaire.questions
        if question.is_text or any(option.asks_words for option in question.options)
    }
