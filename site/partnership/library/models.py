"""Images and documents that say what they show and whose they are."""

from typing import ClassVar

from django.db import models
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as WagtailImage


class LibraryImage(AbstractImage):
    """A picture with its credit and what it shows (AC-18, E1, SG-18)."""

    credit = models.CharField(max_length=200, blank=True)
    shows = models.CharField(
        "what it shows", max_length=240, blank=True, help_text="In plain words, for other staff."
    )
    shows_no_weapon = models.BooleanField(
        "shows no weapon, blood or masked attacker",
        default=False,
        help_text="Real or drawn: such pictures frighten and can backfire.",
    )

    admin_form_fields = (*WagtailImage.admin_form_fields, "credit", "shows", "shows_no_weapon")


class LibraryRendition(AbstractRendition):
    """A picture in one size and format."""

    image = models.ForeignKey(LibraryImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=("image", "filter_spec", "focal_point_key"), name="unique_rendition"
            )
        ]


class LibraryDocument(AbstractDocument):
    """A file for download, with who made it."""

    credit = models.CharField(max_length=200, blank=True)

    admin_form_fields = (*WagtailDocument.admin_form_fields, "credit")
