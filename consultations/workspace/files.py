"""Which file is asked for: one table, what groups said, or all entries of a group of questions."""

from datetime import date

from consultations.workspace.asking import (
    Answered,
    Asked,
    Of,
    answer,
    answer_of_groups,
    choices,
)
from consultations.workspace.download import as_csv
from consultations.workspace.long_form import as_long_csv, same_group
from surveys.models import SurveyPage
from surveys.results import DisclosedTable


class NoFileError(Exception):
    """There is no such file; the message may be shown."""


def file_of(survey: SurveyPage, asked: Asked, today: date) -> str:
    """Return the file as CSV; every table in it came through the results door (SR-08).

    Args:
        survey: whose answers.
        asked: what was chosen.
        today: the day in London.

    Raises:
        NoFileError: the question cannot be answered, or has no such file.
    """
    match asked.of:
        case Of.PEOPLE:
            return as_csv(_table(answer(survey, asked, today)))
        case Of.GROUPS:
            return as_csv(_table(answer_of_groups(survey, asked, today)))
        case Of.ROUNDS:
            return _all_entries(survey, asked, today)
        case _:
            raise NoFileError("There is no such file.")


def _table(answered: Answered) -> DisclosedTable:
    if answered.table is None:
        raise NoFileError(answered.problem)
    return answered.table


def _all_entries(survey: SurveyPage, asked: Asked, today: date) -> str:
    found = same_group(asked.question, choices(survey))
    if not found:
        raise NoFileError("This question was asked once only.")
    return as_long_csv([_table(answer(survey, Asked(one.id), today)) for one in found])
