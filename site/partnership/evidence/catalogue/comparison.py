"""The comparison of police forces: its data sets (DN-5)."""

from partnership.evidence.catalogue.police import ATTRIBUTION
from partnership.evidence.catalogue.words import DatasetWords

COMPARISON = DatasetWords(
    "police-forces-comparison",
    "Street-level crime, forces with all twelve months",
    "data-police-uk",
    "data.police.uk",
    "https://data.police.uk/data/archive/",
    "https://data.police.uk/",
    attribution=ATTRIBUTION,
)
RESIDENTS = DatasetWords(
    "census-population-forces",
    "Census of population, councils added up to police forces",
    "ons",
    "Office for National Statistics",
    "https://www.ons.gov.uk/census",
    "https://www.ons.gov.uk/",
)
