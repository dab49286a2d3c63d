"""The measures of the Duty whose files are not held: made empty, never filled by hand (P24)."""

from partnership.evidence.catalogue.home_office import ensure_home_office_measures
from partnership.evidence.catalogue.population import ensure_residents
from partnership.evidence.catalogue.words import DatasetWords, MeasureWords, ensure_measure
from partnership.evidence.models import AreaLevel, Direction

HOMICIDE = MeasureWords(
    slug="homicide",
    name="Homicide",
    series="Homicide Index (Home Office)",
    unit=("victim", "victims"),
    noun=("victim of homicide", "victims of homicide"),
    direction=Direction.BAD,
    base="residents",
    rate_per=1_000_000,
    smallest_level=AreaLevel.FORCE,
    caveats=("homicide-index",),
)
HOMICIDE_DATASET = DatasetWords(
    "homicide-rate-forces",
    "Homicide offences: rate over three years, by police force area",
    "ons",
    "Office for National Statistics",
    "https://www.ons.gov.uk/explore-local-statistics/indicators/homicide-offences",
    "https://www.ons.gov.uk/",
)
HOMICIDE_RATE = MeasureWords(
    slug="homicide-rate",
    name="Homicide: rate for every million people, three years together",
    series="Homicide Index (Home Office), as rates by the Office for National Statistics",
    unit=("homicide per million", "homicides per million"),
    noun=("homicide for every million people", "homicides for every million people"),
    decimals=1,
    direction=Direction.BAD,
    smallest_level=AreaLevel.FORCE,
    caveats=("homicide-index",),
)
SHARP_OBJECT = MeasureWords(
    slug="admissions-sharp-object",
    name="Hospital admissions for assault with a sharp object",
    series="Hospital admissions for assault with a sharp object (NHS England)",
    unit=("admission", "admissions"),
    noun=(
        "hospital admission for assault with a sharp object",
        "hospital admissions for assault with a sharp object",
    ),
    direction=Direction.BAD,
    base="residents",
    rate_per=100_000,
    smallest_level=AreaLevel.AUTHORITY,
    minimum_count=5,
    caveats=("admissions-not-people", "small-health-counts"),
)


def ensure_duty_measures() -> None:
    """Make the measures of the Duty that are not there; they hold no number until one is loaded."""
    ensure_residents()
    for words in (HOMICIDE, SHARP_OBJECT):
        ensure_measure(words)
    ensure_home_office_measures()
