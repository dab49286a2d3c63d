"""A table on its way to being disclosed: which of its numbers are hidden so far."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from surveys.results.rules.exact import ExactTable, Part
from surveys.results.rules.network import UNBOUNDED
from surveys.results.rules.rounding import REACH, nearest_five
from surveys.results.rules.rule_sets import RuleSet

# Names a number of the table: ("cell", row, column), ("row", row), ("column", column),
# ("base",), ("responses",), ("missing", kind), ("mode", mode) or ("era", era). ("inner", row, era)
# is an answer in one era: it is never shown, and never counts as hidden.
Key = tuple[str, *tuple[int, ...]]
BASE: Key = ("base",)
RESPONSES: Key = ("responses",)


@dataclass(repr=False)
class Draft:
    """An exact table, a rule set, and what must not be shown.

    Attributes:
        hidden: numbers that are not shown.
        masked: among them those that a reader must believe may be zero (SR-01, SR-05).
        near: numbers hidden because nearly everyone of that line is in them (SR-05), each with
            the numbers that make up the rest of the line.
    """

    exact: ExactTable
    rules: RuleSet
    hidden: set[Key] = field(default_factory=set)
    masked: set[Key] = field(default_factory=set)
    near: dict[Key, list[Key]] = field(default_factory=dict)

    @property
    def crossed(self) -> bool:
        """Say whether two questions are crossed."""
        return self.exact.columns is not None

    def value(self, key: Key) -> int:
        """Return the exact number behind ``key``."""
        kind, *where = key
        exact = self.exact
        if kind == "cell":
            return int(exact.counts[where[0], where[1]])
        if kind in {"row", "column"}:
            return int((exact.row_totals if kind == "row" else exact.column_totals)[where[0]])
        if kind in {"missing", "mode", "era"}:
            return self._parts(kind)[where[0]].count
        return exact.base if key == BASE else exact.responses

    def people(self, key: Key) -> int:
        """Return how many people are behind the number ``key``."""
        return self.exact.givers.behind.get(key, self.value(key))

    def is_small(self, key: Key) -> bool:
        """Say whether so few people are behind ``key`` that it may not be shown (SR-01)."""
        return self.people(key) <= self.rules.hide_up_to

    def _parts(self, kind: str) -> Sequence[Part]:
        in_eras = self.exact.in_eras
        eras = in_eras.eras if in_eras else ()
        return {"missing": self.exact.missing, "mode": self.exact.modes, "era": eras}[kind]

    def cells(self) -> Iterator[Key]:
        """Name every cell."""
        rows, columns = self.exact.counts.shape
        return (("cell", i, j) for i in range(rows) for j in range(columns))

    def totals(self) -> Iterator[Key]:
        """Name every row and column total; a table of one question has none beside its base."""
        if self.crossed:
            yield from (("row", i) for i in range(len(self.exact.row_totals)))
            yield from (("column", j) for j in range(len(self.exact.column_totals)))

    def keys(self) -> Iterator[Key]:
        """Name every number that the table shows or hides."""
        yield from self.cells()
        yield from self.totals()
        yield BASE
        yield RESPONSES
        for kind in ("missing", "mode", "era"):
            yield from ((kind, k) for k in range(len(self._parts(kind))))

    def turned(self) -> "Draft":
        """Return the same crossed numbers, and what is hidden of them, the other way round."""
        return Draft(self.exact.turned(), self.rules, {_turned(key) for key in self.hidden})

    def hide(self, key: Key, *, masked: bool = False) -> None:
        """Hide a number; ``masked`` when a reader must believe that it may be zero."""
        self.hidden.add(key)
        if masked or self.value(key) == 0:
            self.masked.add(key)

    def shown(self, key: Key) -> int | None:
        """Return the number as it is shown, rounded, or ``None`` when hidden (SR-02)."""
        return None if key in self.hidden else nearest_five(self.value(key))

    def interval(self, key: Key) -> tuple[int, int]:
        """Return between which numbers a reader who knows the rules must place ``key``.

        The reader is taken to be stronger than life: able to tell a number hidden for being
        small from one hidden to protect another.
        """
        if key[0] == "inner":
            return 0, UNBOUNDED
        limit = self.rules.hide_up_to
        exact = self.value(key)
        if key not in self.hidden:
            around = nearest_five(exact)
            return (max(around - REACH, limit + 1), around + REACH) if exact else (0, 0)
        if not self.is_small(key):
            return limit + 1, UNBOUNDED
        return (0 if key in self.masked else 1), limit * self.exact.givers.most


def _turned(key: Key) -> Key:
    """Name the same number in the table whose rows and columns are exchanged."""
    sides = {"row": "column", "column": "row"}
    kind, *where = key
    return (sides.get(kind, kind), *reversed(where))
