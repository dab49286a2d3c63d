"""Do you want to take part? (DP-03, EXIT-6)."""

from django.http import HttpRequest, HttpResponse

from surveys.answering.drafts import OpenDraft, begin, forget, open_draft
from surveys.answering.keys import give_key, key_from
from surveys.models import SurveyPage
from surveys.rules.about_you import unchecked
from surveys.rules.routing import first_unanswered
from surveys.views.doors import GET_AND_POST, closed_door, go, private, question_address, show


@private(*GET_AND_POST)
def agreement(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    """Ask, and begin a draft for somebody who says yes."""
    stopped = closed_door(request, survey)
    if stopped is not None:
        return stopped
    if request.method == "POST":
        return _begin(request, survey)
    return show(request, survey, "agreement", resume_url=_resume_url(request, survey))


def _begin(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    """Begin, or go on with answers that are not sent yet: pressing twice loses nothing."""
    going_on = _resume_url(request, survey)
    if going_on and "start-again" not in request.POST:
        return go(going_on)
    version = survey.latest_version
    if version is None:
        return show(request, survey, "stopped", status=403, state="unready")
    forget(key_from(request, survey.pk))
    draft = begin(survey.pk, version.number)
    response = go(question_address(survey, first_unanswered(version.questionnaire, {})))
    give_key(response, survey.pk, draft.key)
    return response


def _resume_url(request: HttpRequest, survey: SurveyPage) -> str:
    """Return where somebody with unsent answers goes on, or nothing."""
    draft: OpenDraft | None = open_draft(key_from(request, survey.pk))
    if draft is None or draft.content is None:
        return ""
    version = survey.versions.get(number=draft.content.version)
    waiting = first_unanswered(version.questionnaire, draft.content.answers)
    return question_address(survey, None if unchecked(waiting, draft.content.answers) else waiting)
