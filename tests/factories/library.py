"""Pictures and consents."""

from datetime import date
from io import BytesIO
from typing import Any

import factory
from django.core.files.base import ContentFile
from PIL import Image

from partnership.library.models import ConsentRecord, LibraryImage


def picture_file(name: str = "picture.png", kind: str = "PNG", **options: Any) -> ContentFile:
    """Return a small picture as an uploaded file; ``options`` go to Pillow's ``save``."""
    out = BytesIO()
    Image.new("RGB", options.pop("size", (40, 30)), "seagreen").save(out, format=kind, **options)
    return ContentFile(out.getvalue(), name=name)


class LibraryImageFactory(factory.django.DjangoModelFactory):
    """A picture that meets every rule."""

    class Meta:
        model = LibraryImage

    title = factory.Sequence(lambda n: f"Example picture {n}")
    description = "Young people paint a bench in the park."
    shows = "An invented scene."
    shows_no_weapon = True
    file = factory.LazyFunction(picture_file)


class ConsentRecordFactory(factory.django.DjangoModelFactory):
    """An adult's consent to the website; give it a ``subject``."""

    class Meta:
        model = ConsentRecord

    class Params:
        subject = None

    subject_type = factory.LazyAttribute(lambda o: o.subject._meta.label_lower)
    subject_id = factory.LazyAttribute(lambda o: str(o.subject.pk))
    giver = "person"
    age_band = "adult"
    places = factory.LazyFunction(lambda: ["website"])
    given_on = date(2026, 1, 1)
    expires_on = date(2028, 1, 1)
