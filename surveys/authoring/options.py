"""The options of a question block."""

from collections.abc import Iterable
from typing import Any

from wagtail.blocks.list_block import ListValue

from surveys.rules.definition import IMAGE, SCENE, Option
from surveys.rules.scales import points


def options_of(block: str, value: dict[str, Any]) -> tuple[Option, ...]:
    """Return the options: written in the block, of a scale, or out of the list of places."""
    if block in ("scale", "statements"):
        scale = value.get("scale")
        return points(scale, words_in(value, "low"), words_in(value, "high")) if scale else ()
    if block == "area":
        return _places(value.get("level") or "")
    return tuple(_option(child.id or "", child.value) for child in children(value.get("options")))


def words_in(value: dict[str, Any], name: str) -> str:
    """Return what was written in a field, without blanks around it.

    A browser ends lines in another way than a file does; that is no other wording (SD-03).
    """
    return (value.get(name) or "").replace("\r\n", "\n").strip()


def children(items: ListValue | None) -> Iterable[Any]:
    """Return the items of a list block with their permanent ids."""
    return items.bound_blocks if items is not None else ()


def _option(option_id: str, value: dict[str, Any]) -> Option:
    easy = value.get("easy") or {}
    return Option(
        id=option_id,
        label=words_in(value, "label"),
        hint=words_in(value, "hint"),
        exclusive=bool(value.get("exclusive")),
        retired=bool(value.get("retired")),
        asks_words=bool(value.get("asks_words")),
        picture=picture_in(value),
        easy_label=words_in(easy, "label"),
        easy_picture=picture_in(easy),
    )


def picture_in(value: dict[str, Any]) -> str:
    """Return the name of the picture that was chosen for an answer, if any."""
    image, scene = value.get("image"), value.get("scene")
    if image is not None:
        return f"{IMAGE}{image.pk}"
    return f"{SCENE}{scene}" if scene else ""


def scene_in(value: dict[str, Any]) -> str:
    """Return the picture of a whole page: a scene of ours by its bare name."""
    return picture_in(value).removeprefix(SCENE)


def _places(level: str) -> tuple[Option, ...]:
    # The models stand on this module.
    from surveys.models.places import Place

    found = Place.objects.filter(level=level, is_offered=True)
    return tuple(Option(str(place.pk), place.name, group=place.within) for place in found)
