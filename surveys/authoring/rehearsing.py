"""Trying a survey out without leaving a trace in real answers.

A rehearsal has its own table, cookie and addresses, and calls neither the door for visitors'
words nor the one for responses. Words are dropped before anything is stored.
"""

from dataclasses import replace
from datetime import date, timedelta

from django.core import signing
from django.http import HttpRequest, HttpResponse

from surveys.models import RehearsalResponse, SurveyPage
from surveys.rules.answers import Answer, Chosen, Words, answer_from_json, answer_to_json
from surveys.rules.definition import Definition
from surveys.rules.text import length

SALT = "surveys.rehearsal"
LIFE = timedelta(days=7)
COOKIE_PATH = "/admin/"


def link_token(survey: SurveyPage) -> str:
    """Return the token of a link to a survey's rehearsal; it expires after a week."""
    return signing.dumps(survey.pk, salt=SALT)


def is_current(token: str, survey: SurveyPage) -> bool:
    """Say whether a token was made for this survey and has not expired."""
    try:
        return signing.loads(token, salt=SALT, max_age=LIFE) == survey.pk
    except signing.BadSignature:
        return False


def begin(survey: SurveyPage, definition: Definition) -> RehearsalResponse:
    """Start a trial of a draft."""
    return RehearsalResponse.objects.create(survey=survey, definition=definition.to_json())


def cookie_name(survey: SurveyPage) -> str:
    """Return the name of the cookie, which no page for visitors reads."""
    return f"rehearsal-{survey.pk}"


def give_cookie(response: HttpResponse, trial: RehearsalResponse, secure: bool) -> None:
    """Hand the trial to the browser; it is sent back to the CMS alone."""
    response.set_cookie(
        cookie_name(trial.survey),
        signing.dumps(str(trial.pk), salt=SALT),
        max_age=LIFE,
        path=COOKIE_PATH,
        httponly=True,
        samesite="Lax",
        secure=secure,
    )


def trial_of(request: HttpRequest, survey: SurveyPage) -> RehearsalResponse | None:
    """Return the browser's trial of this survey, or None when there is none or it is over."""
    try:
        found = signing.loads(request.COOKIES.get(cookie_name(survey), ""), salt=SALT, max_age=LIFE)
    except signing.BadSignature:
        return None
    return RehearsalResponse.objects.filter(pk=found, survey=survey, is_finished=False).first()


def answers_of(trial: RehearsalResponse) -> dict[str, Answer]:
    """Return the answers so far."""
    return {key: answer_from_json(value) for key, value in trial.answers.items()}


def keep(trial: RehearsalResponse, question_id: str, answer: Answer) -> dict[str, Answer]:
    """Keep an answer, without its words; return all answers."""
    answers = {**answers_of(trial), question_id: _without_words(answer)}
    trial.answers = {key: answer_to_json(value) for key, value in answers.items()}
    trial.save(update_fields=["answers"])
    return answers


def _without_words(answer: Answer) -> Answer:
    """Return how many characters were typed in place of what was typed."""
    if isinstance(answer, Words):
        return Words(_instead_of(answer.text))
    if isinstance(answer, Chosen) and answer.words:
        return replace(answer, words=_instead_of(answer.words))
    return answer


def _instead_of(text: str) -> str:
    return f"{length(text)} characters, not kept in a rehearsal"


def delete_rehearsals(survey: SurveyPage) -> int:
    """Delete every trial of a survey; return how many."""
    deleted, _ = RehearsalResponse.objects.filter(survey=survey).delete()
    return deleted


def delete_old_rehearsals(today: date) -> int:
    """Delete trials that nobody can go on with any more; return how many."""
    deleted, _ = RehearsalResponse.objects.filter(made_on__lt=today - LIFE).delete()
    return deleted
