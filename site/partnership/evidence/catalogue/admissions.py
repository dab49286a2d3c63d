"""Hospital admissions for violence (OHID indicator 11201): stays, not people (P10, P11, P13)."""

from partnership.evidence.catalogue.words import DatasetWords, MeasureWords, ensure_measure
from partnership.evidence.models import AreaLevel, Direction

INDICATOR = 11201
SERIES = "Hospital admissions for violence (OHID indicator 11201)"
DATASET = DatasetWords(
    "admissions-for-violence",
    "Public health profiles: hospital admissions for violence, including sexual violence",
    "ohid",
    "Office for Health Improvement and Disparities",
    "https://fingertips.phe.org.uk/search/11201",
    "https://fingertips.phe.org.uk/",
)
COUNT = MeasureWords(
    slug="admissions-violence",
    name="Hospital admissions for violence",
    series=SERIES,
    unit=("admission", "admissions"),
    noun=("hospital admission for violence", "hospital admissions for violence"),
    direction=Direction.BAD,
    smallest_level=AreaLevel.AUTHORITY,
    minimum_count=5,
    caveats=("admissions-not-people", "small-health-counts"),
)
RATE = MeasureWords(
    slug="admissions-violence-rate",
    name="Hospital admissions for violence: rate for every 100,000 people, adjusted for age",
    series=SERIES,
    unit=("admission per 100,000", "admissions per 100,000"),
    noun=(
        "hospital admission for violence for every 100,000 people, adjusted for age",
        "hospital admissions for violence for every 100,000 people, adjusted for age",
    ),
    decimals=1,
    direction=Direction.BAD,
    smallest_level=AreaLevel.AUTHORITY,
    caveats=("admissions-not-people", "small-health-counts"),
)


def ensure_admissions_measures() -> None:
    """Make the two measures that the publisher gives."""
    ensure_measure(COUNT)
    ensure_measure(RATE)
