"""What a tablet asks of us: its key, and to take what waits on it."""

import base64
import binascii
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse

from surveys.answering import tablets
from surveys.answering.tablets import Delivery
from surveys.models import SurveyPage, Tablet
from surveys.views.doors import private

# One person's answers with all their words are far smaller.
MOST_BYTES = 256 * 1024
STATUS = {Delivery.KEPT: 204, Delivery.UNREADABLE: 422, Delivery.TOO_LATE: 409}


@private("GET")
def key(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    """Give a tablet its public key."""
    tablet = _tablet(request, survey)
    if tablet is None:
        return HttpResponse(status=403)
    return JsonResponse({"name": tablet.name, "key": tablets.key_of(tablet)})


@private("POST")
def deliver(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    """Take one record: 204 when it is with us, now or since before; else it stays there."""
    tablet = _tablet(request, survey)
    if tablet is None:
        return HttpResponse(status=403)
    try:
        record_id = str(UUID(request.headers.get("X-Record", "")))
        record = base64.b64decode(request.body[:MOST_BYTES], validate=True)
    except (ValueError, binascii.Error):
        return HttpResponse(status=422)
    return HttpResponse(status=STATUS[tablets.take_in(tablet, record_id, record)])


def _tablet(request: HttpRequest, survey: SurveyPage) -> Tablet | None:
    return tablets.find(survey, request.headers.get("X-Tablet", ""))
