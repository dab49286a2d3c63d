"""The first pass: what must be hidden for what it says itself (SR-01, SR-05)."""

from collections.abc import Iterator

from surveys.results.rules.draft import BASE, Draft, Key
from surveys.results.rules.rounding import is_near_everyone

# A line of the table: the number of all people in it, and the numbers they divide into.
Division = tuple[Key, list[Key]]


def hide_small(draft: Draft) -> None:
    """Hide 1 to the limit everywhere, and zero where the answer is sensitive (SR-01)."""
    answers = {"cell", "row", "column"}
    for key in draft.keys():  # noqa: SIM118 - not a dictionary
        sensitive = draft.exact.sensitive and key[0] in answers
        if draft.value(key) <= draft.rules.hide_up_to and (draft.value(key) or sensitive):
            draft.hide(key, masked=sensitive)


def divisions(draft: Draft) -> Iterator[Division]:
    """Name every line of the table with what it divides into."""
    rows, columns = (range(size) for size in draft.exact.counts.shape)
    for j in columns:
        whole: Key = ("column", j) if draft.crossed else BASE
        yield whole, [("cell", i, j) for i in rows]
    if draft.crossed:
        for i in rows:
            yield ("row", i), [("cell", i, j) for j in columns]
        yield BASE, [("row", i) for i in rows]
        yield BASE, [("column", j) for j in columns]


def withhold_telling_lines(draft: Draft) -> None:
    """Withhold every line that is small itself, or in which nearly everyone gave one answer.

    In both cases a shown zero would say where the people are, so zeros are hidden too.
    """
    for whole, parts in divisions(draft):
        base = draft.value(whole)
        near = [
            key
            for key in parts
            if is_near_everyone(draft.value(key), base, draft.rules.near_everyone)
        ]
        if near or 0 < base <= draft.rules.hide_up_to:
            for key in parts:
                draft.hide(key, masked=True)
        for key in near:
            draft.near.setdefault(key, []).extend(part for part in parts if part != key)
