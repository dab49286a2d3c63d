"""Options with pictures of the library (YP-12, SE-23)."""

from datetime import date
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page

from partnership.library.models import LibraryImage
from surveys.demo.blocks import Block, options, permanent_id, question, section
from surveys.models import SurveyPage
from tests.factories.library import ConsentRecordFactory, LibraryImageFactory
from tests.factories.surveys import published_survey
from tests.surveys.walking import begin, url

pytestmark = pytest.mark.django_db
# An uncached question page, and what the pictures of its options add.
MOST_QUERIES = 8


@pytest.fixture
def photos() -> list[LibraryImage]:
    return [LibraryImageFactory() for _ in range(3)]


@pytest.fixture
def survey(site_root: Page, photos: list[LibraryImage]) -> SurveyPage:
    """Return a survey whose one question has three pictures."""
    return published_survey(site_root, sections=[section("s", "S", _meet(photos))])


def _meet(photos: list[LibraryImage]) -> Block:
    made = options("meet", "In a park", "In a hall", "Elsewhere")
    for one, photo in zip(made, photos, strict=True):
        one["value"] |= {"scene": "", "image": photo.pk}
    return question("meet", "pictures", "Where do you meet?", "To know.", options=made)


def shown(client: Client, survey: SurveyPage) -> str:
    begin(client, survey)
    return client.get(url(survey, "meet")).content.decode()


def test_each_option_has_its_picture_and_its_words(client: Client, survey: SurveyPage) -> None:
    html = shown(client, survey)
    assert html.count('class="choice__picture"') == html.count('alt=""') == 3
    assert "In a park" in html


def test_pictures_cost_few_queries(
    client: Client, survey: SurveyPage, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    """At most eight, with nothing cached, once each picture has its size."""
    cache.clear()
    shown(client, survey)
    cache.clear()
    with django_assert_max_num_queries(MOST_QUERIES):
        client.get(url(survey, "meet"))


@pytest.mark.parametrize("gone", ["consent", "picture"])
def test_a_picture_that_may_not_be_shown_leaves_its_words(
    client: Client, survey: SurveyPage, photos: list[LibraryImage], gone: str
) -> None:
    """SE-23: at once, also in a version that was published with it."""
    record: Any = ConsentRecordFactory(subject=photos[0])
    assert shown(client, survey).count('class="choice__picture"') == 3
    if gone == "consent":
        record.withdraw(date(2026, 2, 1))
    else:
        photos[0].delete()
    html = client.get(url(survey, "meet")).content.decode()
    assert html.count('class="choice__picture"') == 2
    assert "In a park" in html


def test_the_definition_names_the_picture_by_its_id(
    survey: SurveyPage, photos: list[LibraryImage]
) -> None:
    version = survey.latest_version
    assert version is not None
    meet = version.questionnaire.by_id[permanent_id("meet")]
    assert [option.picture for option in meet.options] == [f"image/{one.pk}" for one in photos]
