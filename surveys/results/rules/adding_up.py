"""Which numbers of a table add up to which, as a network of people (SR-14)."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from surveys.results.rules.draft import BASE, RESPONSES, Draft, Key
from surveys.results.rules.era_edges import Line, era_edges
from surveys.results.rules.exact import Counts
from surveys.results.rules.network import UNBOUNDED, Edge, Network

# A row and a column to look at. Where several choices are allowed the options do not add up;
# each is then looked at by itself: those who chose it, and the rest.
Focus = tuple[int | None, int | None]


@dataclass(frozen=True, repr=False)
class AddingUp:
    """A network, and which of its edges is which number of the table."""

    network: Network
    edge_of: dict[Key, int]


def focuses(draft: Draft) -> Iterator[Focus]:
    """Name the views of the table in which rows and columns add up."""
    exact = draft.exact
    rows, columns = exact.counts.shape
    apart = exact.columns is not None and exact.columns.overlapping
    for i in range(rows) if exact.rows.overlapping else [None]:
        for j in range(columns) if apart else [None]:
            yield i, j


def adding_up(draft: Draft, focus: Focus) -> AddingUp:
    """Return the network of everything the table shows, seen from ``focus``."""
    edges: list[Edge] = []
    edge_of: dict[Key, int] = {}
    for tail, head, key, flow in _all_edges(draft, focus):
        low, high = draft.interval(key) if key else (0, UNBOUNDED)
        if key:
            edge_of[key] = len(edges)
        edges.append(Edge(tail, head, low, high, flow))
    return AddingUp(Network(edges), edge_of)


def _all_edges(draft: Draft, focus: Focus) -> Iterator[Line]:
    exact = draft.exact
    yield "sink", "door", RESPONSES, exact.responses
    for k, mode in enumerate(exact.modes):
        yield "door", "everybody", ("mode", k), mode.count
    for k, kind in enumerate(exact.missing):
        yield "everybody", "sink", ("missing", k), kind.count
    yield "everybody", "base", BASE, exact.base
    if exact.in_eras is not None:
        yield from era_edges(exact.in_eras, focus[0])
    else:
        yield from _table_edges(draft, focus)


def _table_edges(draft: Draft, focus: Focus) -> Iterator[Line]:
    counts, row_totals, column_totals, rows, columns = _seen_from(draft, focus)
    for a, i in enumerate(rows):
        total: Key | None = ("row", i) if draft.crossed and i is not None else None
        yield "base", f"row {a}", total, int(row_totals[a])
        for b, j in enumerate(columns):
            key: Key | None = None if i is None or j is None else ("cell", i, j)
            yield f"row {a}", f"column {b}", key, int(counts[a, b])
    for b, j in enumerate(columns):
        total = ("column", j) if draft.crossed and j is not None else None
        yield f"column {b}", "sink", total, int(column_totals[b])


def _seen_from(
    draft: Draft, focus: Focus
) -> tuple[Counts, Counts, Counts, list[int | None], list[int | None]]:
    """Return counts, totals and indices; an overlapping side becomes one option and the rest."""
    exact = draft.exact
    counts, row_totals, column_totals = exact.counts, exact.row_totals, exact.column_totals
    rows: list[int | None] = list(range(counts.shape[0]))
    columns: list[int | None] = list(range(counts.shape[1]))
    i, j = focus
    if i is not None:
        counts = np.vstack([counts[i], column_totals - counts[i]])
        row_totals = np.array([row_totals[i], exact.base - row_totals[i]])
        rows = [i, None]
    if j is not None:
        counts = np.column_stack([counts[:, j], row_totals - counts[:, j]])
        column_totals = np.array([column_totals[j], exact.base - column_totals[j]])
        columns = [j, None]
    return counts, row_totals, column_totals, rows, columns
