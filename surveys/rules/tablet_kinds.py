"""Which questions the one page of a shared tablet can ask."""

from surveys.rules.codes import Kind, Look
from surveys.rules.definition import Definition, Question

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
