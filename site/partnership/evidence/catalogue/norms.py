"""The national norm that young people's pages lead with (E2, E4, F21)."""

from partnership.evidence.catalogue.words import MeasureWords, ensure_measure
from partnership.evidence.models import AreaLevel, Direction, Measure, MeasureKind

SAID = "13 to 17 year olds said that they had not carried a weapon in the past year"
NOT_CARRYING = MeasureWords(
    slug="young-people-not-carrying-a-weapon",
    name="13 to 17 year olds who had not carried a weapon in the past year",
    series="Survey of 13 to 17 year olds in England and Wales",
    unit=("percent", "percent"),
    # It reads on from "95% of".
    noun=(SAID, SAID),
    direction=Direction.GOOD,
    kind=MeasureKind.NORM,
    # National only: the door refuses any smaller place, so it never becomes a head-count (E4).
    smallest_level=AreaLevel.COUNTRY,
    caveats=("national-survey",),
)


def ensure_norm_measures() -> Measure:
    """Return the measure of the norm, made when it is not there."""
    return ensure_measure(NOT_CARRYING)
