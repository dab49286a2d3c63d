"""The interval audit: hide on until no hidden number can be worked out (SR-14)."""

from collections.abc import Iterator

from surveys.results.rules.adding_up import AddingUp, Focus, adding_up, focuses
from surveys.results.rules.draft import BASE, Draft, Key

# Numbers of this kind are given up first, the totals last.
_GIVEN_UP = {"cell": 0, "missing": 1, "mode": 2, "era": 3, "row": 3, "column": 3, "base": 4}
_GIVEN_UP["responses"] = 5


def make_safe(draft: Draft) -> None:
    """Hide further numbers until every hidden one keeps its possible range.

    Hiding only ever widens what a reader must believe possible, so what was safe stays safe and
    the work ends at the latest when everything is hidden.
    """
    before = -1
    while len(draft.hidden) != before:
        before = len(draft.hidden)
        for focus in focuses(draft):
            _settle(draft, focus)


def _settle(draft: Draft, focus: Focus) -> None:
    seen = adding_up(draft, focus)
    waiting = [key for key in seen.edge_of if key in draft.hidden]
    while waiting:
        key = waiting.pop()
        while not is_safe(draft, adding_up(draft, focus), key):
            further = _best_to_hide(draft, focus, key)
            if further is None:
                break
            draft.hide(further)
            # A number that this view does not show is looked at in its own view, next time round.
            waiting += [further] if further in seen.edge_of else []


def is_safe(draft: Draft, seen: AddingUp, key: Key) -> bool:
    """Say whether ``key`` can still be at least three values, and not surely "everyone"."""
    needed = draft.rules.smallest_range - 1
    floor = _covered_from(draft, seen, key)
    low, high = seen.network.range_of(seen.edge_of[key], needed if floor == 0 else floor + needed)
    if high - max(low, floor) < needed:
        return False
    rest = [part for part in draft.near.get(key, []) if part in seen.edge_of]
    return not rest or _may_reach(draft, seen, rest, draft.rules.near_everyone + 1)


def _may_reach(draft: Draft, seen: AddingUp, rest: list[Key], number: int) -> bool:
    """Say whether one of the other answers may have been given by ``number`` people."""
    return any(seen.network.range_of(seen.edge_of[part])[1] >= number for part in rest)


def _covered_from(draft: Draft, seen: AddingUp, key: Key) -> int:
    """Return the least that ``key`` must be because everybody chose at least one option."""
    return max((_uncovered(draft, seen, *line) for line in _covers(draft, key)), default=0)


def _uncovered(draft: Draft, seen: AddingUp, whole: Key, others: list[Key]) -> int:
    """Return how many of ``whole`` cannot have chosen any of the other options."""
    intervals = [draft.interval(part) for part in others]
    least = seen.network.range_of(seen.edge_of[whole])[0]
    # Who chose an option answered some time, not surely in this one.
    lows = [] if whole[0] == "era" else [low for low, _high in intervals]
    base = max([least, *lows])
    return max(0, base - sum(min(high, base) for _low, high in intervals))


def _covers(draft: Draft, key: Key) -> Iterator[tuple[Key, list[Key]]]:
    """Name the lines of several choices that ``key`` stands in, each with its other options."""
    exact = draft.exact
    rows, columns = exact.counts.shape
    apart = exact.columns is not None and exact.columns.overlapping
    kind, *where = key
    if kind == "cell" and exact.rows.overlapping:
        whole: Key = ("column", where[1]) if draft.crossed else BASE
        yield whole, [("cell", i, where[1]) for i in range(rows) if i != where[0]]
        yield from _covers_in_eras(draft, where[0])
    if kind == "cell" and apart:
        yield ("row", where[0]), [("cell", where[0], j) for j in range(columns) if j != where[1]]
    if kind == "row" and exact.rows.overlapping:
        yield BASE, [("row", i) for i in range(rows) if i != where[0]]
    if kind == "column" and apart:
        yield BASE, [("column", j) for j in range(columns) if j != where[0]]


def _covers_in_eras(draft: Draft, i: int) -> Iterator[tuple[Key, list[Key]]]:
    in_eras = draft.exact.in_eras
    if in_eras is None:
        return
    for era in in_eras.when(i):
        offered = [k for k in range(len(in_eras.offered)) if in_eras.offered[k, era] and k != i]
        yield ("era", era), [("cell", k, 0) for k in offered]


def _best_to_hide(draft: Draft, focus: Focus, key: Key) -> Key | None:
    """Return the next number to hide: the smallest near by that mends it, else the smallest."""
    candidates = sorted(
        (other for other in draft.keys() if other not in draft.hidden),  # noqa: SIM118
        key=lambda other: _cost(draft, key, other),
    )
    for other in candidates:
        if _mends(draft, focus, key, other):
            return other
    return candidates[0] if candidates else None


def _cost(draft: Draft, key: Key, other: Key) -> tuple[int, bool, bool, int, Key]:
    """Order numbers by what their loss costs the reader; zeros only after other cells."""
    value = draft.value(other)
    in_line = key[0] == other[0] and any(a == b for a, b in zip(key[1:], other[1:], strict=False))
    return _GIVEN_UP[other[0]], value == 0, not in_line, value, other


def _mends(draft: Draft, focus: Focus, key: Key, other: Key) -> bool:
    draft.hidden.add(other)
    was_masked = other in draft.masked
    draft.masked.update({other} if draft.value(other) == 0 else set())
    mended = is_safe(draft, adding_up(draft, focus), key)
    draft.hidden.discard(other)
    if not was_masked:
        draft.masked.discard(other)
    return mended
