"""The audit's arithmetic against trying every possibility (SR-14)."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.results.rules.network import Edge, Network
from tests.surveys.results.rules.tables import spans

slack = st.integers(0, 3)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 6), slack, slack), min_size=4, max_size=4),
    st.lists(st.tuples(slack, slack), min_size=5, max_size=5),
)
def test_ranges_equal_those_of_trying_everything(
    cells: list[tuple[int, int, int]], totals: list[tuple[int, int]]
) -> None:
    """A table of two by two with bounds on cells, rows, columns and the whole."""
    table = np.array([flow for flow, _down, _up in cells]).reshape(2, 2)
    true_totals = [*table.sum(axis=1), *table.sum(axis=0), table.sum()]
    bounds = [(max(0, f - d), f + u) for f, d, u in cells]
    limits = [(int(t) - d, int(t) + u) for t, (d, u) in zip(true_totals, totals, strict=True)]

    every = spans(bounds)
    lines = [[0, 1], [2, 3], [0, 2], [1, 3], [0, 1, 2, 3]]
    sums = np.stack([every[:, line].sum(axis=1) for line in lines], axis=1)
    low, high = np.array(limits).T
    possible = every[((sums >= low) & (sums <= high)).all(axis=1)]

    ends = [("r0", "c0"), ("r0", "c1"), ("r1", "c0"), ("r1", "c1")]
    others = [("s", "r0"), ("s", "r1"), ("c0", "t"), ("c1", "t"), ("t", "s")]
    flows = [*table.ravel(), *true_totals]
    edges = [
        Edge(tail, head, lo, hi, int(flow))
        for (tail, head), (lo, hi), flow in zip(
            [*ends, *others], [*bounds, *limits], flows, strict=True
        )
    ]
    network = Network(edges)
    for cell in range(4):
        assert network.range_of(cell) == (possible[:, cell].min(), possible[:, cell].max())


def test_looking_stops_when_the_range_is_wide_enough() -> None:
    """A limit keeps the audit of large tables short."""
    network = Network([Edge("a", "b", 0, 90, 50), Edge("b", "a", 0, 90, 50)])
    assert network.range_of(0) == (0, 90)
    low, high = network.range_of(0, enough=2)
    assert high - low == 2
