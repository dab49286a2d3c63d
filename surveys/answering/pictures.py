"""What is drawn beside the words of an option; the words always say it all (YP-12)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from wagtail.images import get_image_model

from partnership.library.consent import in_register, unless_refused
from partnership.library.rules.consent import Place
from surveys.rules.codes import Kind, Look
from surveys.rules.definition import IMAGE, Question

SIZE = "fill-320x200"
DRAWN = (Look.FACES, Look.PICTURES, Look.BALLOT)


@dataclass(frozen=True)
class Picture:
    """A face (1 the happiest to 5), a drawn scene, or a picture of the library."""

    kind: str
    name: str
    rendition: Any = None


def pictures_of(question: Question) -> Mapping[str, Picture]:
    """Return the pictures of a question's options by their names.

    A picture that has left the library, or whose consent has ended (SE-23), is left out: its
    option keeps its words.
    """
    if question.shown_as not in DRAWN and question.kind != Kind.RANK:
        return {}
    named = {option.picture for option in question.offered if option.picture}
    split = {name: name.partition("/")[::2] for name in named}
    photos = renditions([pk for kind, pk in split.values() if kind == "image"], SIZE)
    drawn = {name: Picture(kind, rest) for name, (kind, rest) in split.items() if kind != "image"}
    return drawn | {f"{IMAGE}{pk}": Picture("image", pk, photo) for pk, photo in photos.items()}


def renditions(keys: list[str], size: str) -> dict[str, Any]:
    """Return the pictures of the library that may be shown (SE-23), in a size, by their ids.

    Usually that is one query.
    """
    if not keys:
        return {}
    model = get_image_model()
    ready = (
        model.get_rendition_model()
        .objects.filter(image__in=keys, filter_spec=size)
        .select_related("image")
        .annotate(is_registered=in_register(model, "image_id"))
    )
    found = {str(one.image_id): one for one in ready}
    late = [key for key in keys if key not in found]
    pictures = list(model.objects.filter(pk__in=late)) if late else []
    asked = [*pictures, *(one.image for one in found.values() if one.is_registered)]
    refused = {str(one.pk) for one in asked} - {str(one.pk) for one in _shown(asked)}
    found |= {str(one.pk): one.get_rendition(size) for one in pictures}
    return {key: one for key, one in found.items() if key not in refused}


def _shown(pictures: list[Any]) -> list[Any]:
    return unless_refused(pictures, Place.WEBSITE, timezone.localdate())
