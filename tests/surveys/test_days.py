"""Months, days and moments in the language that is being spoken (UX-23)."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from surveys.answering.summary import in_words
from surveys.days import day_in_words, moment_in_words, weekday_in_words
from surveys.rules.answers import Month
from surveys.rules.codes import Kind
from surveys.rules.messages import Problem
from surveys.rules.validation import validate
from surveys.speech import problem_in_words
from tests.surveys.rules.building import ask

MONTH = ask("m", Kind.MONTH, earliest="2015-03", latest="2020-06", year_alone=True)


@pytest.mark.parametrize(
    ("language", "month", "day", "moment"),
    [
        ("en-gb", "March 2019", "5 March 2026", "midday on 5 March 2026"),
        ("ro", "martie 2019", "5 martie 2026", "5 martie 2026, 12:00"),
        ("pl", "marzec 2019", "5 marca 2026", "5 marca 2026, 12:00"),
    ],
)
def test_months_have_the_names_and_the_case_of_the_language(
    language: str, month: str, day: str, moment: str
) -> None:
    with translation.override(language):
        assert in_words(MONTH, Month(2019, 3)) == month
        assert in_words(MONTH, Month(2019)) == "2019"
        assert day_in_words(date(2026, 3, 5)) == day
        assert moment_in_words(datetime(2026, 3, 5, 12, tzinfo=UTC)) == moment


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en-gb", "Your answer must be between March 2015 and June 2020"),
        ("ro", "„Răspunsul tău”: răspunsul trebuie să fie între martie 2015 și iunie 2020"),
        ("pl", "„Twoja odpowiedź”: podaj odpowiedź z zakresu marzec 2015 – czerwiec 2020"),
    ],
)
def test_a_mistake_names_its_months_in_the_language(language: str, words: str) -> None:
    problem = validate(MONTH, [], {"month": "1", "year": "2010"})
    assert isinstance(problem, Problem)
    with translation.override(language):
        assert problem_in_words(problem) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en-gb", "Thursday 5 March 2026"),
        ("ro", "joi 5 martie 2026"),
        ("pl", "czwartek 5 marca 2026"),
    ],
)
def test_a_day_to_remember_is_said_with_its_weekday(language: str, words: str) -> None:
    with translation.override(language):
        assert weekday_in_words(date(2026, 3, 5)) == words
