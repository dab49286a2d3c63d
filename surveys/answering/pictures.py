"""What is drawn beside the words of an option; the words always say it all (YP-12)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wagtail.images import get_image_model

from surveys.rules.definition import Question

SIZE = "fill-320x200"


@dataclass(frozen=True)
class Picture:
    """A face (1 the happiest to 5), a drawn scene, or a picture of the library."""

    kind: str
    name: str
    rendition: Any = None


def pictures_of(question: Question) -> Mapping[str, Picture]:
    """Return the pictures of a question's options by their names, with at most two queries.

    A picture that has left the library is left out: its option keeps its words.
    """
    if question.shown_as not in ("faces", "pictures"):
        return {}
    named = {option.picture for option in question.offered if option.picture}
    split = {name: name.partition("/")[::2] for name in named}
    photos = _renditions([pk for kind, pk in split.values() if kind == "image"])
    drawn = {name: Picture(kind, rest) for name, (kind, rest) in split.items() if kind != "image"}
    return drawn | {f"image/{pk}": Picture("image", pk, photo) for pk, photo in photos.items()}


def _renditions(keys: list[str]) -> dict[str, Any]:
    if not keys:
        return {}
    images = get_image_model().objects.filter(pk__in=keys).prefetch_renditions(SIZE)
    return {str(image.pk): image.get_rendition(SIZE) for image in images}
