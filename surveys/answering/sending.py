"""Sending: all of it or nothing, once (CHK-4, DP-10, SE-27)."""

from enum import Enum, auto

from django.db import transaction
from django.utils import timezone

from partnership.safeguarding.intake import receive
from surveys.answering.drafts import Content, OpenDraft, bury, open_draft
from surveys.answering.keys import DraftKey
from surveys.answering.organisations import keep_organisation
from surveys.models import QuestionnaireVersion, Response, SurveyPage
from surveys.models.responses import Mode, ResponseStatus
from surveys.rules.patterns import Pattern
from surveys.rules.routing import first_unanswered
from surveys.rules.status import Status
from surveys.rules.storing import stored_answers, words
from surveys.trust.codes import spend
from surveys.trust.judging import Judge, NeedsStep, Sent


class Sending(Enum):
    """How it ended."""

    SENT = auto()
    ALREADY_SENT = auto()
    GONE = auto()
    STALE = auto()
    UNFINISHED = auto()
    NOT_OPEN = auto()
    ONE_MORE_STEP = auto()


def trusting(sent: Sent) -> None:
    """Count answers whatever they look like, for ways in that a person stands at."""


@transaction.atomic
def send(
    survey: SurveyPage, key: DraftKey | None, send_key: str, judge: Judge = trusting
) -> Sending:
    """Keep the answers of a draft as one response and destroy the link to them.

    Response, words and tombstone are written in one transaction, behind a lock on the draft's
    row: pressing twice, sending again and a second tab find the tombstone and change nothing.

    Args:
        survey: the survey that was answered.
        key: the visitor's key.
        send_key: the key of this draft's one sending, from the check page; another one comes
            from a page that shows other answers.
        judge: says whether the answers are counted, set aside, or wait for one more step. It is
            asked last, when nothing else stands in the way.
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
    return _deliver(survey, version, draft.key, draft.content, judge)


def _deliver(
    survey: SurveyPage, version: QuestionnaireVersion, key: DraftKey, content: Content, judge: Judge
) -> Sending:
    """Judge complete answers, keep them and destroy the link to them."""
    definition, answers = version.questionnaire, content.answers
    if first_unanswered(definition, answers) is not None:
        return Sending.UNFINISHED
    sent = Sent(survey.pk, key, definition, answers, _spend(survey, content))
    verdict = judge(sent)
    if isinstance(verdict, NeedsStep):
        # The code is not used up either.
        transaction.set_rollback(True)
        return Sending.ONE_MORE_STEP
    _keep(survey, version, sent, content, verdict)
    bury(OpenDraft(key, content))
    return Sending.SENT


def _spend(survey: SurveyPage, content: Content) -> bool | None:
    """Use the code up; None when there is none and none is needed, as by the staff-made link."""
    if content.code:
        return spend(content.code)
    if content.group:
        return None
    return False if survey.needs_code else None


def _status(survey: SurveyPage, pattern: Pattern | None) -> ResponseStatus:
    if pattern is not None:
        return ResponseStatus.QUARANTINED
    return Response.objects.counted_status(survey)


def _keep(
    survey: SurveyPage,
    version: QuestionnaireVersion,
    sent: Sent,
    content: Content,
    pattern: Pattern | None,
) -> None:
    if content.organisation:
        keep_organisation(version, sent.answers, content.organisation)
    else:
        _keep_response(survey, version, sent, content, pattern)
    for question_id, text in words(sent.definition, sent.answers).items():
        receive(
            text,
            source="survey",
            reference=f"survey:{survey.pk}:question:{question_id}",
            language=content.speech.language,
        )


def _keep_response(
    survey: SurveyPage,
    version: QuestionnaireVersion,
    sent: Sent,
    content: Content,
    pattern: Pattern | None,
) -> None:
    Response.objects.create(
        version=version,
        answers=stored_answers(sent.definition, sent.answers),
        received_on=timezone.localdate(),
        mode=Mode.GROUP if content.group else Mode.WEB,
        group_size=content.group,
        language=content.speech.language,
        status=_status(survey, pattern),
        set_aside=pattern or "",
    )
