"""Tables with a row for each place, or for each part of a whole (P14, P19)."""

from collections.abc import Sequence

from partnership.evidence.figures import (
    Cell,
    CellStatus,
    Column,
    DataTable,
    MeasureSeries,
    SeriesPoint,
)
from partnership.evidence.figures.tables import cell_for
from partnership.evidence.place_charts import in_order, largest_first, own_name
from partnership.evidence.rules.numbers import number_text


def upper_first(words: str) -> str:
    """Return the words with a capital first letter."""
    return words[:1].upper() + words[1:]


def _words(text: str) -> Cell:
    """Return a cell that is never blank (P19)."""
    return Cell(text or "does not apply", text or CellStatus.NOT_APPLICABLE.shorthand)


def interval_of(point: SeriesPoint) -> str:
    """Return "32.7 to 33.5", as finely as the value itself is written."""
    if point.low is None or point.high is None or point.value is None:
        return ""
    decimals = len(point.value_text.partition(".")[2])
    return f"{number_text(point.low, decimals)} to {number_text(point.high, decimals)}"


def table_of_places(
    series: MeasureSeries, *, slug: str, title: str, lowest_first: bool = False
) -> DataTable:
    """Return value, interval and base of each place (P14).

    Args:
        series: one point for each place.
        slug: names the sheet and the file.
        title: the caption.
        lowest_first: order by value, places without a number last.
    """
    points = list(series.points)
    if lowest_first:
        points.sort(key=in_order)
    based, reaching = bool(series.bases), any(interval_of(point) for point in points)
    return DataTable(
        slug=slug,
        title=title,
        columns=(
            Column("Place"),
            Column(upper_first(series.unit_words), numeric=True),
            *([Column("95% interval", numeric=True)] if reaching else []),
            *([Column("Worked out from")] if based else []),
        ),
        rows=tuple(_row(point, series, based=based, reaching=reaching) for point in points),
        notes=series.caveats,
        source=series.source,
    )


def _row(
    point: SeriesPoint, series: MeasureSeries, *, based: bool, reaching: bool
) -> tuple[Cell, ...]:
    """Return a row; columns that no place has are left out, and no cell is blank (P19)."""
    reach = [_words(interval_of(point))] if reaching else []
    base = [_words(series.bases.get(point.area_words, ""))] if based else []
    return (_words(point.area_words), cell_for(point), *reach, *base)


def table_of_parts(answers: Sequence[MeasureSeries], *, slug: str, title: str) -> DataTable:
    """Return the number of each part of a whole, largest first."""
    caveats = dict.fromkeys(text for each in answers for text in each.caveats)
    unit = answers[0].unit_words if answers else "number"
    return DataTable(
        slug=slug,
        title=title,
        columns=(Column("What"), Column(upper_first(unit), numeric=True)),
        rows=tuple(
            (_words(own_name(name)), cell_for(point)) for name, point in largest_first(answers)
        ),
        notes=tuple(caveats),
        source=answers[0].source if answers else DataTable("", "", (), ()).source,
    )
