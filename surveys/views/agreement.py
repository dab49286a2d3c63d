"""Do you want to take part? (DP-03, EXIT-6)."""

from django.http import HttpRequest, HttpResponse

from surveys.answering.drafts import Content, begin, forget, open_draft
from surveys.answering.keys import give_key, key_from
from surveys.models import SurveyPage
from surveys.rules.about_you import unchecked
from surveys.rules.routing import first_unanswered
from surveys.speech import Speech
from surveys.trust import pace
from surveys.views.doors import (
    GET_AND_POST,
    address,
    asked_speech,
    closed_door,
    go,
    private,
    question_address,
    show,
)


@private(*GET_AND_POST)
def agreement(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    """Ask, and begin a draft for somebody who says yes."""
    stopped = closed_door(request, survey)
    if stopped is not None:
        return stopped
    content = _waiting(request, survey)
    if survey.needs_code and not (content and content.code):
        return go(f"{address(survey, 'code')}{asked_speech(request, survey).query}")
    if request.method == "POST":
        return _begin(request, survey, content)
    return show(
        request,
        survey,
        "agreement",
        resume_url=_resume_url(survey, content),
        back_url=f"{survey.url}{asked_speech(request, survey).query}",
    )


def _begin(request: HttpRequest, survey: SurveyPage, content: Content | None) -> HttpResponse:
    """Begin, or go on with answers that are not sent yet: pressing twice loses nothing."""
    if survey.is_for_organisations and not (content and content.organisation):
        return go(f"{address(survey, 'organisation')}{asked_speech(request, survey).query}")
    going_on = _resume_url(survey, content)
    if going_on and "start-again" not in request.POST:
        return go(going_on)
    version = survey.latest_version
    if version is None:
        return show(request, survey, "stopped", status=403, state="unready")
    if survey.is_for_organisations:
        return go(f"{address(survey, 'organisation')}{asked_speech(request, survey).query}")
    forget(key_from(request, survey.pk))
    speech = Speech().chosen(request, version.questionnaire)
    draft = begin(survey.pk, version.number, speech, content.code if content else "")
    pace.begins(draft.key)
    response = go(question_address(survey, first_unanswered(version.questionnaire, {})))
    give_key(response, survey.pk, draft.key)
    return response


def _waiting(request: HttpRequest, survey: SurveyPage) -> Content | None:
    """Return what this browser has begun and not sent."""
    draft = open_draft(key_from(request, survey.pk))
    return draft.content if draft else None


def _resume_url(survey: SurveyPage, content: Content | None) -> str:
    """Return where somebody with unsent answers goes on, or nothing."""
    if content is None or (content.code and not content.answers):
        # Somebody who has only typed a code has not begun: they are asked first (DP-03).
        return ""
    version = survey.versions.get(number=content.version)
    waiting = first_unanswered(version.questionnaire, content.answers)
    return question_address(survey, None if unchecked(waiting, content.answers) else waiting)
