"""Charts: numbers in, SVG out (P17, P18). Knows nothing of databases, pages or publishing.

A drawing fills the width it is given without scaling its text: horizontal positions are per
cents, vertical ones are pixels. It carries classes only, never a style, so that a strict content
security policy, dark mode, forced colours and print all work from ``css/chart.css``. It is
hidden from screen readers: ``describe_line`` and its sisters write the words that stand in the
page instead, from the same numbers.
"""

from partnership.evidence.charts.area_map import Shape, area_map
from partnership.evidence.charts.bars import bar_chart, grouped_bar_chart
from partnership.evidence.charts.data import (
    BarGroup,
    BarRow,
    Break,
    Crowd,
    DotRow,
    MapArea,
    Point,
    Series,
    State,
)
from partnership.evidence.charts.describe import (
    describe_bars,
    describe_dots,
    describe_line,
    describe_map,
    describe_people,
)
from partnership.evidence.charts.dots import dot_chart
from partnership.evidence.charts.line import line_chart
from partnership.evidence.charts.multiples import small_multiples
from partnership.evidence.charts.people import people_chart
from partnership.evidence.charts.ranking import ordered, ranking_chart

__all__ = [
    "BarGroup",
    "BarRow",
    "Break",
    "Crowd",
    "DotRow",
    "MapArea",
    "Point",
    "Series",
    "Shape",
    "State",
    "area_map",
    "bar_chart",
    "describe_bars",
    "describe_dots",
    "describe_line",
    "describe_map",
    "describe_people",
    "dot_chart",
    "grouped_bar_chart",
    "line_chart",
    "ordered",
    "people_chart",
    "ranking_chart",
    "small_multiples",
]
