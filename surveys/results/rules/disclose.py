"""From an exact table to one that may be shown."""

from collections.abc import Sequence

from surveys.results.rules.audit import make_safe
from surveys.results.rules.draft import BASE, RESPONSES, Draft, Key
from surveys.results.rules.exact import ExactTable, Part
from surveys.results.rules.primary import hide_small, withhold_telling_lines
from surveys.results.rules.rounding import whole_percentage
from surveys.results.rules.rule_sets import RuleSet
from surveys.results.rules.table import Cell, DisclosedTable, Line, NamedCell


def disclose(exact: ExactTable, rules: RuleSet) -> DisclosedTable:
    """Return ``exact`` after disclosure control (SR-01 to SR-05, SR-09, SR-14).

    Args:
        exact: people per cell; must add up as its attributes promise.
        rules: ``PARTNER`` or ``PUBLIC``.

    Returns:
        A table of numbers rounded to the nearest 5, or hidden. Nothing in it, its
        representation or its stored form holds an exact small number.
    """
    draft = Draft(exact, rules)
    hide_small(draft)
    withhold_telling_lines(draft)
    make_safe(draft)
    return _as_table(draft)


def _as_table(draft: Draft) -> DisclosedTable:
    exact = draft.exact
    columns = tuple(exact.columns.labels) if exact.columns else ()
    return DisclosedTable(
        question=exact.rows.text,
        by=exact.columns.text if exact.columns else "",
        columns=columns,
        lines=tuple(_line(draft, i, label) for i, label in enumerate(exact.rows.labels)),
        column_bases=tuple(_cell(draft, ("column", j), BASE) for j in range(len(columns))),
        base=_cell(draft, BASE),
        all_responses=_cell(draft, RESPONSES),
        missing=_named(draft, "missing", exact.missing),
        modes=_named(draft, "mode", exact.modes),
        overlapping=exact.rows.overlapping,
        rules=draft.rules.label,
        anything_hidden=bool(draft.hidden),
    )


def _line(draft: Draft, i: int, label: str) -> Line:
    if not draft.crossed:
        only = _cell(draft, ("cell", i, 0), BASE)
        return Line(label, (only,), only)
    columns = range(draft.exact.counts.shape[1])
    cells = tuple(_cell(draft, ("cell", i, j), ("column", j)) for j in columns)
    return Line(label, cells, _cell(draft, ("row", i), BASE))


def _cell(draft: Draft, key: Key, base: Key | None = None) -> Cell:
    count = draft.shown(key)
    whole = draft.shown(base) if base else None
    if count is None or whole is None or whole < draft.rules.smallest_percentage_base:
        return Cell(count)
    # Rounded numbers can meet although people are missing: "100%" is then not known to be true.
    return Cell(count, whole_percentage(count, whole) if count < whole else None)


def _named(draft: Draft, kind: str, parts: Sequence[Part]) -> tuple[NamedCell, ...]:
    return tuple(
        NamedCell(part.label, _cell(draft, (kind, k), RESPONSES)) for k, part in enumerate(parts)
    )
