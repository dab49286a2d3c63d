"""The only door to answers: a query goes in, a disclosed table comes out (design §3, SD-01).

No other module of the site reads ``Response.answers``; a test fails when one does. What comes
out holds rounded numbers or none, so page, chart, alt text and file cannot differ (SR-08).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from surveys.results.errors import NoResultsYetError, QueryError
from surveys.results.rules.table import Cell, DisclosedTable, Line, NamedCell, Related, Unit

if TYPE_CHECKING:
    from surveys.models import SurveyPage
    from surveys.results.columns import Countable

__all__ = [
    "Cell",
    "DisclosedTable",
    "Line",
    "NamedCell",
    "NoResultsYetError",
    "QueryError",
    "Related",
    "Unit",
    "groups",
    "query",
    "questions",
]


def query(
    survey: SurveyPage,
    *,
    question: str,
    by: str | None = None,
    where: tuple[str, str] | None = None,
    rules: str = "partner",
    today: date,
) -> DisclosedTable:
    """Return how people answered one question, or two crossed, after disclosure control.

    Args:
        survey: whose answers.
        question: id of the question in the rows.
        by: id of the question in the columns, if any (SR-07).
        where: question id and option id of the one filter, if any; not together with ``by``: the
            tables of three questions, seen from their three sides, would give away numbers that
            each of them hides (SR-07, DP-13).
        rules: ``partner`` or ``public`` (SR-01).
        today: which day it is in London; numbers of a later step are not used (SR-11).

    Returns:
        Counts of people rounded to the nearest 5, whole percentages, or hidden.

    Raises:
        QueryError: an id is unknown, words cannot be counted, a question is used twice, or a
            filter is asked for beside a crossing.
        NoResultsYetError: too few answers so far.
    """
    # The models import this package, so the work is looked up when it is first asked for.
    from surveys.results.answering import answer

    return answer(survey, question=question, by=by, where=where, rules=rules, today=today)


def groups(
    survey: SurveyPage, *, question: str, rules: str = "partner", today: date
) -> DisclosedTable | None:
    """Return what group sessions said to one question; it is never added to what people said.

    Args:
        survey: whose answers.
        question: id of the question.
        rules: ``partner`` or ``public``; groups are hidden and rounded as people are (SR-01).
        today: which day it is in London.

    Returns:
        Counts of groups, with how big they were in place of the ways of answering; None when
        none or a few answered, which look alike (SR-09, QB-16).

    Raises:
        QueryError: the id is unknown, or its answers cannot be counted.
        NoResultsYetError: too few answers so far.
    """
    from surveys.results.answering import answer_of_groups

    return answer_of_groups(survey, question=question, rules=rules, today=today)


def questions(survey: SurveyPage) -> Sequence[Countable]:
    """Return the questions of ``survey`` that can be counted, in the order of asking."""
    from surveys.results.history import history_of

    return history_of(survey).countable()
