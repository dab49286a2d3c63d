"""Answers as a tablet sends them: whole, after the person has gone (SE-09, SB-09).

Nobody can be asked again, so nothing is refused as a whole: an answer that the rules do not take
counts as skipped, and words are kept as they are.
"""

from collections.abc import Mapping, Sequence

from surveys.rules.answers import Answer, Seen, Words
from surveys.rules.codes import Missing
from surveys.rules.definition import Definition, Question
from surveys.rules.routing import prune
from surveys.rules.text import with_line_feeds
from surveys.rules.validation import Problem, validate

MOST_WORDS = 20_000


def answers_from(definition: Definition, sent: Mapping[str, Sequence[str]]) -> dict[str, Answer]:
    """Return the answers on the route of what was sent.

    Args:
        definition: the version that was on the tablet.
        sent: for each page that was passed, the values of its controls; nothing for skipped.
    """
    given = {
        item.id: _answer(item, [str(value) for value in sent[item.id]])
        for item in definition.items
        if item.id in sent
    }
    return prune(definition, given)


def _answer(item: Question, raw: Sequence[str]) -> Answer:
    if item.is_info:
        return Seen()
    outcome = validate(item, raw)
    if not isinstance(outcome, Problem):
        return outcome
    if item.is_text:
        return Words(with_line_feeds(next(iter(raw)))[:MOST_WORDS])
    return Missing.SKIPPED
