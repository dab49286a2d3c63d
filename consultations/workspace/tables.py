"""A disclosed table as the table component shows it."""

from typing import Any

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
    columns = [*table.columns, EVERYBODY] if table.by else ["People"]
    rows = [
        [line.label, *map(cell_in_words, _across(table, line.cells, line.total))]
        for line in table.lines
    ]
    base = _across(table, table.column_bases, Cell(table.base.count))
    rows.append(["People who answered", *(cell_in_words(Cell(cell.count)) for cell in base)])
    return {
        "caption": caption(table),
        "columns": ["Answer", *({"label": name, "numeric": True} for name in columns)],
        "rows": rows,
        "note": "People, rounded to the nearest 5. Percentages are of the people who answered.",
    }


def caption(table: DisclosedTable) -> str:
    """Return what the table is about, in words."""
    crossed = f" By: {table.by}" if table.by else ""
    kept = f" Only people who answered: {table.where}" if table.where else ""
    return f"{table.question}{crossed}{kept}"


def who_table(table: DisclosedTable) -> dict[str, Any]:
    """Return who is in the table and who is not, each kind of missing apart (SD-06, CB-21)."""
    rows = [["In this table", cell_in_words(Cell(table.base.count))]]
    rows += [_named(one) for one in table.missing]
    rows.append(["All responses", cell_in_words(Cell(table.all_responses.count))])
    return {
        "caption": "Who is in the table, and who is not",
        "columns": ["Responses", {"label": "People", "numeric": True}],
        "rows": rows,
    }


def modes_table(table: DisclosedTable) -> dict[str, Any]:
    """Return how the responses came in, always with their total (CB-21)."""
    rows = [_named(one) for one in table.modes]
    rows.append(["All responses", cell_in_words(Cell(table.all_responses.count))])
    return {
        "caption": "How people answered",
        "columns": ["Way", {"label": "People", "numeric": True}],
        "rows": rows,
    }


def _named(one: NamedCell) -> list[str]:
    return [one.label, cell_in_words(one.cell)]


def _across(table: DisclosedTable, cells: tuple[Cell, ...], total: Cell) -> tuple[Cell, ...]:
    return (*cells, total) if table.by else (total,)
