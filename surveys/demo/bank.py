"""The local part of the question bank: the towns (DEM-2)."""

from surveys.bank.entries import Entry, choice
from surveys.demo.blocks import easy
from surveys.demo.places import TOWNS as PLACES

# NF-39: towns, not wards, which are too small and unknown to children.
TOWNS = tuple(name for names in PLACES.values() for name in names)


def town() -> Entry:
    """Return the question where somebody lives."""
    return Entry(
        "dem-2-town",
        "DEM-2",
        choice(
            "town",
            "Where do you live?",
            "To see whether places need different things.",
            *TOWNS,
            easy=easy("", "", "hall"),
        ),
        "DEM-2 of 2026",
        "This partnership: towns of the county (NF-39).",
        "Free to use.",
        shelf="about_you",
        note="Towns, never wards or postcodes.",
    )
