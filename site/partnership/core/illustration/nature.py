"""Trees, hedges, flowers and water."""

from django.utils.safestring import SafeString

from partnership.core.illustration.dice import Dice
from partnership.core.illustration.land import Frame, Hill
from partnership.core.illustration.pen import Parts, circle, ellipse, group, number, path, points


def tree(dice: Dice, x: float, y: float, height: float) -> SafeString:
    """Draw one of three kinds of tree, its foot at ``x``, ``y``."""
    leaf, light = dice.pick([("leaf", "leaf2"), ("leaf2", "leaf"), ("leaf", "leaf3")])
    kind = dice.whole(0, 3)
    trunk = path("bark", "M0 2V-52M0-26l11-13")
    if kind == 0:
        crown = [ellipse(leaf, 0, -58, 19, 44), path(light, "M0-102a19 44 0 0 1 0 88z")]
        trunk = path("bark", "M0 2V-40")
    elif kind == 1:
        crown = [
            circle(leaf, -14, -54, 23),
            circle(leaf, 16, -56, 21),
            circle(leaf, 1, -76, 25),
            path(light, "M1-101a25 25 0 0 1 22 36a21 21 0 0 1-7 30a30 30 0 0 0-15-66z"),
        ]
    else:
        crown = [circle(leaf, 0, -66, 34), path(light, "M0-100a34 34 0 0 1 0 68a48 48 0 0 0 0-68z")]
    return group([*crown, trunk], x, y, height / 100)


def trees(dice: Dice, hill: Hill, places: list[float], height: float) -> Parts:
    """Draw trees of about one height along a hill."""
    return [
        tree(dice, x, hill.y(x) + 3, height * dice.between(0.8, 1.2))
        for x in (place + dice.between(-10, 10) for place in places)
    ]


def hedge(dice: Dice, hill: Hill, start: float, end: float, drop: float = 4) -> SafeString:
    """Draw a low hedge along a hill as one shape."""
    x, marks = start, []
    while x < end:
        r = dice.between(5, 9)
        marks.append(f"M{points(x - r, hill.y(x) + drop)}a{points(r, r)} 0 0 1 {number(2 * r)} 0z")
        x += r * 1.3
    return path("leaf", "".join(marks))


def flowers(dice: Dice, frame: Frame, hill: Hill, count: int, deepest: float) -> Parts:
    """Scatter flowers over a meadow, in two colours."""
    dots: dict[str, list[str]] = {"dot-gold": [], "dot-coral": []}
    for _ in range(count):
        x = dice.between(frame.left, frame.right)
        y = hill.y(x) + dice.between(14, deepest)
        dots[dice.pick(["dot-gold", "dot-gold", "dot-coral"])].append(f"M{points(x, y)}h0")
    return [path(class_, "".join(marks)) for class_, marks in dots.items() if marks]


def ripples(dice: Dice, frame: Frame, depths: tuple[float, float], count: int) -> SafeString:
    """Draw short light strokes on water between two heights."""
    marks = []
    for _ in range(count):
        x, y = dice.between(frame.left, frame.right - 40), dice.between(*depths)
        marks.append(f"M{points(x, y)}h{number(dice.between(14, 40))}")
    return path("ripple", "".join(marks))
