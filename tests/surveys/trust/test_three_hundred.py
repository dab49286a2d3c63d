"""Three hundred pupils behind one address, in ten minutes, all get through (SE-15, SB-22)."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from wagtail.models import Page

from surveys.models import Response
from surveys.models.responses import ResponseStatus
from tests.factories.surveys import published_survey
from tests.surveys.walking import answer_all, send, url

pytestmark = [pytest.mark.django_db, pytest.mark.system]
SCHOOL = "203.0.113.9"
PUPILS = 300
NOW = datetime(2031, 5, 17, 14, 0, tzinfo=UTC)


def test_a_whole_year_group_in_ten_minutes(site_root: Page) -> None:
    """Complete journeys from one address, two seconds apart, most of them saying the same."""
    cache.clear()
    with time_machine.travel(NOW, tick=False) as clock:
        survey = published_survey(site_root)
        for pupil in range(PUPILS):
            client = Client(REMOTE_ADDR=SCHOOL)
            clock.move_to(NOW + timedelta(seconds=2 * pupil))
            answer_all(client, survey, safe="very_safe", why=None, days=str(pupil % 3))
            clock.shift(timedelta(seconds=45))
            assert send(client, survey).url == url(survey, "sent")
    counted = Response.objects.filter(status=ResponseStatus.RECEIVED, set_aside="")
    assert counted.count() == Response.objects.count() == PUPILS
