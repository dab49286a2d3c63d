"""Tables from series: periods down, places across; nothing blank, every gap explained (P19)."""

from collections.abc import Iterable, Sequence

from partnership.evidence.figures.rendered import (
    Cell,
    Column,
    DataTable,
    MeasureSeries,
    RenderedFigure,
    SeriesPoint,
    Source,
)
from partnership.evidence.rules.cells import ABSENT_WORDS, SHORTHAND_WORDS, CellStatus
from partnership.evidence.rules.periods import Period


def cell_for(point: SeriesPoint | None) -> Cell:
    """Return the cell of one point: words for the reader, the bare number for a download."""
    if point is None:
        return Cell(ABSENT_WORDS[CellStatus.MISSING], CellStatus.MISSING.shorthand)
    if point.value is None:
        return Cell(ABSENT_WORDS[point.status], point.status.shorthand)
    mark = f" {point.status.shorthand}" if point.status.shorthand else ""
    return Cell(f"{point.value_text}{mark}", point.value)


def table_for(
    points: Sequence[SeriesPoint],
    *,
    slug: str,
    title: str,
    notes: Iterable[str] = (),
    column_words: str = "Period",
) -> DataTable:
    """Lay points out with a row for each period and a column for each place.

    Args:
        points: From ``series``; places stay in their order.
        slug: Names the sheet and the file.
        title: The caption: measure, places, period.
        notes: Caveats and the base, printed under the table and in the notes sheet.
        column_words: The heading of the first column.
    """
    places = list(dict.fromkeys(point.area_words for point in points))
    periods: list[Period] = sorted({point.period for point in points})
    at = {(point.period, point.area_words): point for point in points}
    rows = tuple(
        (
            Cell(period.words, period.words),
            *(cell_for(at.get((period, place))) for place in places),
        )
        for period in periods
    )
    return DataTable(
        slug=slug,
        title=title,
        columns=(Column(column_words), *(Column(place, numeric=True) for place in places)),
        rows=rows,
        notes=(*notes, *_own_notes(points)),
        source=next((point.source for point in points if point.value is not None), Source()),
    )


def _own_notes(points: Sequence[SeriesPoint]) -> tuple[str, ...]:
    """Return the shorthand that occurs, written out, and what belongs to single cells."""
    marks = dict.fromkeys(point.status.shorthand for point in points)
    written = [f"{mark} means {SHORTHAND_WORDS[mark]}." for mark in marks if mark]
    said = [
        f"{point.area_words}, {point.period.words}: {note}"
        for point in points
        for note in (point.note, point.break_before)
        if note
    ]
    return (*written, *dict.fromkeys(said))


def table_of_series(series: MeasureSeries, *, slug: str, title: str = "") -> DataTable:
    """Return the table of a whole series with its base and caveats as notes."""
    notes = [series.base_words] if series.base_words else []
    return table_for(
        series.points,
        slug=slug,
        title=title or series.measure_words,
        notes=(*notes, *series.caveats),
    )


def table_of_figures(figures: Sequence[RenderedFigure], *, slug: str, title: str) -> DataTable:
    """Return a table with a row for each figure: value, interval, base, period and place (P14)."""
    heads = ("What", "Place", "Period", "Number", "95% interval", "Worked out from")
    rows = tuple(
        (
            Cell(each.label, each.label),
            Cell(each.area_words, each.area_words),
            Cell(each.period_words, each.period_words),
            _value_cell(each),
            _words_cell(each.interval_words.removeprefix("95% interval ")),
            _words_cell(each.base_words),
        )
        for each in figures
    )
    caveats = dict.fromkeys(text for each in figures for text in each.caveats)
    refusals = [f"{each.label}: {each.refused}" for each in figures if each.refused]
    return DataTable(
        slug=slug,
        title=title,
        columns=tuple(Column(head, numeric=head == "Number") for head in heads),
        rows=rows,
        notes=(*refusals, *caveats),
        source=next((each.source for each in figures if each.available), Source()),
    )


def _value_cell(figure: RenderedFigure) -> Cell:
    """Return the number as the figure itself says it, so that no form disagrees (N8)."""
    if figure.value is None:
        return Cell(ABSENT_WORDS.get(figure.status, figure.words), figure.status.shorthand or "[x]")
    return Cell(figure.value_text, figure.value)


def _words_cell(words: str) -> Cell:
    """Return a cell that is never blank (P19)."""
    return Cell(words or "does not apply", words or CellStatus.NOT_APPLICABLE.shorthand)
