"""A disclosed table as the table component shows it."""

from typing import Any

from consultations.workspace.units import ANSWERED, EVERYTHING, NAMES, WAY, WAYS, WHO
from surveys.results import Cell, DisclosedTable, NamedCell

HIDDEN = "hidden"
EVERYBODY = "Everybody"


def cell_in_words(cell: Cell) -> str:
    """Return "45 (38%)", "45", or "hidden"."""
    if cell.count is None:
        return HIDDEN
    return f"{cell.count:,}" if cell.percent is None else f"{cell.count:,} ({cell.percent}%)"


def answers_table(table: DisclosedTable) -> dict[str, Any]:
    """Return the answers in rows, what they are crossed with in columns, and the base."""
    columns = [*table.columns, EVERYBODY] if table.by else [NAMES[table.unit]]
    rows = [
        [line.label, *map(cell_in_words, _across(table, line.cells, line.total))]
        for line in table.lines
    ]
    base = _across(table, table.column_bases, Cell(table.base.count))
    rows.append([ANSWERED[table.unit], *(cell_in_words(Cell(cell.count)) for cell in base)])
    return {
        "caption": caption(table),
        "columns": ["Answer", *({"label": name, "numeric": True} for name in columns)],
        "rows": rows,
        "note": _note(table),
    }


def _note(table: DisclosedTable) -> str:
    note = (
        f"{NAMES[table.unit]}, rounded to the nearest 5."
        f" Percentages are of the {ANSWERED[table.unit].lower()}."
    )
    if any(line.asked for line in table.lines):
        return f"{note} An answer that was not offered all the time has its own percentage, below."
    return note


def caption(table: DisclosedTable) -> str:
    """Return what the table is about, in words."""
    crossed = f" By: {table.by}" if table.by else ""
    kept = f" Only people who answered: {table.where}" if table.where else ""
    return f"{table.question}{crossed}{kept}"


def who_table(table: DisclosedTable) -> dict[str, Any]:
    """Return who is in the table and who is not, each kind of missing apart (SD-06, CB-21)."""
    rows = [["In this table", cell_in_words(Cell(table.base.count))]]
    rows += [[f"of these, {one.label}", cell_in_words(Cell(one.cell.count))] for one in table.eras]
    rows += [_named(one) for one in table.missing]
    rows.append([EVERYTHING[table.unit], cell_in_words(Cell(table.all_responses.count))])
    return {
        "caption": WHO[table.unit],
        "columns": ["Responses", {"label": NAMES[table.unit], "numeric": True}],
        "rows": rows,
    }


def modes_table(table: DisclosedTable) -> dict[str, Any]:
    """Return how the responses came in, always with their total (CB-21)."""
    rows = [_named(one) for one in table.modes]
    rows.append([EVERYTHING[table.unit], cell_in_words(Cell(table.all_responses.count))])
    return {
        "caption": WAYS[table.unit],
        "columns": [WAY[table.unit], {"label": NAMES[table.unit], "numeric": True}],
        "rows": rows,
    }


def _named(one: NamedCell) -> list[str]:
    return [one.label, cell_in_words(one.cell)]


def _across(table: DisclosedTable, cells: tuple[Cell, ...], total: Cell) -> tuple[Cell, ...]:
    return (*cells, total) if table.by else (total,)
