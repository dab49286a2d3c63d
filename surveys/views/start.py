"""The start page: everything somebody may want to know before answering (STA-1)."""

from django.http import HttpRequest, HttpResponse

from surveys.models import SurveyPage
from surveys.privacy import privacy_note
from surveys.views.doors import address, show


def start(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    """Show the start page: the same for everybody, without a cookie, and so cacheable."""
    if request.method not in ("GET", "HEAD"):
        return HttpResponse(status=405, headers={"Allow": "GET, HEAD"})
    return show(
        request,
        survey,
        "survey_page",
        hide_navigation=False,
        state=survey.status.value,
        is_ready=survey.latest_version is not None,
        answer_url=address(survey, "agreement"),
        come_back_url=address(survey, "come_back"),
        withdraw_url=address(survey, "withdraw"),
        privacy=privacy_note(survey),
        breadcrumbs=survey.breadcrumbs(request),
    )
