"""A question with a changed meaning is another question: say so beside both tables (SD-03)."""

from collections.abc import Iterator, Mapping

from surveys.results.columns import Countable
from surveys.results.history import History
from surveys.results.rules.eras import in_words
from surveys.results.rules.table import Related
from surveys.rules.definition import Question

APART = "Its meaning changed, so the two are not added together."


def related_to(
    question: Countable, history: History, known: Mapping[str, Countable]
) -> tuple[Related, ...]:
    """Return what a question replaces, and what replaced it.

    Args:
        question: whose table is shown.
        history: all versions of the survey.
        known: the questions that have a table; others are named without a link.
    """
    asked = history.asked()
    found = [
        *_replaces(question.question, asked, history),
        *_replaced_by(question.id, asked, history),
    ]
    return tuple(Related(words, id_ if id_ in known else "") for id_, words in found)


def _replaces(
    question: Question, asked: Mapping[str, Question], history: History
) -> Iterator[tuple[str, str]]:
    older = asked.get(question.comparable_with)
    if older is not None:
        until = history.until(older.id)
        when = f", asked until {in_words(until)}" if until else ""
        yield older.id, f"Replaces “{older.heading}”{when}. {APART}"


def _replaced_by(
    id_: str, asked: Mapping[str, Question], history: History
) -> Iterator[tuple[str, str]]:
    for newer in asked.values():
        if newer.comparable_with == id_:
            since = in_words(history.with_question(newer.id)[0].day)
            yield newer.id, f"Replaced by “{newer.heading}” from {since}. {APART}"
