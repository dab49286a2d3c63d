"""Values written beside the points that matter: the peak, the last and the first."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import copysign

from partnership.evidence.charts import marks, svg
from partnership.evidence.charts.data import Point, Series
from partnership.evidence.charts.scale import Scale, position

# Labels that fit a narrow phone fit everywhere.
NARROWEST = 256.0
HEIGHT = 18.0
ABOVE, BELOW = -11.0, 22.0
# Further off where a ring stands around the point.
RING = 6.0
# The outer labels begin or end near their point, to stay clear of the scale and the edge.
SHIFT = {"start": -4.0, "middle": 0.0, "end": 14.0}
BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}


@dataclass(frozen=True)
class Label:
    """A value and the box it takes on the narrowest screen, in pixels."""

    words: str
    x: float
    y: float
    series: int
    anchor: str = "middle"

    @property
    def left(self) -> float:
        """Left edge of the box."""
        width = len(self.words) * marks.CHARACTER_WIDTH
        return self.x / 100 * NARROWEST + SHIFT[self.anchor] - width * BEFORE[self.anchor]

    @property
    def right(self) -> float:
        """Right edge of the box."""
        return self.left + len(self.words) * marks.CHARACTER_WIDTH

    def overlaps(self, other: "Label") -> bool:
        """Say whether two labels would touch."""
        beside = self.right < other.left or other.right < self.left
        return not beside and abs(self.y - other.y) < HEIGHT


def value_labels(series: Sequence[Series], scale: Scale, left: float, right: float) -> str:
    """Write the chosen values above or below their points, leaving out what does not fit."""
    placed: list[Label] = []
    top = max(range(len(series)), key=lambda index: _last_number(series[index].points))
    for index, one in enumerate(series):
        for spot in chosen(one.points, alone=len(series) == 1):
            x = position(spot, len(one.points), left, right)
            y = scale(one.points[spot].number)
            sides = _sides(one.points, spot, below=index != top)
            further = RING if one.points[spot].changed else 0.0
            choices = [
                Label(
                    one.points[spot].words,
                    x,
                    y + side + copysign(further, side),
                    index,
                    _anchor(spot, one.points),
                )
                for side in sides
            ]
            placed += [label for label in choices if _fits(label, placed, scale)][:1]
    return "".join(_written(label) for label in placed)


def _written(label: Label) -> str:
    return svg.text(
        label.words,
        x=svg.percent(label.x),
        y=label.y,
        dx=SHIFT[label.anchor],
        text_anchor=label.anchor,
        class_=f"chart__value {marks.series_class(label.series)}",
    )


def _last_number(points: Sequence[Point]) -> float:
    return next((point.number for point in reversed(points) if point.known), 0.0)


def _anchor(index: int, points: Sequence[Point]) -> str:
    if len(points) == 1 or 0 < index < len(points) - 1:
        return "middle"
    return "end" if index else "start"


def chosen(points: Sequence[Point], *, alone: bool) -> list[int]:
    """Return the peak, the last and the first known point; of several series only the last.

    Numbers that change come before all others.
    """
    known = [index for index, point in enumerate(points) if point.known]
    if not known:
        return []
    changed = [index for index in known if points[index].changed]
    peak = max(known, key=lambda index: points[index].number)
    usual = [peak, known[-1], known[0]] if alone else [known[-1]]
    return list(dict.fromkeys([*changed, *usual]))


def _fits(label: Label, placed: Sequence[Label], scale: Scale) -> bool:
    """Say whether a label stays above the axis and touches no other."""
    return label.y < scale.start and not any(label.overlaps(other) for other in placed)


def _sides(points: Sequence[Point], index: int, *, below: bool) -> tuple[float, float]:
    """Prefer the side of the line on which it does not run, and not another line's side."""
    beside = [
        points[near].number - points[index].number
        for near in (index - 1, index + 1)
        if 0 <= near < len(points) and points[near].known
    ]
    valley = bool(beside) and sum(beside) > 0
    return (BELOW, ABOVE) if valley or below else (ABOVE, BELOW)
