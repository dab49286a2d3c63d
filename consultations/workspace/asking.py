"""Which table is asked for: read from the address, never trusted (SR-07)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from urllib.parse import urlencode

from surveys.models import SurveyPage
from surveys.results import DisclosedTable, QueryError, groups, query, questions
from surveys.results.columns import Countable

WHERE_SEPARATOR = ":"
NO_GROUPS = "There were no group sessions, or too few to show what they said."


class Of(StrEnum):
    """Whose answers: of single people, of group sessions, or all rounds of a group of questions."""

    PEOPLE = ""
    GROUPS = "groups"
    ROUNDS = "rounds"


@dataclass(frozen=True)
class Asked:
    """One question, what it is crossed with, the one filter, and of whom; empty: not chosen."""

    question: str
    by: str = ""
    where: str = ""
    of: str = Of.PEOPLE

    @property
    def filter(self) -> tuple[str, str] | None:
        """The filter as question id and answer id.

        Raises:
            QueryError: it is not written as ``question:answer``.
        """
        if not self.where:
            return None
        question, separator, answer = self.where.partition(WHERE_SEPARATOR)
        if not separator:
            raise QueryError("This filter cannot be read. Choose one from the list.")
        return question, answer

    @property
    def address(self) -> str:
        """The choice as the query part of an address."""
        chosen = {
            "question": self.question,
            "by": self.by,
            "where": self.where,
            "of": self.of,
        }
        return urlencode({name: value for name, value in chosen.items() if value})


@dataclass(frozen=True)
class Answered:
    """A table, or why there is none."""

    asked: Asked
    table: DisclosedTable | None
    problem: str = ""


def asked_in(values: Mapping[str, str], known: Sequence[Countable]) -> Asked:
    """Read the choice; with none made, the first question of the survey."""
    first = known[0].id if known else ""
    chosen = (values.get(name, "") for name in ("by", "where", "of"))
    return Asked(values.get("question") or first, *chosen)


def answer(survey: SurveyPage, asked: Asked, today: date) -> Answered:
    """Ask the results door; an unanswerable question gives its reason in place of a table."""
    if not asked.question:
        return Answered(asked, None, "This survey has no questions that can be counted yet.")
    try:
        table = query(
            survey,
            question=asked.question,
            by=asked.by or None,
            where=asked.filter,
            rules="partner",
            today=today,
        )
    except QueryError as problem:
        return Answered(asked, None, str(problem))
    return Answered(asked, table)


def answer_of_groups(survey: SurveyPage, asked: Asked, today: date) -> Answered:
    """Ask the results door what group sessions said to a question by itself (QB-16)."""
    asked = Asked(asked.question, of=Of.GROUPS)
    try:
        table = groups(survey, question=asked.question, rules="partner", today=today)
    except QueryError as problem:
        return Answered(asked, None, str(problem))
    return Answered(asked, table, "" if table else NO_GROUPS)


def choices(survey: SurveyPage) -> Sequence[Countable]:
    """Return the questions that may be chosen."""
    return questions(survey)
