"""A question that one person may answer several times: all rounds of a group in one table.

What is counted are entries. The small-number rules look at the people behind them: ten entries of
two people are two people (SR-01, SR-05).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from surveys.results.columns import FIRST_OPTION, MISSING_CODE, Column, Columns, Countable, Mask
from surveys.results.rules import Axis, ExactTable, Part
from surveys.results.rules.eras import Era
from surveys.results.rules.exact import Givers, Name
from surveys.results.tally import tally, ways
from surveys.rules.codes import Missing


@dataclass(frozen=True, repr=False, eq=False)
class Entries:
    """Entries one below the other, and whose each of them is (the position of the response)."""

    columns: Columns
    whose: "np.ndarray[tuple[int], np.dtype[np.intp]]"

    def people(self, mask: Mask) -> int:
        """Return how many people gave the entries of ``mask``."""
        return len(np.unique(self.whose[mask]))


def stacked(columns: Columns, question: Countable) -> Entries:
    """Put all rounds of a question below each other; a round that was not asked is no entry."""
    rounds = [columns.by_question[id_] for id_ in question.ids]
    codes = np.concatenate([one.codes for one in rounds])
    asked = codes != MISSING_CODE[Missing.NOT_ASKED]
    whose = np.tile(np.arange(len(columns), dtype=np.intp), len(rounds))[asked]
    column = Column(
        codes[asked],
        np.concatenate([one.chosen for one in rounds])[asked],
        rounds[0].size,
        question.overlapping,
    )
    one = Columns({question.id: column}, columns.modes[whose], columns.versions[whose])
    return Entries(one, whose)


def tally_entries(columns: Columns, question: Countable, eras: Sequence[Era]) -> ExactTable:
    """Count the entries of each answer over all rounds, with the people behind every number."""
    entries = stacked(columns, question)
    exact = tally(entries.columns, question, None, eras)
    return replace(exact, givers=_givers(entries, question, exact, eras))


def tally_givers(columns: Columns, question: Countable) -> ExactTable:
    """Count the people who gave at least one entry that is an answer, of all people."""
    entries = stacked(columns, question)
    gave = entries.people(entries.columns.by_question[question.id].answered)
    counts = np.array([[gave], [len(columns) - gave]], dtype=np.intp)
    return ExactTable(
        rows=Axis(question.text, ("At least one", "None")),
        columns=None,
        counts=counts,
        row_totals=counts[:, 0],
        column_totals=np.array([len(columns)], dtype=np.intp),
        base=len(columns),
        missing=[],
        modes=[Part("Everybody", len(columns))],
        responses=len(columns),
    )


def _givers(
    entries: Entries, question: Countable, exact: ExactTable, eras: Sequence[Era]
) -> Givers:
    column = entries.columns.by_question[question.id]
    people: Callable[[Mask], int] = entries.people
    behind: dict[Name, int] = {
        ("base",): people(column.answered),
        ("responses",): people(column.codes > 0),
    }
    apart: dict[Name, int] = {}
    for i in range(column.size):
        chose = column.answered & column.chose(i)
        behind["cell", i, 0] = people(chose)
        apart["cell", i, 0] = people(column.answered & ~chose)
    for e, era in enumerate(eras):
        given = column.answered & np.isin(entries.columns.versions, sorted(era.versions))
        behind["era", e] = people(given)
    codes = [code for code in range(1, FIRST_OPTION) if np.any(column.codes == code)]
    for k, code in enumerate(codes):
        behind["missing", k] = people(column.codes == code)
    behind |= _behind_modes(entries, exact)
    return Givers(behind, apart, len(question.ids))


def _behind_modes(entries: Entries, exact: ExactTable) -> dict[Name, int]:
    """Return the people behind each way of answering: a way is one person's in all entries."""
    found: dict[Name, int] = {}
    modes = {label: value for value, label in ways()}
    for k, part in enumerate(exact.modes):
        found["mode", k] = entries.people(entries.columns.modes == modes[part.label])
    return found
