"""Measures of the Indices of Deprivation 2025: what each published name means (DF7).

A published name is a domain and a statistic, such as ``crime`` and ``average_score``. The names
of a few are irregular; the table below has them all.
"""

import re
from dataclasses import dataclass

from partnership.evidence.catalogue.words import DatasetWords, MeasureWords, ensure_measure
from partnership.evidence.models import Measure

PERCENT = "percent"
SERIES = "Indices of Deprivation 2025"
DATASET = DatasetWords(
    "indices-of-deprivation-2025",
    "English Indices of Deprivation 2025, councils",
    "mhclg",
    "Ministry of Housing, Communities and Local Government",
    "https://www.gov.uk/government/collections/english-indices-of-deprivation",
    "https://www.gov.uk/government/organisations/ministry-of-housing-communities-local-government",
)
DOMAINS = {
    "imd": "Deprivation overall",
    "imd25": "Deprivation overall",
    "income": "Income",
    "employment": "Employment",
    "education_skills_and_training": "Education, skills and training",
    "health_deprivation_and_disability": "Health and disability",
    "crime": "Crime",
    "barriers_to_housing_and_services": "Housing and services",
    "living_environment": "Living environment",
}
TENTH = "proportion_of_lso_as_in_most_deprived_10_percent_nationally"


@dataclass(frozen=True, slots=True)
class Statistic:
    """How one statistic is named and counted.

    A unit of "percent" marks shares published as fractions; their noun reads on from "4% of".
    """

    slug: str
    words: str
    unit: str
    decimals: int
    noun: str = ""


STATISTICS = {
    "average_rank": Statistic("average-rank", "average rank of its small areas", "rank", 2),
    "average_score": Statistic("average-score", "average score of its small areas", "score", 3),
    TENTH: Statistic(
        "most-deprived-tenth",
        "share of small areas in the most deprived tenth of England",
        PERCENT,
        2,
        "small areas were in the most deprived tenth of England",
    ),
    "extent": Statistic(
        "extent",
        "share of people in the most deprived areas, weighted",
        PERCENT,
        2,
        "people, weighted, lived in the most deprived areas of England",
    ),
    "local_concentration": Statistic(
        "local-concentration", "rank of its most deprived areas", "rank", 2
    ),
    "scale": Statistic("scale", "number of people", "person", 0),
}
RANK = re.compile(r"(?:(?P<before>.+)_)?rank_of_(?P<rest>.+)")


@dataclass(frozen=True, slots=True)
class Index:
    """One published measure: a domain with a statistic, or the rank of one among councils."""

    domain: str
    statistic: Statistic
    ranked: bool

    @property
    def slug(self) -> str:
        """The slug of our measure."""
        domain = self.domain.replace("imd25", "imd").replace("_", "-")
        return f"imd-2025-{domain}-{self.statistic.slug}{'-rank' if self.ranked else ''}"

    @property
    def percent(self) -> bool:
        """Whether the published number is a fraction that we say as per cent."""
        return self.statistic.unit == PERCENT and not self.ranked

    @property
    def words(self) -> MeasureWords:
        """The measure as it is first made."""
        about = f"{DOMAINS[self.domain]}: {self.statistic.words}"
        name = f"{about} (place among councils)" if self.ranked else about
        unit = "place among councils" if self.ranked else self.statistic.unit
        plural = "people" if unit == "person" else unit
        noun = "" if self.ranked else self.statistic.noun
        return MeasureWords(
            slug=self.slug,
            name=name,
            series=SERIES,
            unit=(unit, plural),
            noun=(noun or unit, noun or plural),
            decimals=0 if self.ranked else self.statistic.decimals,
            caveats=("deprivation-of-areas",),
        )


def index_of(name: str) -> Index:
    """Return what a published name means.

    Raises:
        ValueError: The name is none of those published in 2025.
    """
    if ranked := RANK.fullmatch(name):
        # "rank_of_income_scale" has its domain after "rank_of", the others before.
        before, rest = ranked["before"], ranked["rest"]
        domain, statistic = (before, rest) if before else _split(rest)
    else:
        domain, statistic = _split(name)
    if domain not in DOMAINS or statistic not in STATISTICS:
        raise ValueError(f"The measure {name!r} is not one of the Indices of Deprivation 2025.")
    return Index(domain, STATISTICS[statistic], ranked is not None)


def _split(name: str) -> tuple[str, str]:
    """Return domain and statistic; the longest domain that fits is taken."""
    for domain in sorted(DOMAINS, key=len, reverse=True):
        if name.startswith(f"{domain}_"):
            return domain, name.removeprefix(f"{domain}_")
    return "", name


def ensure_index(index: Index) -> Measure:
    """Return the measure, made when it is not there."""
    return ensure_measure(index.words)
