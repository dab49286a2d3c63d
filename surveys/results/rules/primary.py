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
        if draft.is_small(key) and (draft.value(key) or sensitive):
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
        near = [key for key in parts if _tells_of_everyone(draft, key, base)]
        if near or _is_few(draft, whole):
            for key in parts:
                draft.hide(key, masked=True)
        for key in near:
            draft.near.setdefault(key, []).extend(part for part in parts if part != key)


def _is_few(draft: Draft, key: Key) -> bool:
    """Say whether there are people behind ``key``, but so few that it may not be shown."""
    return draft.value(key) > 0 and draft.is_small(key)


def _tells_of_everyone(draft: Draft, key: Key, base: int) -> bool:
    """Say whether at most two are outside ``key``: two entries, or two people (SR-05)."""
    margin = draft.rules.near_everyone
    apart = draft.exact.givers.apart.get(key)
    few_apart = apart is not None and draft.value(key) > 0 and apart <= margin
    return few_apart or is_near_everyone(draft.value(key), base, margin)


def withhold_in_eras(draft: Draft) -> None:
    """Withhold an answer that few were asked, or that nearly everyone gave while it was offered."""
    in_eras = draft.exact.in_eras
    if in_eras is None:
        return
    for i in sorted(draft.exact.partial):
        when, key = in_eras.when(i), ("cell", i, 0)
        asked = sum(in_eras.eras[era].count for era in when)
        near = _tells_of_everyone(draft, key, asked)
        if near or any(_is_few(draft, ("era", era)) for era in when):
            draft.hide(key, masked=True)
        if near:
            rest = [other for other in range(len(in_eras.offered)) if other != i]
            inner: list[Key] = [("inner", other, era) for other in rest for era in when]
            draft.near.setdefault(key, []).extend(inner)
