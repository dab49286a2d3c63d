"""A question with a changed meaning stands beside the one it replaced, never in it (SD-03)."""

from dataclasses import replace
from datetime import date

import pytest

from surveys.models import SurveyPage
from surveys.results import query, questions
from surveys.results.cuts import take_cut
from tests.factories.results import add_version, give, latest_questions
from tests.factories.surveys import permanent_id
from tests.surveys.results.conftest import TODAY, YESTERDAY

pytestmark = pytest.mark.django_db
TOWN, WHY = permanent_id("town"), permanent_id("why")
NORTH = permanent_id("town", "Northampton")
MAY = date(2026, 5, 3)


@pytest.fixture
def renewed(survey: SurveyPage) -> SurveyPage:
    """Return the survey whose question about the town became another one."""
    before = survey.versions.get()
    asked = latest_questions(survey)
    old = asked.pop(TOWN)
    new = replace(old, id="new-town", title="Where do you spend most time?", comparable_with=TOWN)
    after = add_version(survey, MAY, *asked.values(), new)
    give(before, 50, YESTERDAY, answers={TOWN: [NORTH]})
    give(after, 30, YESTERDAY, answers={"new-town": [NORTH]})
    take_cut(survey, TODAY)
    return survey


def test_the_newer_question_names_the_one_it_replaces(renewed: SurveyPage) -> None:
    table = query(renewed, question="new-town", today=TODAY)
    (related,) = table.related
    assert related.question == TOWN
    assert related.words == (
        "Replaces “Where do you live?”, asked until 3 May 2026."
        " Its meaning changed, so the two are not added together."
    )
    assert table.base.count == 30


def test_the_older_question_names_the_one_that_replaced_it(renewed: SurveyPage) -> None:
    table = query(renewed, question=TOWN, today=TODAY)
    (related,) = table.related
    assert related.question == "new-town"
    assert related.words.startswith("Replaced by “Where do you spend most time?” from 3 May 2026.")
    assert table.base.count == 50


def test_other_questions_are_related_to_none(renewed: SurveyPage) -> None:
    assert query(renewed, question=permanent_id("safe"), today=TODAY).related == ()


def test_a_question_that_is_no_longer_asked_says_until_when(renewed: SurveyPage) -> None:
    until = {one.id: one.until for one in questions(renewed)}
    assert until[TOWN] == MAY
    assert until["new-town"] is None


def test_a_question_without_a_table_is_named_without_a_link(survey: SurveyPage) -> None:
    """Words have no table (SR-10)."""
    asked = latest_questions(survey)
    old = asked.pop(WHY)
    choice = replace(asked[TOWN], id="why-2", title="Why?", comparable_with=WHY)
    after = add_version(survey, MAY, *asked.values(), choice)
    give(after, 30, YESTERDAY, answers={"why-2": [NORTH]})
    take_cut(survey, TODAY)
    (related,) = query(survey, question="why-2", today=TODAY).related
    assert old.heading in related.words
    assert related.question == ""
