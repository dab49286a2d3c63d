"""What the tests of surveys share."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from wagtail.models import Page

from surveys.models import SurveyPage
from tests.factories.surveys import published_survey


@pytest.fixture
def survey(site_root: Page) -> SurveyPage:
    """Return a published survey with one question of each kind."""
    return published_survey(site_root)


@pytest.fixture(autouse=True)
def no_earlier_tries() -> Iterator[None]:
    """Forget the codes that other tests tried: their surveys had the same numbers."""
    cache.clear()
    yield
    cache.clear()
