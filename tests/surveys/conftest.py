"""What the tests of surveys share."""

import pytest
from wagtail.models import Page

from surveys.models import SurveyPage
from tests.factories.surveys import published_survey


@pytest.fixture
def survey(site_root: Page) -> SurveyPage:
    """Return a published survey with one question of each kind."""
    return published_survey(site_root)
