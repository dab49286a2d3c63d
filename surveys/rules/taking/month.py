"""A month and its year, in two fields; the words say which of them needs mending."""

import re
from dataclasses import replace

from surveys.rules.answers import Answer, Month
from surveys.rules.definition import Question
from surveys.rules.messages import Problem, gettext_noop
from surveys.rules.months import MonthWords, number_of
from surveys.rules.subject import subject

YEAR = re.compile(r"[1-9]\d{3}", re.ASCII)

NO_MONTH = gettext_noop("%(answer)s must include a month")
WRONG_MONTH = gettext_noop("%(answer)s must have a month from 1 to 12, like 3 for March")
NO_YEAR = gettext_noop("%(answer)s must include a year")
WRONG_YEAR = gettext_noop("%(answer)s must have a year with 4 numbers, like 2024")
BETWEEN = gettext_noop("%(answer)s must be between %(low)s and %(high)s")
TOO_EARLY = gettext_noop("%(answer)s must be %(low)s or later")
TOO_LATE = gettext_noop("%(answer)s must be %(high)s or earlier")


def until(question: Question, this_month: Month) -> Question:
    """Return the question with this month as its end, where it may not be in the future.

    Args:
        question: any page.
        this_month: in London.
    """
    if not question.not_future:
        return question
    now = str(this_month)
    return replace(question, latest=min(question.latest or now, now))


def take_month(question: Question, month: str, year: str) -> Answer | Problem:
    """Return the month, or the year alone where that is enough."""
    given = _read(question, month.strip(), year.strip())
    if isinstance(given, Problem):
        return given
    if _is_outside(question, given):
        return _out_of_range(question)
    return given


def _read(question: Question, month: str, year: str) -> Month | Problem:
    about = {"answer": subject(question)}
    if not month and not question.year_alone:
        return Problem(NO_MONTH, about, part="month")
    number = number_of(month)
    if month and number is None:
        return Problem(WRONG_MONTH, about, part="month")
    if not year:
        return Problem(NO_YEAR, about, part="year")
    if not YEAR.fullmatch(year):
        return Problem(WRONG_YEAR, about, part="year")
    return Month(int(year), number)


def _is_outside(question: Question, given: Month) -> bool:
    """Compare months with months; a year alone is compared with the years of the limits."""
    length = len(str(given))
    early, late = question.earliest[:length], question.latest[:length]
    return str(given) < early or (bool(late) and str(given) > late)


def _out_of_range(question: Question) -> Problem:
    ends = {"low": question.earliest, "high": question.latest}
    given = {name: MonthWords(Month.read(end)) for name, end in ends.items() if end}
    said = {"answer": subject(question), **given}
    if len(given) == 2:
        return Problem(BETWEEN, said, part="year")
    return Problem(TOO_LATE if "high" in given else TOO_EARLY, said, part="year")
