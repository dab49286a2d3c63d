"""Answers as a tablet sends them: whole, after the person has gone (SE-09, SB-09).

Nobody can be asked again, so nothing is refused as a whole: an answer that the rules do not take
counts as skipped, and words are kept as they are.
"""

from collections.abc import Mapping, Sequence

from surveys.rules.answers import Answer, Seen, Words
from surveys.rules.codes import Kind, Look, Missing
from surveys.rules.definition import Definition, Question
from surveys.rules.routing import prune
from surveys.rules.text import with_line_feeds
from surveys.rules.validation import Problem, validate

MOST_WORDS = 20_000
# What the tablet's page can ask and check by itself.
KINDS = frozenset(
    {Kind.SINGLE, Kind.SEVERAL, Kind.SCALE, Kind.NUMBER, Kind.SHORT_TEXT, Kind.LONG_TEXT, Kind.INFO}
)
LOOKS = frozenset({Look.LIST, Look.FACES, Look.PICTURES})


def cannot_ask(definition: Definition) -> tuple[Question, ...]:
    """Return the pages that a shared tablet cannot ask; with one of them none may be set up.

    Months, orders, rounds, notes that lead past a section, "Other" with words, dropdowns, orders
    by chance, a largest number of answers: they need what its one page does not have.
    """
    return tuple(item for item in definition.items if not _can_ask(item))


def _can_ask(item: Question) -> bool:
    is_plain = item.kind in KINDS and item.shown_as in LOOKS and not item.shuffled
    return is_plain and item.option_with_words is None and item.most is None


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
