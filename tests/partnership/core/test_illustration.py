"""Drawn pictures are repeatable, small, in the page's colours and never frightening (SG-18, E1)."""

import re

import pytest
from django.conf import settings

from partnership.core.illustration import PATTERNS, SCENES, draw, mood_of
from partnership.core.illustration.dice import Dice
from partnership.core.illustration.pen import number

ALL = [*SCENES, *PATTERNS]
MOST_CHARACTERS = {"card": 7_000, "wide": 9_000}


@pytest.mark.parametrize("scene", ALL)
def test_the_same_seed_draws_the_same_picture(scene: str) -> None:
    first = draw("a story", scene)
    draw.cache_clear()
    assert draw("a story", scene) == first


@pytest.mark.parametrize("scene", ALL)
def test_another_seed_draws_another_picture(scene: str) -> None:
    assert draw("a story", scene) != draw("another story", scene)


def test_dice_do_not_depend_on_the_python_version() -> None:
    dice = Dice("northampton")
    assert [dice.whole(0, 99) for _ in range(5)] == [34, 78, 55, 92, 17]


@pytest.mark.parametrize("scene", ALL)
@pytest.mark.parametrize("shape", ["card", "wide"])
def test_pictures_pass_the_strict_policy_and_are_small(scene: str, shape: str) -> None:
    """No colour, style, id or address is written into the picture (SE-02)."""
    for seed in ("oak", "elm", "ash"):
        picture = draw(seed, scene, shape=shape)
        assert not re.search(r"\b(style|fill|stroke|id|href|on\w+)=", picture)
        assert len(picture) < MOST_CHARACTERS[shape]
        assert "nan" not in picture


def test_every_class_of_a_picture_has_a_colour() -> None:
    css = (settings.BASE_DIR / "static" / "css" / "site.css").read_text()
    used = {
        name
        for scene in [*ALL, "skyline"]
        for seed in "abcdef"
        for names in re.findall(r'class="([^"]+)"', draw(seed, scene))
        for name in names.split()
    }
    containers = {"scene", "scene--card", "scene--strip", "limb"}
    unknown = {name for name in used - containers if f".{name}" not in css}
    assert unknown <= {f"scene--{scene}" for scene in ALL}


def test_a_picture_is_decoration_unless_it_has_a_title() -> None:
    assert 'aria-hidden="true"' in draw("oak", "park")
    named = draw("oak", "park", title='A "park" <b>')
    assert 'role="img" aria-label="A &quot;park&quot; &lt;b&gt;"' in named
    assert "aria-hidden" not in named


def test_an_unknown_scene_lets_the_seed_choose() -> None:
    assert draw("oak", "no such scene") == draw("oak", "")
    assert len({draw(seed) for seed in "abcdefgh"}) == 8


def test_a_surface_has_the_light_of_its_scene() -> None:
    assert mood_of("oak", "park") in draw("oak", "park")
    assert mood_of("oak") in draw("oak")


@pytest.mark.parametrize(
    ("value", "written"),
    [(0, "0"), (-0.01, "0"), (1.25, "1.2"), (-3.0, "-3"), (104.6, "105"), (0.5, "0.5")],
)
def test_numbers_are_written_short(value: float, written: str) -> None:
    assert number(value) == written
