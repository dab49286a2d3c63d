"""What groups said: a table of their own, beside the people and never in it (QB-16)."""

from datetime import timedelta

import pytest

from surveys.models import Response, SurveyPage
from surveys.models.responses import Mode, ResponseStatus
from surveys.results import QueryError, Unit, groups, query
from surveys.results.cuts import take_back, take_cut
from surveys.results.rules.group_sizes import people_at_least, people_in_words
from surveys.results.rules.steps import groups_now
from surveys.results.rules.table import Cell, NamedCell
from tests.factories.results import give
from tests.factories.surveys import permanent_id
from tests.surveys.results.conftest import TODAY, YESTERDAY, Answering

SAFE = permanent_id("safe")
TOMORROW = TODAY + timedelta(days=1)
database = pytest.mark.django_db


def _sessions(survey: SurveyPage, number: int, answer: str, size: str = "6-10") -> list[Response]:
    return give(
        survey.versions.get(),
        number,
        YESTERDAY,
        mode=Mode.GROUP,
        group_size=size,
        answers={SAFE: [answer]},
    )


@pytest.fixture
def both(survey: SurveyPage, answer: Answering) -> SurveyPage:
    """Return the survey with 50 people and 33 group sessions of two sizes."""
    answer(50, safe=["very_safe"])
    _sessions(survey, 18, "fairly_safe")
    _sessions(survey, 12, "very_safe", "21+")
    _sessions(survey, 3, "very_unsafe")
    take_cut(survey, TODAY)
    return survey


@database
def test_groups_have_a_table_of_their_own(both: SurveyPage) -> None:
    table = groups(both, question=SAFE, today=TODAY)
    assert table is not None
    assert table.unit == Unit.GROUPS
    shown = {line.label: line.total.count for line in table.lines}
    assert (shown["Fairly safe"], shown["Very safe"], shown["Very unsafe"]) == (20, 10, None)
    assert table.base.count == 35
    sizes = {one.label: one.cell.count for one in table.modes}
    assert sizes == {"6 to 10 people": 20, "More than 20 people": 10}


@database
def test_groups_are_in_no_number_of_people(both: SurveyPage) -> None:
    table = query(both, question=SAFE, today=TODAY)
    assert table.unit == Unit.PEOPLE
    assert table.all_responses.count == 50
    assert {one.label for one in table.modes} == {"On the website"}


@database
def test_the_table_says_what_it_counts(both: SurveyPage) -> None:
    """Set-aside answers are named as beside every table (SB-23)."""
    table = groups(both, question=SAFE, today=TODAY)
    assert table is not None
    said = " ".join(table.remarks)
    assert "never added to the people who answered by themselves" in said
    assert "people sat in the groups" in said
    assert "Set aside for checking" in said


@database
def test_a_few_sessions_are_no_table(survey: SurveyPage, answer: Answering) -> None:
    """SR-09: none and a few look alike."""
    answer(20, safe=["very_safe"])
    _sessions(survey, 7, "very_safe")
    take_cut(survey, TODAY)
    assert groups(survey, question=SAFE, today=TODAY) is None
    with pytest.raises(QueryError):
        groups(survey, question="nothing", today=TODAY)


@database
@pytest.mark.parametrize("number", [0, 5])
def test_a_question_that_few_groups_answered_has_no_table(both: SurveyPage, number: int) -> None:
    """SR-09: of 33 sessions and 10 more, none or five said where they are."""
    town = {permanent_id("town"): [permanent_id("town", "Kettering")]}
    more = {"mode": Mode.GROUP, "group_size": "6-10"}
    give(both.versions.get(), number, YESTERDAY, answers=town, **more)
    give(both.versions.get(), 10 - number, YESTERDAY, answers={SAFE: ["very_safe"]}, **more)
    give(both.versions.get(), 10, YESTERDAY, answers={SAFE: ["very_safe"]})
    take_cut(both, TOMORROW)
    assert groups(both, question=permanent_id("town"), today=TOMORROW) is None
    assert groups(both, question=SAFE, today=TOMORROW) is not None


@database
def test_one_more_session_moves_nothing(both: SurveyPage, answer: Answering) -> None:
    """SR-11, SB-35: groups move when ten are new, though the people moved."""
    _sessions(both, 9, "very_safe")
    answer(30, safe=["fairly_safe"])
    take_cut(both, TOMORROW)
    assert query(both, question=SAFE, today=TOMORROW).base.count == 80
    after = groups(both, question=SAFE, today=TOMORROW)
    assert after is not None
    assert after.all_responses.count == 35
    _sessions(both, 1, "very_safe")
    answer(10, safe=["fairly_safe"])
    take_cut(both, TOMORROW + timedelta(days=1))
    moved = groups(both, question=SAFE, today=TOMORROW + timedelta(days=1))
    assert moved is not None
    assert moved.all_responses.count == 45


@database
def test_a_counted_session_that_is_taken_back_leaves_with_the_next_step(
    both: SurveyPage, answer: Answering
) -> None:
    """SR-11: at once it would show whose it was."""
    session = Response.objects.filter(mode=Mode.GROUP).first()
    assert session is not None
    take_back(session, TODAY)
    session.refresh_from_db()
    assert session.status == ResponseStatus.WITHDRAWN
    answer(10, safe=["fairly_safe"])
    cut = take_cut(both, TOMORROW)
    assert cut is not None
    assert len(cut.group_ids) == 32
    assert not Response.objects.filter(pk=session.pk).exists()


def test_sessions_of_before_stand_until_ten_differ() -> None:
    before, more = {b"a", b"b"}, {bytes([n]) for n in range(10)}
    assert groups_now(before, before | set(list(more)[:9]), set()) == before
    assert groups_now(before, before | more, set()) == before | more
    assert groups_now(before, {b"a"}, {b"b"}) == {b"a"}


def test_people_in_groups_are_the_fewest_that_the_shown_numbers_allow() -> None:
    """Hidden sizes add nobody: the sentence is made from shown numbers alone."""
    sizes = [
        NamedCell("2 to 5 people", Cell(10)),
        NamedCell("6 to 10 people", Cell(None)),
        NamedCell("More than 20 people", Cell(20)),
    ]
    assert people_at_least(sizes) == 390  # 8 of 2 and 18 of 21 are 394
    assert people_in_words(sizes).startswith("At least 390 people")
    assert "hidden" in people_in_words([NamedCell("2 to 5 people", Cell(None))])
