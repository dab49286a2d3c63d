"""How many queries a page may take when nothing is cached."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.e2e.addresses import address_of

pytestmark = pytest.mark.bench
BUDGETS = {
    "home.HomePage": 12,
    "stories.StoryIndexPage": 12,
    "stories.StoryPage": 10,
    "evidence.StatisticsIndexPage": 12,
    "evidence.StatisticsPage": 12,
    "figure": 12,
    "figure in another form": 12,
    "consultations.HaveYourSayPage": 12,
    "consultations.ConsultationPage": 12,
    "surveys.SurveyPage": 10,
    "home.StandardPage": 10,
    "search results": 14,
}


@pytest.mark.parametrize("name", BUDGETS)
def test_a_reading_page_keeps_its_budget(
    name: str, queries: Callable[[Client, str], list[str]]
) -> None:
    """A budget is a bound on what every reader costs, not a target."""
    taken = queries(Client(), address_of(name))
    assert len(taken) <= BUDGETS[name], "\n".join(taken)


def test_a_survey_question_keeps_its_budget(queries: Callable[[Client, str], list[str]]) -> None:
    """A whole school may answer at the same time: eight queries a question."""
    client = Client()
    start = address_of("surveys.SurveyPage")
    begun = client.post(f"{start}answer/", follow=True)
    question = begun.redirect_chain[-1][0]
    taken = queries(client, question)
    assert len(taken) <= 8, "\n".join(taken)


def test_a_list_costs_the_same_however_long_it_is(
    undone: None, queries: Callable[[Client, str], list[str]]
) -> None:
    """Ten times as many stories on the list take no more queries."""
    from tests.bench.growth import add_stories

    client, address = Client(), address_of("stories.StoryIndexPage")
    few = len(queries(client, address))
    add_stories(10)
    assert len(queries(client, address)) <= few
