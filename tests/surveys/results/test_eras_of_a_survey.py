"""An answer that a later version added or retired is a share of those who could give it (SB-15)."""

from datetime import date

import pytest

from surveys.models import SurveyPage
from surveys.results import query
from surveys.results.cuts import take_cut
from tests.factories.results import add_version, give, latest_questions, with_option, without_option
from tests.factories.surveys import permanent_id
from tests.surveys.results.conftest import TODAY, YESTERDAY

pytestmark = pytest.mark.django_db
TOWN, SAFE = permanent_id("town"), permanent_id("safe")
NORTH, KETTERING = permanent_id("town", "Northampton"), permanent_id("town", "Kettering")
MAY = date(2026, 5, 3)


@pytest.fixture
def grown(survey: SurveyPage) -> SurveyPage:
    """Return the survey: 200 answered before Corby could be chosen, 100 after."""
    before = survey.versions.get()
    asked = latest_questions(survey)
    asked[TOWN] = with_option(asked[TOWN], "corby", "Corby")
    after = add_version(survey, MAY, *asked.values())
    give(before, 120, YESTERDAY, answers={TOWN: [NORTH], SAFE: ["very_safe"]})
    give(before, 80, YESTERDAY, answers={TOWN: [KETTERING], SAFE: ["very_safe"]})
    give(after, 60, YESTERDAY, answers={TOWN: [NORTH], SAFE: ["fairly_safe"]})
    give(after, 40, YESTERDAY, answers={TOWN: ["corby"], SAFE: ["fairly_safe"]})
    take_cut(survey, TODAY)
    return survey


def test_an_added_answer_is_counted_over_those_who_had_it(grown: SurveyPage) -> None:
    table = query(grown, question=TOWN, today=TODAY)
    shares = {line.label: (line.total.count, line.total.percent) for line in table.lines}
    assert shares == {"Northampton": (180, 60), "Kettering": (80, 27), "Corby": (40, 40)}
    said = [one for one in table.remarks if "Corby" in one]
    assert said == [
        "“Corby” was added on 3 May 2026. About 100 answered while it was offered;"
        " its share is of these."
    ]


def test_the_times_make_up_the_people_of_the_table(grown: SurveyPage) -> None:
    table = query(grown, question=TOWN, today=TODAY)
    assert [(one.label, one.cell.count) for one in table.eras] == [
        ("until 3 May 2026", 200),
        ("from 3 May 2026", 100),
    ]


def test_a_crossed_table_gives_no_share_of_people_who_were_not_asked(grown: SurveyPage) -> None:
    """SR-07: how many were asked would be a third question of the table."""
    table = query(grown, question=TOWN, by=SAFE, today=TODAY)
    corby = table.lines[2]
    assert {cell.percent for cell in (*corby.cells, corby.total)} == {None}
    assert table.eras == ()
    assert any("in the table of this question by itself" in one for one in table.remarks)


def test_a_question_that_kept_its_answers_says_nothing_of_times(grown: SurveyPage) -> None:
    table = query(grown, question=SAFE, today=TODAY)
    assert table.eras == ()
    assert not any("offered" in one for one in table.remarks)


def test_a_retired_answer_is_counted_over_those_who_had_it(survey: SurveyPage) -> None:
    before = survey.versions.get()
    asked = latest_questions(survey)
    asked[TOWN] = without_option(asked[TOWN], KETTERING)
    after = add_version(survey, MAY, *asked.values())
    give(before, 60, YESTERDAY, answers={TOWN: [NORTH]})
    give(before, 40, YESTERDAY, answers={TOWN: [KETTERING]})
    give(after, 300, YESTERDAY, answers={TOWN: [NORTH]})
    give(after, 50, YESTERDAY, answers={TOWN: "prefer_not_to_say"})
    take_cut(survey, TODAY)
    kettering = query(survey, question=TOWN, today=TODAY).lines[1]
    assert kettering.asked is not None
    assert (kettering.total.percent, kettering.asked.count) == (40, 100)
