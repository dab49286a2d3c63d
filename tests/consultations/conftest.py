"""A consultation with a survey and answers, and the people who look at it."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import Page

from consultations.models import ConsultationPage
from partnership.accounts.models import Organisation
from surveys.models import Response, SurveyPage
from surveys.results.cuts import take_cut
from tests.factories.accounts import OrganisationFactory
from tests.factories.consultations import published_consultation
from tests.factories.surveys import permanent_id, published_survey

SAFE, TOWN = permanent_id("safe"), permanent_id("town")


@pytest.fixture
def survey(site_root: Page) -> SurveyPage:
    """Return a survey with 73 answers, 3 of them alone in theirs, and its first step taken."""
    survey = published_survey(site_root)
    day = timezone.localdate() - timedelta(days=2)
    north = [permanent_id("town", "Northampton")]
    groups = [(40, ["very_safe"]), (30, ["fairly_safe"]), (3, ["very_unsafe"])]
    Response.objects.bulk_create(
        Response(
            version=survey.latest_version,
            answers={SAFE: given, TOWN: north},
            received_on=day,
        )
        for number, given in groups
        for _ in range(number)
    )
    take_cut(survey, timezone.localdate())
    return survey


@pytest.fixture
def body(db: None) -> Organisation:
    """Return the body that the consultation is shared with."""
    made: Any = OrganisationFactory()
    return made


@pytest.fixture
def consultation(site_root: Page, survey: SurveyPage, body: Organisation) -> ConsultationPage:
    """Return an open consultation that holds the survey and is shared with one body."""
    return published_consultation(site_root, surveys=(survey,), shared_with=(body,))
