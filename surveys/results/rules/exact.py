"""What disclosure control starts from. These objects never leave ``surveys.results``."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NoReturn

import numpy as np
import numpy.typing as npt

Counts = npt.NDArray[np.intp]
Mask = npt.NDArray[np.bool_]
# Names a number of a table, as ``rules.draft.Key`` does.
Name = tuple[str, *tuple[int, ...]]


@dataclass(frozen=True)
class Axis:
    """One question as the side of a table.

    Attributes:
        text: the question as it was asked.
        labels: its options, in order.
        overlapping: a person may be in several of them (several choices allowed).
        sensitive: an empty answer must look like a hidden one (SR-01, SX-2).
    """

    text: str
    labels: Sequence[str]
    overlapping: bool = False
    sensitive: bool = False


@dataclass(frozen=True, repr=False)
class Part:
    """A named exact number of people, such as one kind of missing or one way of answering."""

    label: str
    count: int


@dataclass(frozen=True, repr=False, eq=False)
class InEras:
    """One question's answers by the times between which its offered answers changed (SB-15).

    Attributes:
        eras: everybody who answered, by time; together they are the base of the table.
        counts: people of each answer in each time, shape ``(rows, eras)``.
        offered: which answer was offered when, shape ``(rows, eras)``.
    """

    eras: Sequence[Part]
    counts: Counts
    offered: Mask

    def when(self, row: int) -> list[int]:
        """Return the times in which an answer was offered."""
        return [era for era in range(len(self.eras)) if self.offered[row, era]]

    def is_partial(self, row: int) -> bool:
        """Say whether an answer was not offered all the time."""
        return not self.offered[row].all()


@dataclass(frozen=True, repr=False)
class Givers:
    """The people behind entries: one person may give several (one a round of a group).

    Attributes:
        behind: people behind each number of the table.
        apart: by answer, people who gave any other one.
        most: how many entries one person can give.
    """

    behind: Mapping[Name, int] = field(default_factory=dict)
    apart: Mapping[Name, int] = field(default_factory=dict)
    most: int = 1


@dataclass(frozen=True, repr=False, eq=False)
class ExactTable:
    """Exact numbers of people, or of what people gave.

    Attributes:
        rows: the question.
        columns: what it is crossed with; ``None`` for a table of one question.
        counts: people in each cell, shape ``(rows, columns)``; one column without ``columns``.
        row_totals: people in each row, shape ``(rows,)``.
        column_totals: people in each column who answered the question, shape ``(columns,)``.
        base: people who answered every question of the table.
        missing: everybody else, by kind; ``base`` and these make up ``responses`` (SD-06).
        modes: all responses by the way they came in (CB-21).
        responses: all responses that the table looks at.
        partial: rows that were not offered all the time; their share is of fewer people.
        partial_columns: the same of the columns, for the table turned round.
        in_eras: one question's answers by time, when its offered answers changed.
        givers: who is behind the numbers, when these are entries and not people.
    """

    rows: Axis
    columns: Axis | None
    counts: Counts
    row_totals: Counts
    column_totals: Counts
    base: int
    missing: Sequence[Part]
    modes: Sequence[Part]
    responses: int
    partial: frozenset[int] = frozenset()
    partial_columns: frozenset[int] = frozenset()
    in_eras: InEras | None = None
    givers: Givers = Givers()

    @property
    def sensitive(self) -> bool:
        """Say whether an empty cell must look like a hidden one."""
        crossed = self.columns is not None and self.columns.sensitive
        return self.rows.sensitive or crossed

    def turned(self) -> "ExactTable":
        """Return the same crossed numbers with rows and columns exchanged."""
        return replace(
            self,
            rows=self.columns or self.rows,
            columns=self.rows,
            counts=self.counts.T,
            row_totals=self.column_totals,
            column_totals=self.row_totals,
            partial=self.partial_columns,
            partial_columns=self.partial,
        )

    def __repr__(self) -> str:
        """Say what this is without its numbers: logs and error pages show representations."""
        return f"<exact table of {self.rows.text!r}>"

    def __reduce__(self) -> NoReturn:
        """Refuse to be copied into a cache, a queue or a file."""
        raise TypeError("Exact counts are not stored: keep the disclosed table.")
