"""A month and its year, in two fields; the words say which of them needs mending."""

import re

from surveys.rules.answers import Answer, Month
from surveys.rules.definition import Question
from surveys.rules.months import in_words, number_of
from surveys.rules.problems import Problem, subject

YEAR = re.compile(r"[1-9]\d{3}", re.ASCII)


def take_month(question: Question, month: str, year: str) -> Answer | Problem:
    """Return the month, or the year alone where that is enough."""
    given = _read(question, month.strip(), year.strip())
    if isinstance(given, Problem):
        return given
    if _is_outside(question, given):
        return Problem(f"{subject(question)} must be {_range(question)}", "year")
    return given


def _read(question: Question, month: str, year: str) -> Month | Problem:
    about = subject(question)
    if not month and not question.year_alone:
        return Problem(f"{about} must include a month", "month")
    number = number_of(month)
    if month and number is None:
        return Problem(f"{about} must have a month from 1 to 12, like 3 for March", "month")
    if not year:
        return Problem(f"{about} must include a year", "year")
    if not YEAR.fullmatch(year):
        return Problem(f"{about} must have a year with 4 numbers, like 2024", "year")
    return Month(int(year), number)


def _is_outside(question: Question, given: Month) -> bool:
    """Compare months with months; a year alone is compared with the years of the limits."""
    length = len(str(given))
    early, late = question.earliest[:length], question.latest[:length]
    return str(given) < early or (bool(late) and str(given) > late)


def _range(question: Question) -> str:
    ends = [in_words(Month.read(end)) for end in (question.earliest, question.latest) if end]
    if len(ends) == 2:
        return f"between {ends[0]} and {ends[1]}"
    return f"{ends[0]} or later" if question.earliest else f"{ends[0]} or earlier"
