"""Which table is asked for: read from the address, never trusted (SR-07)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from surveys.models import SurveyPage
from surveys.results import DisclosedTable, QueryError, query, questions
from surveys.results.columns import Countable

WHERE_SEPARATOR = ":"


@dataclass(frozen=True)
class Asked:
    """One question, what it is crossed with, and the one filter; empty when not chosen."""

    question: str
    by: str = ""
    where: str = ""

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
        chosen = {"question": self.question, "by": self.by, "where": self.where}
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
    return Asked(values.get("question") or first, values.get("by", ""), values.get("where", ""))


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


def choices(survey: SurveyPage) -> Sequence[Countable]:
    """Return the questions that may be chosen."""
    return questions(survey)
