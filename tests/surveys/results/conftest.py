"""Surveys with answers, for the tests of results."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from wagtail.models import Page

from surveys.models import Response, SurveyPage
from surveys.models.responses import ResponseStatus
from tests.factories.surveys import permanent_id, published_survey

TODAY = date(2026, 11, 22)
YESTERDAY = TODAY - timedelta(days=1)
Answering = Callable[..., list[Response]]


def option(question: str, label: str) -> str:
    """Return the id of an option of the small survey."""
    return permanent_id(question, label)


@pytest.fixture
def survey(site_root: Page) -> SurveyPage:
    """Return an open survey with one question of each kind."""
    return published_survey(site_root)


@pytest.fixture
def answer(survey: SurveyPage) -> Answering:
    """Return a function that stores a number of equal answers to the survey."""

    def store(
        number: int, day: date = YESTERDAY, mode: str = "web", **given: Any
    ) -> list[Response]:
        answers = {permanent_id(name): value for name, value in given.items()}
        return Response.objects.bulk_create(
            Response(
                version=survey.latest_version,
                answers=answers,
                received_on=day,
                mode=mode,
                status=ResponseStatus.EXAMPLE
                if survey.is_demonstration
                else ResponseStatus.RECEIVED,
            )
            for _ in range(number)
        )

    return store
