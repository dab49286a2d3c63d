"""The door for a printed code (SD-05, YP-05)."""

from django.http import HttpRequest, HttpResponse

from surveys.answering.drafts import begin, forget, open_draft
from surveys.answering.keys import give_key, key_from
from surveys.models import SurveyPage
from surveys.trust import pace
from surveys.trust.codes import Entry, look_up
from surveys.trust.forms import CodeForm
from surveys.views.doors import GET_AND_POST, address, closed_door, go, private, show


@private(*GET_AND_POST)
def code(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    """Ask for the code, and lead to the agreement page with a good one."""
    stopped = closed_door(request, survey)
    if stopped is not None:
        return stopped
    form = CodeForm(request.POST or None)
    if form.is_valid():
        entry, digest = look_up(survey.pk, form.cleaned_data["code"])
        if entry is Entry.GOOD:
            return _come_in(request, survey, digest)
        form.refuse(entry)
    status = 429 if form.too_many else 200
    return show(
        request, survey, "code", form=form, answer_url=address(survey, "agreement"), status=status
    )


def _come_in(request: HttpRequest, survey: SurveyPage, digest: str) -> HttpResponse:
    """Begin a draft that holds the code; somebody else's on this device is not shown to them.

    The code is used up by sending, not by coming in, so that a phone that fails costs nobody
    their turn.
    """
    version = survey.latest_version
    if version is None:
        return show(request, survey, "stopped", status=403, state="unready")
    old = open_draft(key_from(request, survey.pk))
    response = go(address(survey, "agreement"))
    if old and old.content and old.content.code == digest:
        return response
    forget(key_from(request, survey.pk))
    draft = begin(survey.pk, version.number, code=digest)
    pace.begins(draft.key)
    give_key(response, survey.pk, draft.key)
    return response
