"""A whole comparison group in order, one line each, with the reader's own area set off (P16)."""

from collections.abc import Sequence

from django.utils.safestring import SafeString

from partnership.evidence.charts import marks, svg
from partnership.evidence.charts.data import DotRow, State
from partnership.evidence.charts.dots import dot, extent, grid
from partnership.evidence.charts.scale import Scale, scale_for

# Per cent of the width: names on the left, values on the right, so that a phone holds all three.
LEFT, RIGHT = 46.0, 83.0
NAME_CHARACTERS = 17
NAME_LEFT = 24.0
ROW, LINE = 28.0, 16.0


def ordered(rows: Sequence[DotRow]) -> list[DotRow]:
    """Return the rows from the lowest value to the highest, those without a number last."""
    known = sorted((row for row in rows if row.known), key=lambda row: row.number)
    return [*known, *(row for row in rows if not row.known)]


def place_of(row: DotRow, rows: Sequence[DotRow]) -> int:
    """Return the place from the lowest; equal values share one (P16)."""
    return 1 + sum(row.known and each.known and each.number < row.number for each in rows)


def ranking_chart(
    rows: Sequence[DotRow], *, unit: str = "", uid: str = "", also_hold: Sequence[float] = ()
) -> SafeString:
    """Draw every member of a comparison group from the lowest to the highest.

    Args:
        rows: in any order; one or more may be highlighted.
        unit: words under the axis, for example "for every 1,000 residents".
        uid: makes the ids of this drawing unique where the same numbers are drawn twice.
        also_hold: values of other drawings that share the scale of this one.

    Returns:
        SVG without style, script or outside reference, safe to print.
    """
    everything = ordered(rows)
    scale = scale_for([*extent(everything), *also_hold], start=LEFT, end=RIGHT, parts=3)
    hatch = marks.hatch_id("ranking", everything, uid)
    parts, top = [], 0.0
    for row in everything:
        place = place_of(row, everything)
        drawn, height = _row(row, place, top, scale, hatch)
        parts.append(drawn)
        top += height
    hidden = any(row.state is State.HIDDEN for row in everything)
    words = svg.text(unit, x=0, y=top + 44, class_="chart__label") if unit else ""
    return svg.drawing(
        "ranking",
        top + (54 if unit else 30),
        marks.hatching(hatch) if hidden else "",
        grid(scale, top) if any(row.known for row in everything) else "",
        *parts,
        words,
    )


def _row(row: DotRow, place: int, top: float, scale: Scale, hatch: str) -> tuple[str, float]:
    """Draw one member; return it with its height."""
    lines = marks.wrapped(row.label, NAME_CHARACTERS)
    height = ROW + (len(lines) - 1) * LINE
    middle = top + height / 2
    box: dict[str, svg.Attribute] = {"x": 0, "y": top, "width": "100%", "height": height}
    own = svg.tag("rect", class_="chart__own", rx="6", **box) if row.highlight else ""
    name_class = "chart__name chart__name--own" if row.highlight else "chart__name"
    first = middle + 5 - (len(lines) - 1) * LINE / 2
    name = "".join(
        svg.text(line, x=NAME_LEFT, y=first + index * LINE, class_=name_class)
        for index, line in enumerate(lines)
    )
    place_words = svg.text(str(place), x=4, y=middle + 5, class_="chart__place")
    body = _known(row, middle, scale) if row.known else _unknown(row, middle, hatch)
    said = marks.spot(_said(row, place), **box)
    return own + (place_words if row.known else "") + name + body + said, height


def _said(row: DotRow, place: int) -> str:
    position = f", number {place} from the lowest" if row.known else ""
    return f"{row.label}{position}: {row.full_words}"


def _known(row: DotRow, y: float, scale: Scale) -> str:
    value_class = "chart__value" if row.highlight else "chart__name"
    value = svg.text(row.words, x="99%", y=y + 5, text_anchor="end", class_=value_class)
    return dot(row, y, scale) + value


def _unknown(row: DotRow, y: float, hatch: str) -> str:
    """Draw the sign for a value that is not there, and say which kind it is."""
    sign = (
        marks.hidden_box(hatch, x=svg.percent(LEFT), y=y - 7, width=20, height=14)
        if row.state is State.HIDDEN
        else marks.at(LEFT + 2, y, marks.CROSS, "chart__missing")
    )
    words = "hidden" if row.state is State.HIDDEN else "no figure"
    style = {"text_anchor": "end", "class_": "chart__value chart__value--none"}
    ring = marks.ring(svg.percent(LEFT + 2), y) if row.changed else ""
    return sign + ring + svg.text(words, x="99%", y=y + 5, **style)
