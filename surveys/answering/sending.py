"""Sending: all of it or nothing, once (CHK-4, DP-10, SE-27)."""

from enum import Enum, auto

from django.db import transaction
from django.utils import timezone

from partnership.safeguarding.intake import receive
from surveys.answering.drafts import Content, OpenDraft, bury, open_draft
from surveys.answering.keys import DraftKey
from surveys.answering.organisations import keep_organisation
from surveys.answering.stretching import Stretched, receipt_code, stretch
from surveys.models import QuestionnaireVersion, Response, SurveyPage
from surveys.models.responses import Mode, ResponseStatus
from surveys.rules.answers import Answers
from surveys.rules.patterns import Pattern
from surveys.rules.routing import first_unanswered
from surveys.rules.status import Status
from surveys.rules.storing import stored_answers, words
from surveys.rules.translations import ENGLISH
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
    if key is None:
        return Sending.GONE
    # Slow, so it is done before anybody has to wait for the row.
    receipt = stretch(survey, receipt_code(key, send_key))
    with transaction.atomic():
        return _send(survey, key, send_key, receipt, judge)


def was_sent(survey: SurveyPage, key: DraftKey, send_key: str) -> bool:
    """Say whether this very sending is kept already: its answer to the browser was lost."""
    mark = stretch(survey, receipt_code(key, send_key)).answer_mark
    return Response.objects.filter(erasure_mark=mark).exists()


def _send(
    survey: SurveyPage, key: DraftKey, send_key: str, receipt: Stretched, judge: Judge
) -> Sending:
    draft = open_draft(key, lock=True)
    if draft is None:
        return Sending.GONE
    if draft.content is None:
        return Sending.ALREADY_SENT
    if draft.content.send_key != send_key:
        return Sending.STALE
    if survey.status != Status.OPEN:
        return Sending.NOT_OPEN
    return _deliver(survey, draft, draft.content, receipt, judge)


def _deliver(
    survey: SurveyPage, draft: OpenDraft, content: Content, receipt: Stretched, judge: Judge
) -> Sending:
    """Judge complete answers, keep them and destroy the link to them."""
    version = QuestionnaireVersion.objects.get(survey=survey, number=content.version)
    definition, answers = version.questionnaire, content.answers
    if first_unanswered(definition, answers) is not None:
        return Sending.UNFINISHED
    sent = Sent(survey.pk, draft.key, definition, answers, _spend(survey, content))
    verdict = judge(sent)
    if isinstance(verdict, NeedsStep):
        # The code is not used up either.
        transaction.set_rollback(True)
        return Sending.ONE_MORE_STEP
    if content.organisation:
        keep_organisation(version, answers, content.organisation, receipt.answer_mark)
        hand_over(version, answers, receipt, content.speech.language)
    else:
        store(
            survey,
            version,
            answers,
            mode=Mode.GROUP if content.group else Mode.WEB,
            receipt=receipt,
            language=content.speech.language,
            pattern=verdict,
            group_size=content.group,
        )
    bury(draft)
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


def store(
    survey: SurveyPage,
    version: QuestionnaireVersion,
    answers: Answers,
    *,
    mode: Mode,
    receipt: Stretched,
    language: str = ENGLISH,
    pattern: Pattern | None = None,
    group_size: str = "",
) -> None:
    """Write one response, and hand its words to safeguarding; call it inside a transaction.

    Args:
        survey: the survey that was answered.
        version: the version that the answers were given to.
        answers: everything that was answered; what is off the route is left out.
        mode: how the answers reached us.
        receipt: what the answerer's code stands for; answer and words carry marks from it that
            only the code can bring together again.
        language: the one that was spoken.
        pattern: why the answers are set aside; None counts them.
        group_size: how many people a facilitator answered for; empty for one.
    """
    definition = version.questionnaire
    Response.objects.create(
        version=version,
        answers=stored_answers(definition, answers),
        received_on=timezone.localdate(),
        mode=mode,
        group_size=group_size,
        language=language,
        status=_status(survey, pattern),
        set_aside=pattern or "",
        erasure_mark=receipt.answer_mark,
    )
    hand_over(version, answers, receipt, language)


def hand_over(
    version: QuestionnaireVersion, answers: Answers, receipt: Stretched, language: str
) -> None:
    """Hand the words of an answer to safeguarding, each with a mark of its own."""
    for question_id, text in words(version.questionnaire, answers).items():
        receive(
            text,
            source="survey",
            reference=f"survey:{version.survey_id}:question:{question_id}",
            language=language,
            erasure_mark=receipt.words_mark(question_id),
        )
