"""From an exact table to one that may be shown."""

from collections.abc import Iterable, Sequence

from surveys.results.rules.audit import make_safe
from surveys.results.rules.draft import BASE, RESPONSES, Draft, Key
from surveys.results.rules.exact import ExactTable, Part
from surveys.results.rules.primary import hide_small, withhold_in_eras, withhold_telling_lines
from surveys.results.rules.rounding import whole_percentage
from surveys.results.rules.rule_sets import RuleSet
from surveys.results.rules.table import Cell, DisclosedTable, Line, NamedCell


def disclose(
    exact: ExactTable, rules: RuleSet, *, also: Iterable[Key] = (), turned: bool = False
) -> DisclosedTable:
    """Return ``exact`` after disclosure control (SR-01 to SR-05, SR-09, SR-14).

    Args:
        exact: people per cell; must add up as its attributes promise.
        rules: ``PARTNER`` or ``PUBLIC``.
        also: further numbers to hide, because another table hides them (DP-13).
        turned: show the rows of a crossed table as columns. What is hidden is decided before, so
            that the two tables of two questions are one.

    Returns:
        A table of numbers rounded to the nearest 5, or hidden. Nothing in it, its
        representation or its stored form holds an exact small number.
    """
    draft = Draft(exact, rules)
    hide_small(draft)
    for key in also:
        draft.hide(key)
    withhold_telling_lines(draft)
    withhold_in_eras(draft)
    make_safe(draft)
    return _as_table(draft.turned() if turned else draft)


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
        eras=_named(draft, "era", exact.in_eras.eras if exact.in_eras else ()),
        overlapping=exact.rows.overlapping,
        rules=draft.rules.label,
        anything_hidden=bool(draft.hidden),
    )


def _line(draft: Draft, i: int, label: str) -> Line:
    if not draft.crossed:
        asked = _asked(draft, i)
        only = _share(draft, ("cell", i, 0), asked.count if asked else draft.shown(BASE))
        return Line(label, (only,), only, asked)
    columns = range(draft.exact.counts.shape[1])
    partial = i in draft.exact.partial
    cells = tuple(_cell(draft, ("cell", i, j), None if partial else ("column", j)) for j in columns)
    return Line(label, cells, _cell(draft, ("row", i), None if partial else BASE))


def _asked(draft: Draft, i: int) -> Cell | None:
    """Return how many people could give an answer that was not offered all the time."""
    in_eras = draft.exact.in_eras
    if in_eras is None or i not in draft.exact.partial:
        return None
    shown = [draft.shown(("era", era)) for era in in_eras.when(i)]
    return Cell(None if None in shown else sum(one or 0 for one in shown))


def _cell(draft: Draft, key: Key, base: Key | None = None) -> Cell:
    return _share(draft, key, draft.shown(base) if base else None)


def _share(draft: Draft, key: Key, whole: int | None) -> Cell:
    count = draft.shown(key)
    if count is None or whole is None or whole < draft.rules.smallest_percentage_base:
        return Cell(count)
    # Rounded numbers can meet although people are missing: "100%" is then not known to be true.
    return Cell(count, whole_percentage(count, whole) if count < whole else None)


def _named(draft: Draft, kind: str, parts: Sequence[Part]) -> tuple[NamedCell, ...]:
    return tuple(
        NamedCell(part.label, _cell(draft, (kind, k), RESPONSES)) for k, part in enumerate(parts)
    )
