"""Sending: all of it or nothing, once (CHK-4, DP-10, SE-27)."""

from enum import Enum, auto

from django.db import transaction
from django.utils import timezone

from partnership.safeguarding.intake import receive
from surveys.answering.drafts import Content, bury, open_draft
from surveys.answering.keys import DraftKey
from surveys.models import QuestionnaireVersion, Response, SurveyPage
from surveys.models.responses import Mode, ResponseStatus
from surveys.rules.definition import Definition
from surveys.rules.routing import first_unanswered
from surveys.rules.status import Status
from surveys.rules.storing import stored_answers, words


class Sending(Enum):
    """How it ended."""

    SENT = auto()
    ALREADY_SENT = auto()
    GONE = auto()
    STALE = auto()
    UNFINISHED = auto()
    NOT_OPEN = auto()


@transaction.atomic
def send(survey: SurveyPage, key: DraftKey | None, send_key: str) -> Sending:
    """Keep the answers of a draft as one response and destroy the link to them.

    Response, words and tombstone are written in one transaction, behind a lock on the draft's
    row: pressing twice, sending again and a second tab find the tombstone and change nothing.

    Args:
        survey: the survey that was answered.
        key: the visitor's key.
        send_key: the key of this draft's one sending, from the check page; another one comes
            from a page that shows other answers.
    """
    draft = open_draft(key, lock=True)
    if draft is None:
        return Sending.GONE
    if draft.content is None:
        return Sending.ALREADY_SENT
    if draft.content.send_key != send_key:
        return Sending.STALE
    if survey.status != Status.OPEN:
        return Sending.NOT_OPEN
    version = QuestionnaireVersion.objects.get(survey=survey, number=draft.content.version)
    definition = version.questionnaire
    if first_unanswered(definition, draft.content.answers) is not None:
        return Sending.UNFINISHED
    _keep(survey, version, definition, draft.content)
    bury(draft)
    return Sending.SENT


def _keep(
    survey: SurveyPage, version: QuestionnaireVersion, definition: Definition, content: Content
) -> None:
    answers, language = content.answers, content.speech.language
    Response.objects.create(
        version=version,
        answers=stored_answers(definition, answers),
        received_on=timezone.localdate(),
        mode=Mode.WEB,
        language=language,
        status=(ResponseStatus.EXAMPLE if survey.is_demonstration else ResponseStatus.RECEIVED),
    )
    for question_id, text in words(definition, answers).items():
        receive(
            text,
            source="survey",
            reference=f"survey:{survey.pk}:question:{question_id}",
            language=language,
        )
