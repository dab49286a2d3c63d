"""One more press before sending, without a script or before the sum was done (SE-13, SE-14).

It has an address of its own: Back and loading again ask nobody to send a form anew. The key of the
one sending comes from the draft, as on the check page, which also takes the press.
"""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from surveys.models import SurveyPage
from surveys.rules.routing import first_unanswered
from surveys.trust.sums import new_sum
from surveys.views.doors import address, enter, go, private, show


@private("GET", "HEAD")
def one_more_step(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    """Ask to count slowly and press once more; nothing is stored for it."""
    visit = enter(request, survey)
    if isinstance(visit, HttpResponse):
        return visit
    check_url = address(survey, "check_answers")
    if first_unanswered(visit.definition, visit.answers) is not None:
        return go(check_url)
    return show(
        request,
        survey,
        "one_more_step",
        sum=new_sum(survey.pk),
        seconds=settings.SURVEY_PATIENCE_SECONDS,
        send_key=visit.content.sending,
        back_url=check_url,
        survey_title=visit.title,
    )
