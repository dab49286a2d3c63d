"""People: simple figures without faces, so that anybody can be one of them."""

from django.utils.safestring import SafeString

from partnership.core.illustration.dice import Dice
from partnership.core.illustration.pen import Parts, circle, group, path

CLOTHES = ("coral", "gold", "teal", "plum", "white", "rose")
TROUSERS = ("legs1", "legs2", "legs3")
SKINS = ("skin1", "skin2", "skin3", "skin4")
# Each pose: arms as a path, and where the hands are.
POSES: dict[str, tuple[str, tuple[tuple[int, int], ...]]] = {
    "stand": ("M-14-70-20-46M14-70 20-46", ((-20, -43), (20, -43))),
    "wave": ("M-14-70-20-46M14-70 30-92", ((-20, -43), (31, -95))),
    "cheer": ("M-14-70-29-92M14-70 29-92", ((-30, -95), (30, -95))),
    "hold": ("M-14-70-26-48M14-70 26-48", ((-27, -46), (27, -46))),
    "reach": ("M-14-70-20-46M14-70 34-76", ((-20, -43), (38, -77))),
    "up": ("M-14-70-19-48M13-71 20-104", ((-19, -45), (21, -108))),
}
STRIDES = {
    "still": "M-7-1V-44M7-1V-44",
    "walk": "M-4-44-12-1M4-44l10 22-4 21",
    "run": "M-4-44l-8 20-16 6M4-44l13 16-5 26",
}


def _hair(dice: Dice, skin: str) -> tuple[Parts, Parts]:
    """Return what is drawn behind and in front of the head."""
    colour = dice.pick(["hair1", "hair2", "hair3"])
    crop = path(colour, "M-11-93a11 11 0 0 1 22 0q-6-4-11-4t-11 4z")
    style = dice.whole(0, 6)
    if style == 0:
        return [circle(colour, 0, -97, 16)], []
    if style == 1:
        return [path(colour, "M-14-76v-18a14 14 0 0 1 28 0v18z")], [crop]
    if style == 2:
        scarf = dice.pick(["plum", "teal", "rose"])
        return [], [
            path(scarf, "M-17-70q4-8 4-22a13 13 0 0 1 26 0q0 14 4 22z"),
            circle(skin, 0, -91, 8),
        ]
    if style == 3:
        return [circle(colour, 0, -107, 6)], [crop]
    if style == 4:
        return [], [path(dice.pick(["coral", "gold", "teal"]), "M-12-94a12 12 0 0 1 24 0z")]
    return [], [crop]


def person(
    dice: Dice, x: float, y: float, height: float, pose: str = "stand", *, stride: str = "still"
) -> SafeString:
    """Draw somebody ``height`` tall with their feet at ``x``, ``y``."""
    top, skin = dice.pick(CLOTHES), dice.pick(SKINS)
    arms, hands = POSES[pose]
    behind, before = _hair(dice, skin)
    return group(
        [
            path(f"limb {dice.pick(TROUSERS)}", STRIDES[stride]),
            *behind,
            path(f"arm {top}-line", arms),
            *(circle(skin, *hand, 4) for hand in hands),
            path(top, "M-15-38v-28a15 15 0 0 1 30 0v28z"),
            circle(skin, 0, -91, 11),
            *before,
        ],
        x,
        y,
        height / 104,
    )


def sitter(dice: Dice, x: float, y: float, height: float, pose: str = "stand") -> SafeString:
    """Draw somebody sitting on a seat, seen from the front, their feet at ``x``, ``y``."""
    top, skin = dice.pick(CLOTHES), dice.pick(SKINS)
    arms, hands = POSES[pose]
    behind, before = _hair(dice, skin)
    body = [
        *behind,
        path(f"arm {top}-line", arms),
        *(circle(skin, *hand, 4) for hand in hands),
        path(top, "M-15-40v-26a15 15 0 0 1 30 0v26z"),
        circle(skin, 0, -91, 11),
        *before,
    ]
    legs = path(f"limb {dice.pick(TROUSERS)}", "M-8-1v-22h4M8-1v-22h-4")
    return group([group(body, 0, 16), legs], x, y, height / 104)


def wheelchair_user(dice: Dice, x: float, y: float, height: float) -> SafeString:
    """Draw somebody in a wheelchair, facing right, as tall as if they stood ``height``."""
    top, skin = dice.pick(CLOTHES), dice.pick(SKINS)
    behind, before = _hair(dice, skin)
    return group(
        [
            group(
                [
                    *behind,
                    path(top, "M-15-38v-28a15 15 0 0 1 30 0v28z"),
                    circle(skin, 0, -91, 11),
                    *before,
                ],
                -2,
                12,
            ),
            path(f"limb {dice.pick(TROUSERS)}", "M2-30h20l5 22"),
            path(f"arm {top}-line", "M8-54l12 12"),
            circle(skin, 22, -40, 4),
            path("wheel", "M-20-56-16-28M25-5h9M-4-44a21 21 0 1 0 .1 0zM27-6a4 4 0 1 0 .1 0z"),
        ],
        x,
        y,
        height / 104,
    )


def crowd(
    dice: Dice, places: list[float], y: float, height: float, poses: tuple[str, ...]
) -> Parts:
    """Draw people side by side, of several heights, each in one of the poses."""
    return [
        person(
            dice,
            x,
            y + dice.between(-2, 3),
            height * dice.pick([0.78, 0.92, 1, 1.06]),
            dice.pick(poses),
        )
        for x in places
    ]
