"""Offences involving a knife, by police force: a series of its own, with its break (P8, P9)."""

from partnership.evidence.catalogue.population import ensure_residents
from partnership.evidence.catalogue.words import DatasetWords, MeasureWords, ensure_measure
from partnership.evidence.models import AreaLevel, Direction, Measure

DATASET = DatasetWords(
    "knife-enabled-offences-forces",
    "Offences involving a knife or sharp instrument, by police force",
    "ons",
    "Office for National Statistics",
    "https://www.ons.gov.uk/peoplepopulationandcommunity/crimeandjustice/datasets/"
    "policeforceareadatatables",
    "https://www.ons.gov.uk/",
)
KNIFE = MeasureWords(
    slug="knife-enabled-offences",
    name="Offences involving a knife or sharp instrument",
    series="Police recorded offences involving a knife or sharp instrument (ONS and Home Office)",
    unit=("offence", "offences"),
    noun=(
        "offence involving a knife or sharp instrument",
        "offences involving a knife or sharp instrument",
    ),
    direction=Direction.BAD,
    base="residents",
    rate_per=100_000,
    rate_decimals=0,
    smallest_level=AreaLevel.FORCE,
    caveats=("official-recorded", "knife-method", "possession-apart"),
)


def ensure_knife_measure() -> Measure:
    """Return the measure, made when it is not there."""
    ensure_residents()
    return ensure_measure(KNIFE)
