"""Who went on to answer questions about themselves: no question of the survey (UX-14)."""

import pytest
from wagtail.models import Page

from surveys.demo.blocks import about_you, options, question
from surveys.models import Response, SurveyPage
from surveys.results import QueryError, query, questions
from surveys.results.cuts import take_cut
from surveys.rules.about_you import GATE
from tests.factories.results import give
from tests.factories.surveys import permanent_id, published_survey, small_sections
from tests.surveys.results.conftest import TODAY, YESTERDAY

pytestmark = pytest.mark.django_db
SAFE, AGE = permanent_id("safe"), permanent_id("age")


@pytest.fixture
def gated(site_root: Page) -> SurveyPage:
    """Return a survey with a question about the person behind the yes/no page."""
    age = question("age", "single", "How old are you?", "To see.", options=options("age", "A", "B"))
    return published_survey(site_root, sections=[*small_sections(), about_you(age)])


def _answers(survey: SurveyPage, wanted: int, unwanted: int) -> None:
    version = survey.versions.get()
    give(version, wanted, YESTERDAY, answers={SAFE: ["very_safe"], GATE: ["yes"]})
    give(version, unwanted, YESTERDAY, answers={SAFE: ["fairly_safe"], GATE: ["no"]})
    take_cut(survey, TODAY)


def _remarks(survey: SurveyPage) -> str:
    return " ".join(query(survey, question=SAFE, today=TODAY).remarks)


def test_the_page_that_asks_is_no_question(gated: SurveyPage) -> None:
    _answers(gated, 40, 30)
    offered = [one.id for one in questions(gated)]
    assert AGE in offered
    assert GATE not in offered
    with pytest.raises(QueryError, match="no such question"):
        query(gated, question=GATE, today=TODAY)
    with pytest.raises(QueryError, match="no such question"):
        query(gated, question=SAFE, by=GATE, today=TODAY)


def test_how_many_went_on_is_said_rounded(gated: SurveyPage) -> None:
    _answers(gated, 41, 27)
    said = "About 40 of 70 people went on to answer questions about themselves."
    assert said in query(gated, question=SAFE, today=TODAY).remarks


@pytest.mark.parametrize(("wanted", "unwanted"), [(5, 60), (60, 5), (60, 1)])
def test_few_on_either_side_are_hidden(gated: SurveyPage, wanted: int, unwanted: int) -> None:
    """SR-01, SR-05: neither those who went on nor those who did not can be few and shown."""
    _answers(gated, wanted, unwanted)
    assert "went on to answer questions about themselves is hidden" in _remarks(gated)


def test_a_survey_that_does_not_ask_says_nothing(survey: SurveyPage) -> None:
    give(survey.versions.get(), 20, YESTERDAY, answers={SAFE: ["very_safe"]})
    take_cut(survey, TODAY)
    assert not any("went on" in one for one in query(survey, question=SAFE, today=TODAY).remarks)


def test_a_step_that_is_made_again_shows_its_own_answers(gated: SurveyPage) -> None:
    """SR-11: as many answers under the same key are other answers, and none that were kept."""
    _answers(gated, 40, 30)
    assert "About 40 of 70" in _remarks(gated)
    Response.objects.all().delete()
    _answers(gated, 30, 40)
    cut = gated.result_cuts.get()
    cut.members = b"".join(sorted(one.pk.bytes for one in Response.objects.all()))
    cut.save()
    assert "About 30 of 70" in _remarks(gated)
