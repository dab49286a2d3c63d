"""Numbers move only in steps (SR-11, SB-35, CB-20)."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from hypothesis import given
from hypothesis import strategies as st

from surveys.models import Response, ResultCut, SurveyPage
from surveys.models.responses import ResponseStatus
from surveys.results.cuts import latest_cut, rows_of, take_cut
from surveys.results.rules.steps import may_move
from tests.surveys.results.conftest import TODAY, YESTERDAY, Answering

TOMORROW = TODAY + timedelta(days=1)


@given(st.integers(0, 30), st.integers(0, 30), st.booleans())
def test_a_step_needs_ten_different_answers_and_a_new_day(
    before: int, after: int, same_day: bool
) -> None:
    """SR-11, from both sides of both limits."""
    counted = {bytes([n]) for n in range(before)}
    now = {bytes([n]) for n in range(after)}
    last = TODAY if same_day else YESTERDAY
    assert may_move(counted, now, last, TODAY) == (not same_day and abs(after - before) >= 10)


@pytest.mark.django_db
def test_the_first_step_needs_ten_answers(survey: SurveyPage, answer: Answering) -> None:
    answer(9)
    assert take_cut(survey, TODAY) is None
    answer(1)
    cut = take_cut(survey, TODAY)
    assert cut is not None
    assert cut.count == 10


@pytest.mark.django_db
def test_a_second_step_waits_for_the_next_day_and_ten_more(
    survey: SurveyPage, answer: Answering
) -> None:
    answer(12)
    first = take_cut(survey, TODAY)
    answer(50)
    assert take_cut(survey, TODAY) is None
    assert take_cut(survey, TOMORROW) is not None
    assert latest_cut(survey, TODAY) == first


@pytest.mark.django_db
def test_answers_of_a_day_that_is_not_over_are_not_counted(
    survey: SurveyPage, answer: Answering
) -> None:
    answer(10, day=TODAY)
    assert take_cut(survey, TODAY) is None
    assert take_cut(survey, TOMORROW) is not None


@pytest.mark.django_db
def test_late_paper_and_answers_set_aside_wait_for_the_next_step(
    survey: SurveyPage, answer: Answering
) -> None:
    """A paper answer keyed in late, or one set aside, does not move a published number."""
    answer(20)
    cut = take_cut(survey, TODAY)
    assert cut is not None
    before = len(rows_of(cut.pk))
    answer(3, day=date(2026, 11, 1), mode="paper")
    first = Response.objects.order_by("pk").first()
    assert first is not None
    Response.objects.filter(pk=first.pk).update(status=ResponseStatus.QUARANTINED)
    assert len(rows_of(cut.pk)) == before == 20


@pytest.mark.django_db
def test_the_daily_command_moves_what_may_move_and_names_no_number(
    survey: SurveyPage, answer: Answering
) -> None:
    answer(11, day=date(2020, 1, 1))
    out = StringIO()
    call_command("take_result_cuts", stdout=out)
    assert out.getvalue().strip() == survey.title
    out = StringIO()
    call_command("take_result_cuts", stdout=out)
    assert out.getvalue().strip() == "No results moved today."
    assert ResultCut.objects.count() == 1
