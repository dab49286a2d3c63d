"""A disclosed table as bars, and as the sentence that is its title (SR-08)."""

from django.utils.safestring import SafeString

from consultations.workspace.units import many
from partnership.evidence.charts import (
    BarGroup,
    BarRow,
    State,
    bar_chart,
    describe_bars,
    grouped_bar_chart,
)
from surveys.results import Cell, DisclosedTable

ALL = 100.0


def chart(table: DisclosedTable) -> SafeString:
    """Draw shares where they may be shown, else rounded numbers of people."""
    shares = has_shares(table)
    maximum = ALL if shares else None
    if not table.by:
        return bar_chart(_rows(table, shares), maximum=maximum)
    return grouped_bar_chart(_groups(table, shares), maximum=maximum)


def description(table: DisclosedTable) -> str:
    """Say in words what the bars show, from the same numbers (P17, SR-08)."""
    shares = has_shares(table)
    if not table.by:
        return describe_bars(_rows(table, shares))
    groups = _groups(table, shares)
    return " ".join(f"{group.label}: {describe_bars(group.rows)}" for group in groups)


def finding(table: DisclosedTable) -> str:
    """Return the title of the chart: the most frequent answer where one stands out."""
    shown = [line for line in table.lines if line.total.count]
    top = max(shown, key=lambda line: line.total.count or 0, default=None)
    partial = any(line.asked for line in table.lines)
    if table.by or top is None or partial or len(shown) < len(table.lines):
        return table.question
    equals = [line for line in shown if line.total.count == top.total.count]
    if len(equals) > 1 or top.total.percent is None:
        return table.question
    return f"“{top.label}” is the most frequent answer: about {top.total.percent}%"


def subtitle(table: DisclosedTable) -> str:
    """Return what stands under the title: what is left to say of question, crossing and filter."""
    parts = [table.question if finding(table) != table.question else ""]
    parts += [f"By: {table.by}" if table.by else ""]
    parts += [f"Only people who answered: {table.where}" if table.where else ""]
    return " ".join(part for part in parts if part)


def has_shares(table: DisclosedTable) -> bool:
    """Say whether any share of the table may be shown."""
    cells = [cell for line in table.lines for cell in line.cells]
    return any(cell.percent is not None for cell in cells)


def _rows(table: DisclosedTable, shares: bool) -> list[BarRow]:
    return [_bar(line.label, line.total, shares, many(table)) for line in table.lines]


def _groups(table: DisclosedTable, shares: bool) -> list[BarGroup]:
    return [
        BarGroup(
            name, [_bar(line.label, line.cells[j], shares, many(table)) for line in table.lines]
        )
        for j, name in enumerate(table.columns)
    ]


def _bar(label: str, cell: Cell, shares: bool, unit: str) -> BarRow:
    if cell.count is None:
        return BarRow(label=label, state=State.HIDDEN)
    if not shares:
        return BarRow(label=label, value=float(cell.count), text=f"{cell.count:,} {unit}")
    if cell.count == 0:
        return BarRow(label=label, value=0.0, text="0")
    if cell.percent is None:
        return BarRow(
            label=label, state=State.MISSING, text=f"{cell.count:,} {unit}, no share shown"
        )
    return BarRow(label=label, value=float(cell.percent), text=f"{cell.percent}% ({cell.count:,})")
