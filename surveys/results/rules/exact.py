"""What disclosure control starts from. These objects never leave ``surveys.results``."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NoReturn

import numpy as np
import numpy.typing as npt

Counts = npt.NDArray[np.intp]


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
class ExactTable:
    """Exact numbers of people.

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

    @property
    def sensitive(self) -> bool:
        """Say whether an empty cell must look like a hidden one."""
        crossed = self.columns is not None and self.columns.sensitive
        return self.rows.sensitive or crossed

    def __repr__(self) -> str:
        """Say what this is without its numbers: logs and error pages show representations."""
        return f"<exact table of {self.rows.text!r}>"

    def __reduce__(self) -> NoReturn:
        """Refuse to be copied into a cache, a queue or a file."""
        raise TypeError("Exact counts are not stored: keep the disclosed table.")
