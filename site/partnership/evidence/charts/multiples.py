"""Small multiples: the same small line chart for each place, all on one scale."""

from collections.abc import Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from partnership.evidence.charts.data import Break, Series
from partnership.evidence.charts.line import extent, line_chart

PANEL_HEIGHT = 110.0


def small_multiples(
    series: Sequence[Series],
    *,
    unit: str = "",
    breaks: Sequence[Break] = (),
    uid: str = "",
    also_hold: Sequence[float] = (),
) -> SafeString:
    """Draw a panel for each series, so that shapes can be compared without crossing lines.

    Args:
        series: any number of them, over the same periods.
        unit: words after the highest number of each scale.
        breaks: changes of method, marked in every panel (P6).
        uid: makes the ids of this drawing unique where the same numbers are drawn twice.
        also_hold: values of other drawings that share the scale of this one.

    Returns:
        A grid of SVG drawings, hidden from screen readers, safe to print.

    Raises:
        ValueError: a series has no points, or their lengths differ.
    """
    if len({len(one.points) for one in series}) > 1:
        raise ValueError("All series of small multiples cover the same periods.")
    shared = [*also_hold, *(value for one in series for value in extent(one.points))]
    panels = [
        (
            one.name,
            line_chart(
                [one],
                unit=unit,
                breaks=breaks,
                uid=f"{uid}-{number}",
                also_hold=shared,
                plot_height=PANEL_HEIGHT,
            ),
        )
        for number, one in enumerate(series)
    ]
    panel = '<div class="chart-multiples__panel"><p class="chart-multiples__name">{}</p>{}</div>'
    return format_html(
        '<div class="chart-multiples" aria-hidden="true">{}</div>',
        format_html_join("", panel, panels),
    )
