"""An answer was given in a time in which it was offered: this adds up too (SR-14, SB-15)."""

from collections.abc import Iterator

from surveys.results.rules.draft import Key
from surveys.results.rules.exact import Counts, InEras

# From where to where, the name of the number, and how many run there.
Line = tuple[str, str, Key | None, int]


def era_edges(in_eras: InEras, row: int | None) -> Iterator[Line]:
    """Name the edges from the base through the answers to the times, and out.

    Where an answer was not offered there is no edge: nobody can have given it.

    Args:
        in_eras: the answers by time.
        row: the one answer to look at, beside the rest, where several may be chosen.
    """
    for a, (i, counts) in enumerate(_rows(in_eras, row)):
        yield "base", f"row {a}", None if i is None else ("cell", i, 0), int(counts.sum())
        for era, count in enumerate(counts):
            inner: Key | None = None if i is None else ("inner", i, era)
            if i is None or in_eras.offered[i, era] or count:
                yield f"row {a}", f"era {era}", inner, int(count)
    for era, everybody in enumerate(in_eras.eras):
        yield f"era {era}", "sink", ("era", era), everybody.count


def _rows(in_eras: InEras, row: int | None) -> Iterator[tuple[int | None, Counts]]:
    if row is None:
        yield from enumerate(in_eras.counts)
        return
    yield row, in_eras.counts[row]
    yield None, [one.count for one in in_eras.eras] - in_eras.counts[row]
