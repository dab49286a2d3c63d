"""Scenes of land, water and sky."""

from partnership.core.illustration.buildings import bridge, church
from partnership.core.illustration.dice import Dice
from partnership.core.illustration.land import Frame, Hill, birds, cloud, floor, sun
from partnership.core.illustration.nature import flowers, hedge, ripples, trees
from partnership.core.illustration.pen import Parts
from partnership.core.illustration.people import person
from partnership.core.illustration.things import balloon, crops, kite, narrowboat, shed


def _left_trees(dice: Dice, frame: Frame, hill: Hill, height: float) -> Parts:
    """A few trees on the low land beside the scene, when there is any."""
    if not frame.wide:
        return []
    return trees(dice, hill, [dice.between(-460, -60) for _ in range(4)], height)


def hills(dice: Dice, frame: Frame) -> Parts:
    """Rolling fields, a village spire and a balloon."""
    far, mid = Hill(dice, frame, 170, 12), Hill(dice, frame, 205, 14)
    near = Hill(dice, frame, 246, 12)
    spire = dice.between(300, 390)
    return [
        *sun(dice, dice.between(90, 200), dice.between(80, 110), 26),
        cloud(dice.between(210, 260), dice.between(60, 90), 70),
        cloud(dice.between(360, 400), dice.between(40, 70), 54),
        far.draw("far"),
        balloon(dice, dice.between(230, 270), dice.between(100, 130), 46),
        church(spire, mid.y(spire) + 2, 0.72),
        *trees(dice, mid, [spire - 60, spire - 38, spire + 66, spire + 84], 36),
        mid.draw("mid"),
        *mid.stitches(16, 28, 40),
        hedge(dice, near, dice.between(-20, 60), dice.between(140, 240)),
        *trees(dice, near, [dice.between(20, 70), dice.between(420, 470)], 78),
        *_left_trees(dice, frame, near, 44),
        near.draw("near"),
        *near.stitches(14),
        *flowers(dice, frame, near, 26, 60),
    ]


def river(dice: Dice, frame: Frame) -> Parts:
    """A river under a stone bridge, with a boat."""
    far, bank = Hill(dice, frame, 150, 12), Hill(dice, frame, 184, 8)
    at = dice.between(240, 300)
    spire = dice.between(70, 150)
    shore = Hill(dice, frame, 282, 7)
    return [
        *sun(dice, at + 60, dice.between(70, 90), 24),
        cloud(dice.between(60, 130), 60, 64),
        birds(dice, 180, 90, 4),
        far.draw("far"),
        church(spire, bank.y(spire) + 2, 0.6),
        *trees(dice, bank, [20, spire + 60, spire + 80, 420, 446, 470], 50),
        *_left_trees(dice, frame, bank, 34),
        bank.draw("mid"),
        *bank.stitches(8),
        *floor("water", frame, 206),
        bridge(at, 180, 150),
        ripples(dice, frame, (222, 270), 14 if frame.wide else 9),
        narrowboat(dice, dice.between(110, 150), 258, 0.95),
        shore.draw("near"),
        *flowers(dice, frame, shore, 14, 26),
    ]


def sunrise(dice: Dice, frame: Frame) -> Parts:
    """A large sun with stitched rays coming up behind the fields."""
    far, mid, near = (
        Hill(dice, frame, 188, 10),
        Hill(dice, frame, 216, 14),
        Hill(dice, frame, 254, 10),
    )
    at = dice.between(200, 290)
    friends = [at + step for step in (-30, 2, 32)]
    return [
        *sun(dice, at, 168, 46, rays=True),
        birds(dice, at + dice.pick([-120, 120]), 80, 5),
        far.draw("far"),
        *trees(dice, mid, [dice.between(20, 60), dice.between(76, 110), 440], 40),
        mid.draw("mid"),
        *mid.stitches(12, 22),
        *_left_trees(dice, frame, near, 40),
        *(person(dice, x, near.y(x) + 4, dice.between(44, 54), "hold") for x in friends),
        near.draw("near"),
        *near.stitches(12),
        *flowers(dice, frame, near, 20, 46),
    ]


def kites(dice: Dice, frame: Frame) -> Parts:
    """Kites over a windy hill."""
    far, near = Hill(dice, frame, 196, 14), Hill(dice, frame, 240, 18)
    flyers = [dice.between(60, 120), dice.between(200, 260), dice.between(350, 400)]
    parts: Parts = [
        *sun(dice, dice.between(380, 430), 70, 24),
        cloud(dice.between(20, 60), dice.between(70, 100), 76),
        cloud(dice.between(250, 300), dice.between(40, 60), 56),
        far.draw("far"),
        *far.stitches(14, 26),
        *_left_trees(dice, frame, near, 40),
    ]
    for x, drift in zip(flyers, dice.shuffled([50, 66, 40]), strict=True):
        foot = near.y(x) + 6
        parts += kite(
            dice, x + drift, dice.between(50, 116), dice.between(22, 30), (x + 13, foot - 66)
        )
        parts.append(person(dice, x, foot, 64, "up", stride=dice.pick(["still", "walk"])))
    return [*parts, near.draw("near"), *near.stitches(12), *flowers(dice, frame, near, 22, 50)]


def allotment(dice: Dice, frame: Frame) -> Parts:
    """Neighbours growing things together."""
    far, mid, near = (
        Hill(dice, frame, 150, 12),
        Hill(dice, frame, 182, 8),
        Hill(dice, frame, 204, 3),
    )
    kinds = dice.shuffled([0, 1, 2])
    hut = dice.between(56, 110)
    return [
        *sun(dice, dice.between(330, 420), 74, 24),
        cloud(dice.between(150, 220), 66, 64),
        far.draw("far"),
        *trees(dice, mid, [14, 180, 204, 330, 460], 48),
        *_left_trees(dice, frame, mid, 34),
        mid.draw("mid"),
        near.draw("near"),
        shed(hut, 214, 1.15),
        *crops(dice, 170, 222, 120, kinds[0]),
        *crops(dice, 318, 218, 130, kinds[1]),
        person(dice, 306, 240, 70, "reach"),
        *crops(dice, 20, 276, 150, kinds[1]),
        *crops(dice, 240, 282, 190, kinds[2]),
        person(dice, 208, 282, 84, dice.pick(["wave", "reach"])),
        person(dice, 452, 274, 80, "wave"),
    ]
