"""Charts: numbers in, SVG out (P17, P18). Knows nothing of databases, pages or publishing.

A drawing fills the width it is given without scaling its text: horizontal positions are per
cents, vertical ones are pixels. It carries classes only, never a style, so that a strict content
security policy, dark mode, forced colours and print all work from ``css/chart.css``. It is
hidden from screen readers: ``describe_line`` and its sisters write the words that stand in the
page instead, from the same numbers.
"""

from partnership.evidence.charts.bars import bar_chart, grouped_bar_chart
from partnership.evidence.charts.data import (
    BarGroup,
    BarRow,
    Break,
    DotRow,
    Point,
    Series,
    State,
)
from partnership.evidence.charts.describe import describe_bars, describe_dots, describe_line
from partnership.evidence.charts.dots import dot_chart
from partnership.evidence.charts.line import line_chart

__all__ = [
    "BarGroup",
    "BarRow",
    "Break",
    "DotRow",
    "Point",
    "Series",
    "State",
    "bar_chart",
    "describe_bars",
    "describe_dots",
    "describe_line",
    "dot_chart",
    "grouped_bar_chart",
    "line_chart",
]
