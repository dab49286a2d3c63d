"""The only door to answers."""

from datetime import timedelta

import pytest
from wagtail.models import Page

from surveys.models import Response, SurveyPage
from surveys.results import NoResultsYetError, QueryError, query, questions
from surveys.results.cuts import take_cut
from tests.factories.surveys import permanent_id, published_survey
from tests.surveys.results.conftest import TODAY, Answering, option

pytestmark = pytest.mark.django_db
SAFE, TELL, TOWN, WHY, DAYS = (
    permanent_id(name) for name in ("safe", "tell", "town", "why", "days")
)


@pytest.fixture
def answered(survey: SurveyPage, answer: Answering) -> SurveyPage:
    """Return the survey with 103 answers and its first step taken."""
    north = [option("town", "Northampton")]
    kettering = [option("town", "Kettering")]
    answer(41, safe=["very_safe"], town=north, tell=[option("tell", "A friend")])
    answer(33, safe=["fairly_safe"], town=kettering, tell="prefer_not_to_say")
    answer(12, mode="paper", safe=["fairly_safe"], town=north, tell="skipped")
    answer(3, mode="kiosk", safe=["very_unsafe"], town="prefer_not_to_say")
    answer(14, safe="skipped", town=kettering)
    take_cut(survey, TODAY)
    return survey


def test_one_question_is_rounded_and_small_numbers_are_hidden(answered: SurveyPage) -> None:
    """SR-01, SR-02: 41, 45 and 3 people."""
    table = query(answered, question=SAFE, today=TODAY)
    shown = {line.label: line.cells[0].count for line in table.lines}
    assert shown["Very safe"] == 40
    assert shown["Fairly safe"] == 45
    assert shown["Very unsafe"] is None
    assert table.base.count == 90
    assert table.all_responses.count == 105


def test_each_kind_of_missing_and_each_mode_stands_apart(answered: SurveyPage) -> None:
    """SD-06, CB-21."""
    table = query(answered, question=TELL, today=TODAY)
    missing = {one.label: one.cell.count for one in table.missing}
    assert missing["Prefer not to say"] == 35
    assert missing["Not provided"] == 10
    assert {one.label for one in table.modes} == {
        "On the website",
        "On paper",
        "On a shared tablet",
    }


def test_two_questions_are_crossed(answered: SurveyPage) -> None:
    table = query(answered, question=SAFE, by=TOWN, today=TODAY)
    assert table.columns == ("Northampton", "Kettering")
    assert len(table.lines[0].cells) == 2
    assert table.by == "Where do you live?"


def test_a_filter_shows_a_part_of_the_crossed_table_and_nothing_besides(
    answered: SurveyPage,
) -> None:
    """SR-07, DP-13: two tables that hide different numbers would give them away."""
    crossed = query(answered, question=SAFE, by=TOWN, today=TODAY)
    where = (TOWN, option("town", "Northampton"))
    table = query(answered, question=SAFE, where=where, today=TODAY)
    assert table.where == "Where do you live?: Northampton"
    assert [line.cells[0] for line in table.lines] == [line.cells[0] for line in crossed.lines]
    assert table.base.count == crossed.column_bases[0].count
    assert (table.missing, table.modes, table.all_responses.hidden) == ((), (), True)


def test_the_public_sees_less(answered: SurveyPage) -> None:
    """SR-01: two named rule sets; the table says by which it was made."""
    table = query(answered, question=SAFE, rules="public", today=TODAY)
    assert table.rules.startswith("public-")


def test_an_open_link_says_that_it_has_no_margin_of_error(answered: SurveyPage) -> None:
    """UC-02, UC-03."""
    table = query(answered, question=SAFE, today=TODAY)
    assert "no margin of error can be given" in table.remarks[-1]
    assert not table.example


def test_a_survey_by_code_does_not_say_that_anyone_could_answer(answered: SurveyPage) -> None:
    """UC-02, SD-05: the remark is true of both doors."""
    answered.door = "codes"
    remark = query(answered, question=SAFE, today=TODAY).remarks[-1]
    assert remark.startswith("Only people with a printed code could answer")
    assert "no margin of error can be given" in remark


def test_a_demonstration_says_that_its_answers_are_generated(site_root: Page) -> None:
    """Example answers are labelled wherever they are shown."""
    example = published_survey(site_root, slug="example", is_demonstration=True)
    Response.objects.bulk_create(
        Response(
            version=example.latest_version,
            answers={SAFE: ["very_safe"]},
            received_on=TODAY - timedelta(days=1),
            status="example",
        )
        for _ in range(12)
    )
    take_cut(example, TODAY)
    table = query(example, question=SAFE, today=TODAY)
    assert table.example
    assert table.remarks[0].startswith("Example answers, generated.")


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"question": "nothing"}, "no such question"),
        ({"question": WHY}, "cannot be counted"),
        ({"question": SAFE, "by": "nothing"}, "no such question"),
        ({"question": SAFE, "by": SAFE}, "different questions"),
        ({"question": SAFE, "where": (TOWN, "nowhere")}, "no such answer"),
        (
            {"question": SAFE, "by": TOWN, "where": (TOWN, permanent_id("town", "Kettering"))},
            "diff",
        ),
        ({"question": SAFE, "by": TOWN, "where": (DAYS, "3-3")}, "Both at once"),
        ({"question": SAFE, "rules": "none"}, "no such set of rules"),
    ],
)
def test_what_cannot_be_answered_is_refused_in_words(
    answered: SurveyPage, asked: dict, words: str
) -> None:
    """SR-07, SR-10: unknown ids, free text, and a question used twice."""
    with pytest.raises(QueryError, match=words):
        query(answered, today=TODAY, **asked)


def test_before_the_first_step_there_is_no_table(survey: SurveyPage, answer: Answering) -> None:
    """SR-11."""
    answer(5, safe=["very_safe"])
    take_cut(survey, TODAY)
    with pytest.raises(NoResultsYetError, match="after 10 answers"):
        query(survey, question=SAFE, today=TODAY)


def test_new_answers_show_only_after_the_next_step(answered: SurveyPage, answer: Answering) -> None:
    """WD-24: the columns a process keeps follow the step that all processes share."""
    before = query(answered, question=SAFE, today=TODAY)
    answer(40, safe=["very_safe"])
    assert query(answered, question=SAFE, today=TODAY) == before
    tomorrow = TODAY + timedelta(days=1)
    assert take_cut(answered, tomorrow) is not None
    after = query(answered, question=SAFE, today=tomorrow)
    assert after.lines[0].cells[0].count == 80
    assert query(answered, question=SAFE, today=TODAY) == before


def test_only_closed_questions_are_offered(answered: SurveyPage) -> None:
    """SR-10, DP-14: words are never a table."""
    offered = [one.id for one in questions(answered)]
    assert SAFE in offered
    assert WHY not in offered
