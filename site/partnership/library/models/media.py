"""Images and documents that say what they show and whose they are."""

from typing import Any, ClassVar, cast

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as WagtailImage

from partnership.library.rules.wording import is_file_name, weapon_words
from partnership.library.uploads import clean_copy


class LibraryImage(AbstractImage):
    """A picture with its credit and what it shows (AC-18, E1, SG-18)."""

    credit = models.CharField(max_length=200, blank=True)
    shows = models.CharField(
        "what it shows", max_length=240, help_text="In plain words, for other staff."
    )
    is_decorative = models.BooleanField(
        "decorative only",
        default=False,
        help_text="It tells the reader nothing that the words do not; screen readers skip it.",
    )
    shows_no_weapon = models.BooleanField(
        "shows no weapon, blood or masked attacker",
        default=False,
        help_text="Real or drawn: such pictures frighten and can backfire.",
    )

    admin_form_fields = (
        *WagtailImage.admin_form_fields,
        "is_decorative",
        "shows",
        "shows_no_weapon",
        "credit",
    )

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; a new file is first replaced by a clean copy of it (SE-22).

        It happens here, not in a form, so that no way of uploading goes round it.

        Raises:
            ValidationError: the file is not a picture that we take.
        """
        if self._has_new_file():
            self._replace_file()
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """Refuse a picture without words, with words about weapons, or that is no picture."""
        super().clean()
        errors: dict[str, str] = {}
        self._check_alternative(errors)
        if not self.shows_no_weapon:
            errors["shows_no_weapon"] = "Only pictures without weapon, blood or masks may be used."
        self._check_weapon_words(errors)
        if errors:
            raise ValidationError(errors)
        if self.file and self._has_new_file():
            self._read_clean()

    @property
    def default_alt_text(self) -> str:
        """Return the alternative text: empty for a decorative picture (AC-18)."""
        return "" if self.is_decorative else str(self.description)

    def _check_alternative(self, errors: dict[str, str]) -> None:
        if not self.is_decorative and not self.description.strip():
            errors["description"] = "Say what the picture shows, or tick “decorative only”."
        elif is_file_name(self.description, self.file.name or ""):
            errors["description"] = "This is a file's name. Say what the picture shows."

    def _check_weapon_words(self, errors: dict[str, str]) -> None:
        texts = {"title": f"{self.title} {self.file.name or ''}"}
        texts |= {name: str(getattr(self, name)) for name in ("description", "shows")}
        for name, text in texts.items():
            if found := weapon_words(text):
                errors.setdefault(name, f"Choose a picture without: {', '.join(found)}.")

    def _has_new_file(self) -> bool:
        if not self.file:
            return False
        if not self.file._committed or self.pk is None:
            return True
        stored = type(self).objects.filter(pk=self.pk).values_list("file", flat=True).first()
        return stored != self.file.name

    def _read_clean(self) -> Any:
        self.file.open("rb")
        self.file.seek(0)
        return clean_copy(self.file.read())

    def _replace_file(self) -> None:
        fresh = self._read_clean()
        old = cast(Any, self).file
        if old._committed:
            old.close()
            old.storage.delete(old.name)
        self.file = fresh
        self._set_image_file_metadata()


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
