"""What must hold between the cells of one file: totals, hidden numbers, areas in their time."""

from collections.abc import Collection, Mapping, Sequence

from partnership.evidence.loaders.store import NewCell
from partnership.evidence.models import Area, AreaLevel
from partnership.evidence.rules.cells import CellStatus, Number
from partnership.evidence.rules.periods import Period, PeriodKind

Parts = Mapping[str, Collection[str]]


def parts_of_areas() -> dict[str, set[str]]:
    """Return, by the code of each area, the codes of the areas directly inside it."""
    parts: dict[str, set[str]] = {}
    pairs = Area.objects.exclude(parent=None).values_list("parent__code", "code")
    for parent, code in pairs:
        parts.setdefault(parent, set()).add(code)
    return parts


def wrong_sum(total: Number, parts: Sequence[Number | None]) -> str:
    """Return why a total is not the sum of its parts, or nothing.

    A part that is suppressed or missing makes any total that is not smaller possible.
    """
    known = [part for part in parts if part is not None]
    if not parts:
        return "Its parts are not in the file, so the total cannot be checked."
    if len(known) < len(parts):
        return "" if sum(known) <= total else f"The parts add up to over {total:,}."
    if sum(known) != total:
        return f"The parts add up to {sum(known):,}, not {total:,}."
    return ""


def gives_back(cells: Collection[NewCell], parts: Parts) -> list[NewCell]:
    """Return the suppressed cells that the total and the other parts give back (P13)."""
    held = {cell.key: cell for cell in cells}
    found = []
    for cell in cells:
        if cell.value is None or cell.area not in parts:
            continue
        inside = [
            held[cell.measure, code, cell.period]
            for code in parts[cell.area]
            if (cell.measure, code, cell.period) in held
        ]
        hidden = [each for each in inside if each.status is CellStatus.SUPPRESSED]
        if len(hidden) == 1 and len(inside) == len(parts[cell.area]) > 1:
            found += hidden
    return found


def outside_life(area: Area, period: Period) -> str:
    """Return why an area cannot have a number for a period, or nothing (P21).

    Former districts may: they stand for towns and are counted by place.
    """
    if period.kind is PeriodKind.POINT or area.level == AreaLevel.FORMER_DISTRICT:
        return ""
    if area.valid_to and period.end > area.valid_to:
        return f"{area.name} ended on {area.valid_to}; it has no number for {period.words}."
    if area.valid_from and period.start < area.valid_from:
        return f"{area.name} began on {area.valid_from}; it has no number for {period.words}."
    return ""
