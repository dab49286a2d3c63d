"""Models of this area, by noun."""

from partnership.library.models.consent import ConsentRecord
from partnership.library.models.media import LibraryDocument, LibraryImage, LibraryRendition

__all__ = ["ConsentRecord", "LibraryDocument", "LibraryImage", "LibraryRendition"]
