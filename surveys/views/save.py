"""Save and come back later: a code to write down (SAV-2, SAV-7, SAV-8)."""

from datetime import date

from django.http import HttpRequest, HttpResponse

from surveys.answering.drafts import OpenDraft
from surveys.answering.keys import give_key, key_from, take_key
from surveys.answering.saving import DAYS, delete_saved
from surveys.answering.saving import save as save_draft
from surveys.models import SurveyPage
from surveys.rules.codes_to_write_down import in_groups
from surveys.views.doors import (
    GET_AND_POST,
    Visit,
    address,
    enter,
    go,
    private,
    show,
    spoken_address,
)


@private(*GET_AND_POST)
def save(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    """Offer a code, give it, show it again to the browser that has it, or forget it here."""
    visit = enter(request, survey)
    if isinstance(visit, HttpResponse):
        return visit
    if request.method == "POST":
        return _act(request, visit)
    return show(
        request,
        survey,
        "save",
        code=in_groups(visit.content.saved_code),
        until=date.fromisoformat(visit.content.until) if visit.content.until else None,
        days=DAYS,
        back_url=spoken_address(survey, "agreement"),
        come_back_url=spoken_address(survey, "come_back"),
    )


def _act(request: HttpRequest, visit: Visit) -> HttpResponse:
    if "delete" in request.POST:
        delete_saved(OpenDraft(visit.key, visit.content))
        return _without_key(request, visit.survey, "deleted")
    if "close" in request.POST:
        return _without_key(request, visit.survey, "put_away")
    response = go(address(visit.survey, "save_answers"))
    saved = save_draft(visit.survey, key_from(request, visit.survey.pk))
    if saved is not None:
        give_key(response, visit.survey.pk, saved.key)
    return response


def _without_key(request: HttpRequest, survey: SurveyPage, template: str) -> HttpResponse:
    """Show the last page, and let this device forget the answers (SAV-8)."""
    response = show(request, survey, template, come_back_url=spoken_address(survey, "come_back"))
    take_key(response, survey.pk)
    return response
