"""Drawn pictures: the same seed always gives the same scene, in the page's own colours.

A story without a photograph is still beautiful, on any screen, in light and in dark. Nothing here
shows a weapon, an injury or a hidden face (SG-18, E1). Colour is a matter of ``site.css``.
"""

from collections.abc import Callable
from functools import lru_cache
from types import MappingProxyType

from django.utils.html import format_html
from django.utils.safestring import SafeString

from partnership.core.illustration import countryside, patterns, town
from partnership.core.illustration.dice import Dice
from partnership.core.illustration.land import Frame
from partnership.core.illustration.pen import Parts, box, join

DECORATION = SafeString('aria-hidden="true" focusable="false"')
Drawing = Callable[[Dice, Frame], Parts]

SCENES: MappingProxyType[str, Drawing] = MappingProxyType(
    {
        "hills": countryside.hills,
        "river": countryside.river,
        "sunrise": countryside.sunrise,
        "kites": countryside.kites,
        "allotment": countryside.allotment,
        "street": town.street,
        "park": town.park,
        "hall": town.hall,
        "court": town.court,
        "pitch": town.pitch,
        "together": town.together,
        "cycling": town.cycling,
    }
)
PATTERNS: MappingProxyType[str, Drawing] = MappingProxyType(
    {
        "quilt": patterns.quilt,
        "waves": patterns.waves,
        "stitch": patterns.stitch,
        "leaves": patterns.leaves,
    }
)
_ALL = {**SCENES, **PATTERNS, "skyline": town.skyline}
# The light that suits a scene; each has its own colours in light and in dark mode.
_MOODS = {
    "sunrise": ("dawn",),
    "street": ("dawn", "bloom"),
    "together": ("gold", "dawn"),
    "allotment": ("day", "gold"),
    "pitch": ("day", "gold"),
}
_ANY_MOOD = ("dawn", "day", "gold", "bloom")
_FRAMES = {
    "card": Frame(0, 0, 480, 300),
    "wide": Frame(-480, -20, 960, 320, sky=False),
    "strip": Frame(-960, 184, 1440, 112, sky=False),
}


def _scene_name(seed: str, scene: str) -> str:
    return scene if scene in _ALL else Dice(f"scene {seed}").pick(list(SCENES))


def mood_of(seed: str, scene: str = "") -> str:
    """Return the class of the light in which ``draw`` shows the same seed and scene."""
    name = _scene_name(seed, scene)
    return f"mood-{Dice(f'mood {name} {seed}').pick(_MOODS.get(name, _ANY_MOOD))}"


@lru_cache(maxsize=256)
def draw(seed: str, scene: str = "", *, title: str = "", shape: str = "card") -> SafeString:
    """Draw a scene or a pattern as inline SVG.

    Args:
        seed: anything that names the thing shown, such as a page's slug.
        scene: a name out of ``SCENES`` or ``PATTERNS``; any other lets the seed choose a scene.
        title: what the picture shows, when it carries meaning; without one it is decoration.
        shape: ``card`` (8 by 5), ``wide`` (3 by 1, quiet on the left, without its own sky) or
            ``strip`` (the foot of the page).

    Returns:
        SVG whose colours come from the classes in ``site.css``; about 2 to 4 KB.
    """
    name = _scene_name(seed, scene)
    frame = _FRAMES["strip" if name == "skyline" else shape]
    parts = _ALL[name](Dice(f"{name} {seed}"), frame)
    sky = [box("sky", frame.left, frame.top, frame.width, frame.height)] if frame.sky else []
    named = format_html('role="img" aria-label="{}"', title) if title else DECORATION
    return format_html(
        '<svg class="scene scene--{} {}" viewBox="{}" preserveAspectRatio="{}" {}>{}</svg>',
        shape if name != "skyline" else "strip",
        mood_of(seed, scene),
        frame.view_box,
        "xMidYMid slice" if frame.sky else "xMaxYMax slice",
        named,
        join([*sky, *parts]),
    )
