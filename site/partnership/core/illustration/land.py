"""The ground: hills that know their own height, and the sky above them."""

import math
from dataclasses import dataclass

from django.utils.safestring import SafeString

from partnership.core.illustration.dice import Dice
from partnership.core.illustration.pen import Parts, box, circle, number, path, points

STEP = 60


@dataclass(frozen=True)
class Frame:
    """The part of the drawing board that is shown.

    Every scene is composed between x = 0 and x = 480, y = 0 (top) and y = 300. A wide frame also
    shows the land to the left of that, lower, so that words have quiet sky behind them.
    """

    left: float
    top: float
    width: float
    height: float
    sky: bool = True

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height

    @property
    def wide(self) -> bool:
        """Whether there is land to the left of the scene."""
        return self.left < 0

    @property
    def view_box(self) -> str:
        """The frame in SVG's words."""
        return points(self.left, self.top, self.width, self.height)


class Hill:
    """A rolling line of land across the whole frame."""

    def __init__(
        self, dice: Dice, frame: Frame, base: float, swell: float, *, falls: bool = True
    ) -> None:
        """Choose a line.

        Args:
            dice: chance.
            frame: what is shown.
            base: the mean height (y) of the line.
            swell: how far it rolls.
            falls: whether the land left of the scene falls away, to leave the sky to the words.
        """
        self.frame, self.base = frame, base
        self._fall = (300 - base) * 0.55 if falls else 0.0
        self._waves = [
            (swell, dice.between(260, 420), dice.between(0, 6.3)),
            (swell * 0.4, dice.between(120, 180), dice.between(0, 6.3)),
        ]

    def y(self, x: float) -> float:
        """Return the height of the line at ``x``."""
        rolled = sum(
            size * math.sin(math.tau * x / span + turn) for size, span, turn in self._waves
        )
        return self.base + rolled + max(0.0, min(1.0, -x / 300)) * self._fall

    def line(self, drop: float = 0, start: float | None = None, end: float | None = None) -> str:
        """Return the line itself, ``drop`` below the edge, as an open path."""
        x = self.frame.left - 10 if start is None else start
        last = self.frame.right + 10 if end is None else end
        found = [f"M{points(x, self.y(x) + drop)}"]
        while x < last:
            middle, x = x + STEP / 2, min(x + STEP, last)
            control = 2 * self.y(middle) - (self.y(middle - STEP / 2) + self.y(x)) / 2
            found.append(f"Q{points(middle, control + drop, x, self.y(x) + drop)}")
        return "".join(found)

    def draw(self, class_: str) -> SafeString:
        """Fill everything below the line."""
        return path(
            class_, f"{self.line()}V{number(self.frame.bottom + 2)}H{number(self.frame.left - 10)}z"
        )

    def stitches(self, *drops: float) -> Parts:
        """Draw dashed seams below the edge: furrows, and the county's stitched leather."""
        return [path("stitch", "".join(self.line(drop) for drop in drops))]


def floor(class_: str, frame: Frame, top: float) -> Parts:
    """Lay flat ground or water from ``top`` down."""
    return [box(class_, frame.left - 10, top, frame.width + 20, frame.bottom - top + 2)]


def sun(dice: Dice, x: float, y: float, radius: float, *, rays: bool = False) -> Parts:
    """Draw the sun (the moon in dark mode) with two rings of glow, or with stitched rays."""
    parts = [circle("glow", x, y, radius * 2.3), circle("glow", x, y, radius * 1.6)]
    if rays:
        turn = dice.between(0, 0.2)
        lines = []
        for step in range(24):
            angle = turn + math.tau * step / 24
            reach = radius * (3.6 if step % 2 else 4.6)
            near = radius * 1.35
            dx, dy = math.cos(angle), math.sin(angle)
            lines.append(
                f"M{points(x + dx * near, y + dy * near)}L{points(x + dx * reach, y + dy * reach)}"
            )
        parts.append(path("ray", "".join(lines)))
    return [*parts, circle("sun", x, y, radius)]


def cloud(x: float, y: float, size: float) -> SafeString:
    """Draw one flat-bottomed cloud, ``size`` wide."""
    u = size / 10
    return path(
        "cloud",
        f"M{points(x, y)}a{points(1.6 * u, 1.6 * u)} 0 0 1 {points(0.6 * u, -3 * u)}"
        f"a{points(2.2 * u, 2.2 * u)} 0 0 1 {points(4 * u, -0.9 * u)}"
        f"a{points(1.9 * u, 1.9 * u)} 0 0 1 {points(3.4 * u, 1.2 * u)}"
        f"a{points(1.4 * u, 1.4 * u)} 0 0 1 {points(0.4 * u, 2.7 * u)}z",
    )


def birds(dice: Dice, x: float, y: float, count: int) -> SafeString:
    """Draw a few birds far away."""
    marks = []
    for _ in range(count):
        at = points(x + dice.between(-40, 40), y + dice.between(-18, 18))
        marks.append(f"M{at}q4-5 7 0q3-5 7 0")
    return path("bird", "".join(marks))
