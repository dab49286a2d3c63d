"""Houses, halls, spires and workshops."""

from django.utils.safestring import SafeString

from partnership.core.illustration.dice import Dice
from partnership.core.illustration.pen import Parts, box, boxes, circle, group, number, path, points

WALLS = ("wall", "wall2", "wall3")
DOORS = ("coral", "teal", "plum", "gold")


def church(x: float, y: float, scale: float) -> SafeString:
    """Draw a village church with the tall spire of the county, its foot at ``x``, ``y``."""
    return group(
        [
            box("wall", 14, -30, 46, 34),
            path("roof", "M10-28 20-46h36l8 18z"),
            box("wall2", -8, -62, 24, 66),
            path("roof", "M-10-60 4-132l14 72z"),
            path(
                "lit",
                "M-1-40v-8a5 5 0 0 1 10 0v8zM24-8v-8a4 4 0 0 1 8 0v8zM42-8v-8a4 4 0 0 1 8 0v8z",
            ),
        ],
        x,
        y,
        scale,
    )


def house(dice: Dice, x: float, y: float, width: float, height: float) -> SafeString:
    """Draw one house of a row, its bottom left corner at ``x``, ``y``."""
    pitch = dice.between(20, 30)
    top = -height
    chimney = dice.pick([0.18, 0.7])
    columns = [width * 0.18, width * 0.58]
    panes = [(c, top + 12) for c in columns]
    dark = [panes.pop(dice.whole(0, 1))] if dice.chance(0.5) else []
    door_x = dice.pick(columns)
    window_x = columns[1] if door_x == columns[0] else columns[0]
    eave, ridge = points(width + 3, top), number(width * 0.8)
    door, lintel = number(-height * 0.36), points(width * 0.12, width * 0.12)
    parts = [
        box("roof2", width * chimney, top - pitch + 2, 9, 18),
        box(dice.pick(WALLS), 0, top, width, height),
        path(
            "roof",
            f"M{points(-3, top)}L{points(width * 0.2, top - pitch)}H{ridge}L{eave}z",
        ),
        boxes("lit", [*panes, (window_x, -height * 0.42)], width * 0.24, 15),
        path(
            dice.pick(DOORS),
            f"M{points(door_x, 0)}v{door}a{lintel} 0 0 1 {number(width * 0.24)} 0V0z",
        ),
    ]
    if dark:
        parts.append(boxes("pane", dark, width * 0.24, 15))
    return group(parts, x, y)


def terrace(dice: Dice, left: float, right: float, y: float, height: float) -> Parts:
    """Draw a row of houses from ``left`` to ``right``."""
    parts, x = [], left
    while x < right - 20:
        width = dice.between(50, 66)
        parts.append(house(dice, x, y, width, height * dice.between(0.86, 1.14)))
        x += width
    return parts


def workshop(dice: Dice, x: float, y: float, bays: int, scale: float = 1) -> SafeString:
    """Draw a workshop with a saw-tooth roof, as shoes were made in."""
    teeth = "".join("l0-22 30 22" for _ in range(bays))
    width = bays * 30
    panes = [(10 + 30 * bay, -26) for bay in range(bays) if dice.chance(0.75)]
    return group(
        [
            box("wall3", 0, -40, width, 42),
            path("roof", f"M0-38{teeth}z"),
            boxes("lit", panes or [(10, -26)], 12, 16),
        ],
        x,
        y,
        scale,
    )


def hall(x: float, y: float, scale: float) -> SafeString:
    """Draw a youth club or village hall with its lights on and its door open."""
    return group(
        [
            box("wall", -100, -62, 200, 64),
            path("roof", "M-110-60-92-92H92l18 32z"),
            path("wall2", "M-46 2v-72L0-112l46 42V2z"),
            path("roof2", "M-54-66 0-116l54 50-6 7L0-103l-48 44z"),
            circle("lit", 0, -80, 9),
            path("lit", "M-86-44h26v24h-26zM60-44h26v24H60zM-36-48h18v22h-18zM18-48h18v22H18z"),
            path("coral", "M-13 2v-44a13 13 0 0 1 26 0V2z"),
            path("lit", "M-9 2v-43a9 9 0 0 1 9-9V2z"),
            path("frame", "M-73-44v24M73-44v24M-86-32h26M60-32h26"),
        ],
        x,
        y,
        scale,
    )


def bridge(x: float, y: float, width: float) -> SafeString:
    """Draw a stone bridge of three arches over water; ``x``, ``y`` is its left end."""
    third = width / 3
    vault, span = points(third / 2 - 8, 22), number(third - 16)
    arches = "".join(f"M{points(i * third + 8, 34)}v-8a{vault} 0 0 1 {span} 0v8z" for i in range(3))
    return group(
        [
            path("wall2", f"M-30 34V4Q{points(width / 2, -26, width + 30, 4)}V34z"),
            path("water", arches),
            path("frame", f"M-30 6Q{points(width / 2, -24, width + 30, 6)}"),
        ],
        x,
        y,
    )
