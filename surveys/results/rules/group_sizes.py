"""How many people sat in groups, as far as the shown sizes of the groups say (QB-16)."""

from collections.abc import Sequence

from surveys.results.rules.rounding import REACH, STEP
from surveys.results.rules.table import NamedCell

HIDDEN = "How many people sat in the groups is hidden, to protect people."


def people_in_words(sizes: Sequence[NamedCell]) -> str:
    """Return the sentence about people in groups, made from shown numbers alone.

    Whatever is made from shown numbers gives no hidden one away.

    Args:
        sizes: how many groups were how big; each name holds the smallest size ("2 to 5 people").
    """
    least = people_at_least(sizes)
    if least == 0:
        return HIDDEN
    return f"At least {least:,} people sat in the groups. Their facilitators counted them roughly."


def people_at_least(sizes: Sequence[NamedCell]) -> int:
    """Return the fewest people that the shown numbers of groups can stand for, in fives."""
    least = sum(_smallest(one.label) * max((one.cell.count or 0) - REACH, 0) for one in sizes)
    return least // STEP * STEP


def _smallest(label: str) -> int:
    """Return the first number of "6 to 10 people" or "More than 20 people"."""
    number = next((int(word) for word in label.split() if word.isdigit()), 0)
    return number + 1 if label.startswith("More than") else number
