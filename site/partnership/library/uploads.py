"""Uploaded pictures: decoded in full and written anew, so that nothing hidden survives (SE-22)."""

import secrets
from io import BytesIO

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image, ImageOps, UnidentifiedImageError

# Pillow is told these names, so no other decoder of its many ever runs.
FORMATS = ("JPEG", "PNG", "WEBP")
EXTENSIONS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
_SAVE_OPTIONS: dict[str, dict[str, int | bool]] = {
    "JPEG": {"quality": 90, "optimize": True},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 90},
}
_MODES = {"JPEG": {"L", "RGB"}, "PNG": {"L", "LA", "RGB", "RGBA"}, "WEBP": {"RGB", "RGBA"}}
NOT_A_PICTURE = "This file is not a picture that we can read. Use JPEG, PNG or WebP."


def _decode(data: bytes) -> tuple[Image.Image, str]:
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as picture:
            kind = str(picture.format)
            if picture.width * picture.height > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
                raise ValidationError("This picture is too large. Make it smaller first.")
            picture.load()
            return ImageOps.exif_transpose(picture), kind
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise ValidationError(NOT_A_PICTURE) from error
    except Image.DecompressionBombError as error:
        raise ValidationError("This picture is too large. Make it smaller first.") from error


def clean_copy(data: bytes) -> ContentFile:
    """Return the picture anew: upright, only its first frame, without EXIF, GPS, XMP or comments.

    Args:
        data: a file as uploaded.

    Returns:
        A file of the same format under a random name.

    Raises:
        ValidationError: it is no JPEG, PNG or WebP, it is damaged, or it has too many pixels.
    """
    picture, kind = _decode(data)
    if picture.mode not in _MODES[kind]:
        picture = picture.convert(
            "RGBA" if picture.has_transparency_data and kind != "JPEG" else "RGB"
        )
    fresh = Image.frombytes(picture.mode, picture.size, picture.tobytes())
    out = BytesIO()
    fresh.save(out, format=kind, **_SAVE_OPTIONS[kind])
    return ContentFile(out.getvalue(), name=f"{secrets.token_hex(12)}.{EXTENSIONS[kind]}")
