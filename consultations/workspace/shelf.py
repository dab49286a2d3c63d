"""What a signed-in person may open: every lookup of the workspace starts here (SE-21, DP-23).

What somebody may not see is looked up like what is not there, so that an address tells nothing.
"""

from django.contrib.auth.models import AnonymousUser
from django.http import Http404

from consultations.models import ConsultationPage
from consultations.permissions import may_view_results
from consultations.rules.status import Status
from partnership.accounts.models import User
from surveys.models import SurveyPage

ORDER = (Status.OPEN, Status.PAUSED, Status.CLOSED, Status.SCHEDULED, Status.WITHDRAWN)


def consultations_for(user: User | AnonymousUser) -> list[ConsultationPage]:
    """Return every consultation whose results ``user`` may read, what is open first."""
    published = ConsultationPage.objects.live().prefetch_related("shared_with")
    found = [one for one in published.order_by("closes_at") if may_view_results(user, one)]
    return sorted(found, key=lambda one: ORDER.index(one.status))


def consultation_for(user: User | AnonymousUser, slug: str) -> ConsultationPage:
    """Return the consultation at ``slug``.

    Raises:
        Http404: it is not there, or ``user`` may not read its results.
    """
    found = ConsultationPage.objects.live().filter(slug=slug).first()
    if found is None or not may_view_results(user, found):
        raise Http404("There is nothing here for you.")
    return found


def survey_in(consultation: ConsultationPage, slug: str) -> SurveyPage:
    """Return the survey of ``consultation`` at ``slug``.

    Raises:
        Http404: the consultation has no such survey.
    """
    for survey in consultation.surveys():
        if survey.slug == slug:
            return survey
    raise Http404("There is nothing here for you.")
