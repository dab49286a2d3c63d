"""Scenes of streets, halls and play."""

from partnership.core.illustration.buildings import church, terrace, workshop
from partnership.core.illustration.buildings import hall as village_hall
from partnership.core.illustration.dice import Dice
from partnership.core.illustration.land import Frame, Hill, birds, cloud, floor, sun
from partnership.core.illustration.nature import flowers, tree, trees
from partnership.core.illustration.pen import Parts, path, points
from partnership.core.illustration.people import crowd, person, sitter, wheelchair_user
from partnership.core.illustration.things import (
    ball,
    bench,
    bicycle,
    bunting,
    cyclist,
    goal,
    hoop,
    lamp,
)


def street(dice: Dice, frame: Frame) -> Parts:
    """A street of houses with lit windows, and neighbours out early."""
    far = Hill(dice, frame, 150, 12)
    left = -90 if frame.wide else -20
    return [
        *sun(dice, dice.between(120, 360), dice.between(74, 96), 28),
        cloud(dice.between(30, 90), 70, 60),
        far.draw("far"),
        church(dice.between(60, 420), 170, 0.74),
        *terrace(dice, left, 500, 236, 74),
        *(trees(dice, far, [-120, -200, -330, -400], 46) if frame.wide else []),
        *floor("path", frame, 236),
        path("stitch", f"M{points(frame.left, 262)}H{points(frame.right)}"),
        lamp(dice.between(30, 60), 252, 1.05),
        tree(dice, dice.between(415, 440), 252, 84),
        person(dice, dice.between(130, 160), 262, 60, "wave"),
        person(dice, dice.between(210, 230), 272, 64, "wave", stride="walk"),
        person(dice, dice.between(300, 318), 268, 62, "hold", stride="walk"),
        person(dice, dice.between(330, 342), 270, 44, "hold", stride="walk"),
    ]


def park(dice: Dice, frame: Frame) -> Parts:
    """A park with trees, a bench and people passing the time."""
    far, lawn = Hill(dice, frame, 176, 10), Hill(dice, frame, 218, 6)
    seat = dice.between(150, 200)
    way = dice.between(280, 320)
    return [
        *sun(dice, dice.between(60, 420), 70, 24),
        cloud(dice.between(120, 320), 70, 62),
        far.draw("far"),
        *trees(dice, far, [60, 90, 330, 366, 440], 42),
        lawn.draw("near"),
        *lawn.stitches(14),
        *trees(dice, lawn, [dice.between(20, 60), dice.between(395, 450)], 128),
        *(trees(dice, lawn, [-60, -170, -300, -380], 56) if frame.wide else []),
        path("path", f"M{points(way, lawn.y(way))}q60 30-40 50t-70 60h130q0-30 40-56t-20-54z"),
        bench(seat, 254, 1.1),
        sitter(dice, seat - 14, 258, 66),
        sitter(dice, seat + 17, 258, 62, "wave"),
        wheelchair_user(dice, way + 60, 270, 74),
        person(dice, way + 110, 272, 74, "reach"),
        *flowers(dice, frame, lawn, 20, 66),
    ]


def hall(dice: Dice, frame: Frame) -> Parts:
    """A youth club with its lights on and friends outside."""
    far, lawn = Hill(dice, frame, 170, 12), Hill(dice, frame, 232, 3)
    poses = ("wave", "stand", "cheer", "reach")
    return [
        *sun(dice, dice.between(50, 90), 74, 24),
        cloud(dice.between(340, 400), 60, 64),
        far.draw("far"),
        *trees(dice, far, [20, 60, 420, 456], 60),
        *(trees(dice, lawn, [-70, -200, -330], 50) if frame.wide else []),
        village_hall(240, 234, 1.18),
        *bunting(dice, (44, 128), (436, 128), 20),
        lawn.draw("near"),
        path("path", "M222 234h36l34 68h-104z"),
        *crowd(dice, [78, 112], 268, 66, poses),
        *crowd(dice, [346, 384], 270, 66, poses),
        bicycle(dice, 424, 276, 0.8),
        *flowers(dice, frame, lawn, 14, 60),
    ]


def court(dice: Dice, frame: Frame) -> Parts:
    """A basketball court with a game on."""
    far = Hill(dice, frame, 160, 12)
    throw = dice.between(196, 236)
    return [
        *sun(dice, dice.between(70, 130), 80, 28),
        cloud(dice.between(190, 250), 56, 62),
        far.draw("far"),
        workshop(dice, dice.between(20, 60), 204, 5),
        *trees(dice, far, [270, 296, 460], 60),
        *floor("near", frame, 202),
        *floor("court", frame, 220),
        path("paint", f"M{points(frame.left, 234)}H480M300 234q-80 26-20 70M400 234v70"),
        hoop(420, 256, 1.2),
        person(dice, throw, 268, 82, "up"),
        *ball("ball", throw + dice.between(46, 70), dice.between(122, 140), 9),
        person(dice, throw + 84, 258, 76, "cheer", stride="walk"),
        person(dice, 96, 282, 84, "reach", stride="run"),
        person(dice, 34, 264, 70, "wave"),
    ]


def pitch(dice: Dice, frame: Frame) -> Parts:
    """A kick-about on a green pitch."""
    far = Hill(dice, frame, 160, 12)
    kick = dice.between(230, 270)
    stripes = "".join(
        f"M{points(x, 212)}h40l-30 100h-46z" for x in range(int(frame.left) - 20, 520, 80)
    )
    return [
        *sun(dice, dice.between(330, 420), 74, 26),
        cloud(dice.between(60, 200), 70, 70),
        far.draw("far"),
        *trees(dice, far, [16, 44, 190, 300, 330, 440, 466], 56),
        *floor("near", frame, 210),
        path("mow", stripes),
        path("paint", f"M{points(frame.left, 226)}H480M40 226q60 34 160 0"),
        goal(116, 226, 1),
        person(dice, 120, 236, 66, "cheer"),
        person(dice, kick, 274, 84, "stand", stride="run"),
        *ball("white", kick - dice.between(34, 48), 268, 7),
        person(dice, kick + 96, 256, 76, "wave", stride="run"),
        wheelchair_user(dice, kick + 176, 284, 84),
    ]


def together(dice: Dice, frame: Frame) -> Parts:
    """People of all kinds standing together, hand in hand."""
    far, mid, near = (
        Hill(dice, frame, 180, 12),
        Hill(dice, frame, 214, 10),
        Hill(dice, frame, 268, 4),
    )
    places = [52.0, 114, 176, 238, 362, 424]
    return [
        *sun(dice, dice.between(190, 300), 130, 50),
        birds(dice, dice.between(80, 120), 66, 3),
        far.draw("far"),
        mid.draw("mid"),
        *mid.stitches(12, 24),
        *(trees(dice, near, [-60, -190, -340], 50) if frame.wide else []),
        *crowd(dice, places, 284, 116, ("hold",)),
        wheelchair_user(dice, 300, 284, 116),
        near.draw("near"),
    ]


def cycling(dice: Dice, frame: Frame) -> Parts:
    """A family ride along a greenway."""
    far, mid, near = (
        Hill(dice, frame, 168, 14),
        Hill(dice, frame, 206, 10),
        Hill(dice, frame, 232, 3),
    )
    riders = [dice.between(100, 130), dice.between(230, 260), dice.between(360, 390)]
    return [
        *sun(dice, dice.between(60, 420), 76, 26),
        cloud(dice.between(120, 340), 64, 66),
        birds(dice, 240, 100, 4),
        far.draw("far"),
        *far.stitches(16, 28),
        mid.draw("mid"),
        *trees(dice, mid, [dice.between(10, 60), dice.between(170, 200), 320, 460], 74),
        *(trees(dice, near, [-70, -220, -330], 54) if frame.wide else []),
        near.draw("near"),
        *floor("path", frame, 254),
        path("stitch", f"M{points(frame.left, 288)}H{points(frame.right)}"),
        *(cyclist(dice, x, 278, size) for x, size in zip(riders, (1, 0.78, 1.04), strict=True)),
        *flowers(dice, frame, near, 16, 18),
    ]


def skyline(dice: Dice, frame: Frame) -> Parts:
    """The town at the foot of every page: roofs, spires, workshops and trees."""
    near = Hill(dice, frame, 262, 5, falls=False)
    spires = [-800, dice.between(-380, -320), dice.between(330, 400)]
    works = [dice.between(-640, -560), dice.between(60, 160)]
    green = [-900, -710, -450, -180, -20, 270]
    return [
        *(church(x, near.y(x) + 2, 0.56) for x in spires),
        *(workshop(dice, x, near.y(x + 50) + 8, dice.whole(3, 4), 0.8) for x in works),
        *trees(dice, near, [float(x) for x in green], 42),
        near.draw("foot"),
        *near.stitches(12),
    ]
