"""How long a text is, said roughly: shown before anybody opens it (SG-13)."""

from enum import StrEnum


class LengthBand(StrEnum):
    """Roughly how much there is to read."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


LENGTH_LABELS: dict[LengthBand, str] = {
    LengthBand.SHORT: "A few words (up to 20)",
    LengthBand.MEDIUM: "Up to 100 words",
    LengthBand.LONG: "More than 100 words",
}


def length_band(text: str) -> LengthBand:
    """Return the band that the number of words falls in."""
    words = len(text.split())
    if words <= 20:
        return LengthBand.SHORT
    return LengthBand.MEDIUM if words <= 100 else LengthBand.LONG
