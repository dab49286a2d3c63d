"""A pictogram: so many people of so many, drawn as simple shapes (E2, E3).

Those who are counted are filled, the others are outlined: nothing depends on colour.
"""

from django.utils.safestring import SafeString

from partnership.evidence.charts import marks, svg
from partnership.evidence.charts.data import WORDS, Crowd, State

IN_A_ROW = 10
ROW = 66.0
MOST = 100
# A head and a rounded body around (0, 0), 22 wide and 54 high.
HEAD = "M-6.5-20.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0Z"
BODY = "M-10-2a9 9 0 0 1 9-9H1a9 9 0 0 1 9 9V9a3 3 0 0 1-5 2V24a3 3 0 0 1-3 3H-2a3 3 0 0 1-3-3V11a3 3 0 0 1-5-2Z"  # noqa: E501


def people_chart(crowd: Crowd, *, uid: str = "") -> SafeString:
    """Draw a row of people, ten to a line.

    Args:
        crowd: how many of how many; the whole is at most 100.
        uid: makes the ids of this drawing unique where the same numbers are drawn twice.

    Returns:
        SVG without style, script or outside reference, safe to print.

    Raises:
        ValueError: the whole is not between 1 and 100, or the part is not inside it.
    """
    if not 0 < crowd.whole <= MOST:
        raise ValueError("A pictogram shows one to a hundred people.")
    if not crowd.known:
        return _without(crowd, uid)
    if not 0 <= crowd.number <= crowd.whole:
        raise ValueError("The part of a pictogram is inside its whole.")
    counted = round(crowd.number)
    people = [_person(index, filled=index < counted) for index in range(crowd.whole)]
    rows = -(-crowd.whole // IN_A_ROW)
    return svg.drawing("people", rows * ROW, *people)


def _person(index: int, *, filled: bool) -> str:
    row, column = divmod(index, IN_A_ROW)
    kind = "chart__person" if filled else "chart__person chart__person--other"
    x = column * 100 / IN_A_ROW + 50 / IN_A_ROW
    shapes = svg.tag("path", d=HEAD, class_=kind) + svg.tag("path", d=BODY, class_=kind)
    return svg.tag("svg", shapes, x=svg.percent(x), y=row * ROW + 32, overflow="visible")


def _without(crowd: Crowd, uid: str) -> SafeString:
    """Draw the sign for a number that is hidden or not there, with its words."""
    hatch = marks.hatch_id("people", crowd, uid)
    hidden = crowd.state is State.HIDDEN
    sign = (
        marks.hatching(hatch) + marks.hidden_box(hatch, x=1, y=6, width=72, height=20)
        if hidden
        else svg.tag("rect", class_="chart__missing", x=1, y=6, width=72, height=20, rx=3)
    )
    words = svg.text(WORDS[crowd.state], x=88, y=21, class_="chart__value chart__value--none")
    return svg.drawing("people", 34, sign, words)
