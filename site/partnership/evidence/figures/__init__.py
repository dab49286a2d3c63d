"""The only door for a number shown anywhere (design §3).

Everything here answers in a constant number of queries, whatever the number of figures.
"""

from partnership.evidence.figures.door import figure, figures_as_of, figures_by_slug
from partnership.evidence.figures.held import measures_held
from partnership.evidence.figures.pages import figures_and_series
from partnership.evidence.figures.rendered import (
    Cell,
    Column,
    DataTable,
    MeasureSeries,
    RenderedFigure,
    SeriesPoint,
    SeriesRequest,
    Source,
)
from partnership.evidence.figures.series import series, series_set
from partnership.evidence.figures.tables import table_for, table_of_figures, table_of_series
from partnership.evidence.figures.vantage import Vantage
from partnership.evidence.rules.cells import CellStatus, Form
from partnership.evidence.rules.periods import Period, PeriodKind

__all__ = [
    "Cell",
    "CellStatus",
    "Column",
    "DataTable",
    "Form",
    "MeasureSeries",
    "Period",
    "PeriodKind",
    "RenderedFigure",
    "SeriesPoint",
    "SeriesRequest",
    "Source",
    "Vantage",
    "figure",
    "figures_and_series",
    "figures_as_of",
    "figures_by_slug",
    "measures_held",
    "series",
    "series_set",
    "table_for",
    "table_of_figures",
    "table_of_series",
]
