"""What people meet, play and work with."""

from django.utils.safestring import SafeString

from partnership.core.illustration.dice import Dice
from partnership.core.illustration.pen import Parts, circle, group, number, path, points


def kite(dice: Dice, x: float, y: float, size: float, hand: tuple[float, float]) -> Parts:
    """Draw a kite on a line that ends in somebody's hand."""
    first, second = dice.shuffled(["coral", "gold", "teal", "plum"])[:2]
    drop = number(size * 0.8)
    tail = f"M{points(x, y + size)}q{points(-size * 0.6, size * 0.4)} 0 {drop}t0 {drop}"
    sag = f"M{points(x, y + size * 0.2)}Q{points(x - 8, (y + hand[1]) / 2 + 30, *hand)}"
    return [
        path("line", sag),
        path("tail", tail),
        path(
            first, f"M{points(x, y - size)}l{points(size * 0.7, size * 0.8)}L{points(x, y + size)}z"
        ),
        path(
            second,
            f"M{points(x, y - size)}l{points(-size * 0.7, size * 0.8)}L{points(x, y + size)}z",
        ),
    ]


def balloon(dice: Dice, x: float, y: float, size: float) -> SafeString:
    """Draw a hot-air balloon."""
    first, second = dice.shuffled(["coral", "gold", "teal", "plum", "rose"])[:2]
    return group(
        [
            path(first, "M0 0c-9-8-22-18-22-33a22 22 0 0 1 44 0C22-18 9-8 0 0z"),
            path(second, "M0 0c-4-9-9-20-9-33q0-22 9-22t9 22C9-20 4-9 0 0z"),
            path("line", "M-5-4-3 8M5-4 3 8"),
            path("bark-fill", "M-5 8H5L4 15h-8z"),
        ],
        x,
        y,
        size / 55,
    )


def bench(x: float, y: float, scale: float = 1) -> SafeString:
    """Draw a park bench, its middle at ``x``."""
    return group(
        [path("plank", "M-28-16h56M-28-26h56M-28-34h56"), path("frame", "M-22-2v-34M22-2v-34")],
        x,
        y,
        scale,
    )


def lamp(x: float, y: float, scale: float = 1) -> SafeString:
    """Draw a street lamp that is on."""
    return group(
        [circle("halo", 0, -86, 22), path("post", "M0 0v-80"), circle("lit", 0, -86, 7)],
        x,
        y,
        scale,
    )


def bicycle(dice: Dice, x: float, y: float, scale: float) -> SafeString:
    """Draw a bicycle, its middle on the ground at ``x``, ``y``."""
    frame = dice.pick(["coral-line", "gold-line", "plum-line", "white-line"])
    return group(
        [
            path("wheel", "M-24-30a15 15 0 1 0 .1 0zM24-30a15 15 0 1 0 .1 0z"),
            path(f"tube {frame}", "M-24-15-12-38H14L0-15h-24M-12-38 0-15M14-44 24-15"),
            path("wheel", "M-17-42h10M10-46h10"),
        ],
        x,
        y,
        scale,
    )


def cyclist(dice: Dice, x: float, y: float, scale: float) -> SafeString:
    """Draw somebody riding a bicycle to the right."""
    skin = dice.pick(["skin1", "skin2", "skin3", "skin4"])
    top = dice.pick(["coral", "gold", "plum", "white", "rose"])
    helmet = dice.pick(["gold", "coral", "white"])
    return group(
        [
            bicycle(dice, 0, 0, 1),
            path(f"limb {dice.pick(['legs1', 'legs2', 'legs3'])}", "M-11-44 6-34 1-15"),
            path(f"torso {top}-line", "M-9-48 4-70"),
            path(f"arm {top}-line", "M5-69 17-48"),
            circle(skin, 10, -84, 10),
            path(helmet, "M-1-85a11 11 0 0 1 22-2z"),
        ],
        x,
        y,
        scale,
    )


def hoop(x: float, y: float, scale: float) -> SafeString:
    """Draw a basketball hoop, facing left."""
    return group(
        [
            path("post", "M0 0v-118h-14"),
            path("white", "M-22-142h12v44h-12z"),
            path("hoop", "M-22-106h-26"),
            path("net", "M-46-104l5 20h12l5-20M-38-104l2 20M-31-104l-2 20"),
        ],
        x,
        y,
        scale,
    )


def ball(class_: str, x: float, y: float, radius: float) -> Parts:
    """Draw a ball with its seam."""
    across = number(2 * radius)
    seam = f"M{points(x - radius, y)}h{across}M{points(x, y - radius)}v{across}"
    return [circle(class_, x, y, radius), path("seam", seam)]


def goal(x: float, y: float, scale: float) -> SafeString:
    """Draw a goal with its net, seen from the front."""
    across = "".join(f"M-60{-h}H60" for h in (12, 24, 36, 48))
    up = "".join(f"M{w} 0v-60" for w in (-45, -30, -15, 0, 15, 30, 45))
    return group([path("net", across + up), path("goal", "M-62 0v-62H62V0")], x, y, scale)


def bunting(dice: Dice, start: tuple[float, float], end: tuple[float, float], sag: float) -> Parts:
    """Hang a line of little flags between two points."""
    flags: dict[str, list[str]] = {}
    colours = dice.shuffled(["coral", "gold", "teal", "rose"])
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + 2 * sag)
    count = max(4, int((end[0] - start[0]) / 20))
    for step in range(count):
        t = (step + 0.5) / count
        x, y = (
            (1 - t) ** 2 * a + 2 * t * (1 - t) * m + t**2 * b
            for a, m, b in zip(start, middle, end, strict=True)
        )
        flags.setdefault(colours[step % 4], []).append(f"M{points(x - 5, y)}h10l-5 11z")
    rope = path("line", f"M{points(*start)}Q{points(*middle, *end)}")
    return [rope, *(path(colour, "".join(marks)) for colour, marks in flags.items())]


def narrowboat(dice: Dice, x: float, y: float, scale: float) -> SafeString:
    """Draw a canal boat, its bow to the right."""
    cabin, trim = dice.pick([("teal", "gold"), ("coral", "white"), ("plum", "gold")])
    return group(
        [
            path(cabin, "M-78-12v-18H36v18z"),
            path("lit", "M-64-26h13v9h-13zM-38-26h13v9h-13zM-12-26h13v9h-13zM14-26h11v9H14z"),
            path(trim, "M-82-34H40v5H-82z"),
            path("bark-fill", "M-92-14H62q16 0 22-5-4 21-24 21H-82q-8 0-10-16z"),
        ],
        x,
        y,
        scale,
    )


def shed(x: float, y: float, scale: float) -> SafeString:
    """Draw an allotment shed."""
    return group(
        [
            path("wall3", "M-26 0v-42h52V0z"),
            path("roof", "M-32-40 0-62l32 22z"),
            path("teal", "M-8 0v-28H8V0z"),
            path("lit", "M14-32h9v10h-9z"),
        ],
        x,
        y,
        scale,
    )


def crops(dice: Dice, x: float, y: float, width: float, kind: int) -> Parts:
    """Draw one bed of an allotment: cabbages, sunflowers or beans on poles."""
    steps = [x + width * (i + 0.5) / 6 for i in range(6)]
    soil = path("soil", f"M{points(x, y)}q{points(width / 2, -9, width, 0)}v5H{number(x)}z")
    if kind == 0:
        heads = "".join(f"M{points(s - 8, y - 2)}a8 7 0 0 1 16 0z" for s in steps)
        return [soil, path("leaf2", heads)]
    if kind == 1:
        tall = [(s, y - dice.between(30, 46)) for s in steps]
        stems = "".join(f"M{points(s, y)}L{points(s, top)}" for s, top in tall)
        return [
            soil,
            path("stem", stems),
            path("dot-sun", "".join(f"M{points(s, t)}h0" for s, t in tall)),
            path("dot-eye", "".join(f"M{points(s, t)}h0" for s, t in tall)),
        ]
    poles = "".join(f"M{points(s - 8, y)}l8-46 8 46" for s in steps[::2])
    leaves = "".join(
        f"M{points(s + dice.between(-6, 6), y - dice.between(6, 36))}h0" for s in steps * 2
    )
    return [soil, path("frame", poles), path("dot-leaf", leaves)]
