"""Patterns without a horizon: quilts, waves, leather stitches and leaves."""

from partnership.core.illustration.dice import Dice
from partnership.core.illustration.land import Frame
from partnership.core.illustration.pen import Parts, box, circle, path, points

TILES = ("far", "mid", "near", "gold", "coral", "rose", "teal", "glow")


def quilt(dice: Dice, frame: Frame) -> Parts:
    """A patchwork of quarter circles, halves and dots, seamed with stitches."""
    size = 60
    outlines: dict[str, list[str]] = {}
    for x in range(int(frame.left), int(frame.right), size):
        for y in range(0, 300, size):
            kind, r = dice.whole(0, 4), size
            outline = (
                f"M{x} {y}h{r}a{r} {r} 0 0 1-{r} {r}z",
                f"M{x + r} {y + r}h-{r}a{r} {r} 0 0 1 {r}-{r}z",
                f"M{x} {y}h{r}L{x} {y + r}z",
                f"M{x} {y + r // 2}a{r // 2} {r // 2} 0 0 1 {r} 0z",
                f"M{x + 15} {y + 30}a15 15 0 1 0 30 0a15 15 0 1 0-30 0z",
            )[kind]
            outlines.setdefault(dice.pick(TILES), []).append(outline)
    seams = "".join(
        f"M{points(frame.left, y)}H{points(frame.right)}" for y in range(size, 300, size)
    )
    seams += "".join(f"M{x} 0V300" for x in range(int(frame.left) + size, int(frame.right), size))
    return [
        *(path(class_, "".join(marks)) for class_, marks in outlines.items()),
        path("stitch", seams),
    ]


def waves(dice: Dice, frame: Frame) -> Parts:
    """Bands of water, one behind the other."""
    parts: Parts = [circle("sun", dice.between(120, 360), 84, 40)]
    for step, class_ in enumerate(("far", "mid", "water", "near", "land")):
        top, span = 100 + step * 42, dice.pick([80, 96, 120])
        start = frame.left - dice.between(0, span)
        count = int((frame.right - start) / span) + 2
        line = (
            f"M{points(start, top)}"
            + f"q{points(span / 4, -26, span / 2, 0)}t{span / 2:g} 0" * count
        )
        parts += [
            path(class_, f"{line}V302H{points(start)}z"),
            path("stitch", line.replace(points(start, top), points(start, top + 14), 1)),
        ]
    return parts


def stitch(dice: Dice, frame: Frame) -> Parts:
    """Pieces of leather, cut in curves and sewn together."""
    parts: Parts = [box("glow", frame.left, 0, frame.width, 300)]
    classes = dice.shuffled(["far", "coral", "gold", "mid", "teal", "near"])
    x = frame.left - 40
    for class_ in [*classes, *classes]:
        if x > frame.right:
            break
        lean, bend = dice.between(-40, 60), dice.between(-60, 60)
        edge, seam = (
            f"M{points(at, -4)}C{points(at + bend, 100, at + lean - bend, 200, at + lean, 304)}"
            for at in (x, x + 11)
        )
        parts += [path(class_, f"{edge}H{points(frame.right + 9)}V-4z"), path("stitch", seam)]
        x += dice.between(70, 110)
    return parts


def leaves(dice: Dice, frame: Frame) -> Parts:
    """Branches growing up, in many greens."""
    outlines: dict[str, list[str]] = {}
    stems = []
    x = frame.left + 20
    while x < frame.right:
        top = dice.between(30, 130)
        stems.append(f"M{points(x, 304)}V{points(top + 20)}")
        class_ = dice.pick(["leaf", "leaf2", "leaf3", "coral", "gold", "mid"])
        marks = outlines.setdefault(class_, [])
        marks.append(f"M{points(x, top + 26)}q-17-20 0-50q17 30 0 50z")
        y = top + 52
        while y < 300:
            marks.append(
                f"M{points(x, y)}q-4-26-34-30q2 28 34 30zM{points(x, y)}q4-26 34-30q-2 28-34 30z"
            )
            y += 44
        x += dice.between(62, 84)
    return [
        path("stem", "".join(stems)),
        *(path(class_, "".join(marks)) for class_, marks in outlines.items()),
    ]
