"""Counting: columns in, an exact table out. Exact tables go to ``disclose`` and nowhere else."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from surveys.results.columns import (
    FIRST_OPTION,
    MISSING_CODE,
    MISSING_NAMES,
    Column,
    Columns,
    Countable,
    Mask,
)
from surveys.results.rules import Axis, ExactTable, Part
from surveys.results.rules.eras import Era
from surveys.results.rules.exact import Counts, InEras


def tally(
    columns: Columns, question: Countable, by: Countable | None, eras: Sequence[Era] = ()
) -> ExactTable:
    """Count the people of each answer, or of each pair of answers.

    Args:
        columns: the answers.
        question: in the rows.
        by: in the columns, if any.
        eras: the times between which the offered answers of ``question`` changed, if they did.
    """
    within = np.ones(len(columns), dtype=np.bool_)
    rows = columns.by_question[question.id]
    crossed = columns.by_question[by.id] if by else None
    counted = (
        within & rows.answered if crossed is None else within & rows.answered & crossed.answered
    )
    base = int(np.count_nonzero(counted))
    return ExactTable(
        rows=axis(question),
        columns=axis(by) if by else None,
        counts=_pairs(rows, crossed, counted) if crossed else _single(rows, counted)[:, None],
        row_totals=_single(rows, counted),
        column_totals=_single(crossed, counted) if crossed else np.array([base], dtype=np.intp),
        base=base,
        missing=[
            *_missing(question, rows, within, by is not None),
            *_missing_by(rows, crossed, by, within),
        ],
        modes=list(_modes(columns, within)),
        responses=len(columns),
        partial=partial_rows(question, eras),
        in_eras=in_eras(columns, question, eras) if eras and by is None else None,
    )


def axis(question: Countable) -> Axis:
    """Return ``question`` as the side of a table."""
    labels = tuple(question.options.values())
    return Axis(question.text, labels, question.overlapping, question.sensitive)


def partial_rows(question: Countable, eras: Sequence[Era]) -> frozenset[int]:
    """Return the positions of the answers that were not offered all the time."""
    return frozenset(
        i for i, option in enumerate(question.options) if any(option not in e.offered for e in eras)
    )


def in_eras(columns: Columns, question: Countable, eras: Sequence[Era]) -> InEras:
    """Count the people of each answer, and all who answered, by time."""
    column = columns.by_question[question.id]
    masks = [column.answered & np.isin(columns.versions, sorted(era.versions)) for era in eras]
    return InEras(
        [
            Part(era.label, int(np.count_nonzero(mask)))
            for era, mask in zip(eras, masks, strict=True)
        ],
        np.stack([_single(column, mask) for mask in masks], axis=1),
        np.array([[option in era.offered for era in eras] for option in question.options]),
    )


def _single(column: Column, counted: Mask) -> Counts:
    """Return people per option, shape ``(options,)``."""
    if column.overlapping:
        chosen = [np.count_nonzero(counted & column.chose(i)) for i in range(column.size)]
        return np.array(chosen, dtype=np.intp)
    return np.bincount(_positions(column, counted), minlength=column.size)


def _pairs(rows: Column, columns: Column, counted: Mask) -> Counts:
    """Return people per pair of options, shape ``(rows, columns)``."""
    if rows.overlapping:
        return np.stack([_single(columns, counted & rows.chose(i)) for i in range(rows.size)])
    if columns.overlapping:
        return _pairs(columns, rows, counted).T
    pairs = _positions(rows, counted) * columns.size + _positions(columns, counted)
    return np.bincount(pairs, minlength=rows.size * columns.size).reshape(rows.size, columns.size)


def _positions(column: Column, counted: Mask) -> npt.NDArray[np.intp]:
    """Return option positions, widened so that combining two columns cannot wrap (WD-20)."""
    return column.codes[counted].astype(np.intp) - FIRST_OPTION


def _missing(question: Countable, column: Column, within: Mask, named: bool) -> Iterator[Part]:
    counts = np.bincount(column.codes[within].astype(np.intp), minlength=FIRST_OPTION)
    for kind, code in MISSING_CODE.items():
        if counts[code]:
            about = f" (“{question.question.name}”)" if named else ""
            yield Part(f"{MISSING_NAMES[kind]}{about}", int(counts[code]))


def _missing_by(
    rows: Column, crossed: Column | None, by: Countable | None, within: Mask
) -> Sequence[Part]:
    if crossed is None or by is None:
        return []
    return list(_missing(by, crossed, within & rows.answered, named=True))


def ways() -> list[tuple[str, str]]:
    """Return how answers come in, and how big groups are, each with its label."""
    from surveys.models.groups import GroupSize
    from surveys.models.responses import Mode

    return [(value, str(label)) for value, label in (*Mode.choices, *GroupSize.choices)]


def _modes(columns: Columns, within: Mask) -> Iterator[Part]:
    for value, label in ways():
        count = int(np.count_nonzero(columns.modes[within] == value))
        if count:
            yield Part(label, count)
