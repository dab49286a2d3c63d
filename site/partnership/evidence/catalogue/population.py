"""Populations are measures too, each with the day it describes (design §4)."""

from dataclasses import dataclass

from partnership.evidence.models import Area, AreaLevel, Dataset, Measure, Publisher

SERIES = "Residents (Office for National Statistics)"
RESIDENTS = "residents"
ATTRIBUTION = (
    "Contains public sector information licensed under the Open Government Licence v3.0. "
    "Source: Office for National Statistics"
)


@dataclass(frozen=True, slots=True)
class Edition:
    """One population source: how the file names it, its data set and how we print it."""

    source: str
    slug: str
    name: str
    title: str
    url: str


EDITIONS = (
    Edition(
        "ONS Census 2021",
        "census-population",
        "Census of population",
        "Census 2021",
        "https://www.ons.gov.uk/census",
    ),
    Edition(
        "ONS Census 2021 (LSOA21 totals summed, best fit)",
        "census-population-small-areas",
        "Census of population, small areas added up",
        "Census 2021",
        "https://www.ons.gov.uk/census",
    ),
    Edition(
        "ONS mid-year estimate (2020, as first published)",
        "mid-year-estimates",
        "Mid-year population estimates",
        "mid-2020 estimate",
        "https://www.ons.gov.uk/peoplepopulationandcommunity/populationandmigration/"
        "populationestimates",
    ),
)
GROUPS = {
    "all ages": (RESIDENTS, "Residents", ""),
    "females": ("residents-female", "Residents: women and girls", "female "),
    "males": ("residents-male", "Residents: men and boys", "male "),
    "aged 0 to 9": ("residents-aged-0-to-9", "Residents aged 0 to 9", " aged 0 to 9"),
    "aged 10 to 17": ("residents-aged-10-to-17", "Residents aged 10 to 17", " aged 10 to 17"),
    "aged 18 to 24": ("residents-aged-18-to-24", "Residents aged 18 to 24", " aged 18 to 24"),
    "aged 10 to 24": ("residents-aged-10-to-24", "Residents aged 10 to 24", " aged 10 to 24"),
    "under 25": ("residents-under-25", "Residents under 25", " under 25"),
    "aged 25 and over": (
        "residents-25-and-over",
        "Residents aged 25 and over",
        " aged 25 and over",
    ),
}


def ensure_residents() -> Measure:
    """Return the measure of all residents, made when it is not there."""
    return ensure_group("all ages")


def ensure_group(group: str) -> Measure:
    """Return the measure of one group of residents, made when it is not there."""
    slug, name, words = GROUPS[group]
    before, after = (words, "") if words.endswith(" ") else ("", words)
    measure, _ = Measure.objects.get_or_create(
        slug=slug,
        defaults={
            "name": name,
            "series": SERIES,
            "unit_singular": f"{before}resident{after}",
            "unit_plural": f"{before}residents{after}",
            "noun_singular": f"{before}resident{after}",
            "noun_plural": f"{before}residents{after}",
            "smallest_level": AreaLevel.FORMER_DISTRICT,
        },
    )
    return measure


def ensure_population_dataset(edition: Edition) -> Dataset:
    """Return the data set of an edition, made when it is not there."""
    publisher, _ = Publisher.objects.get_or_create(
        slug="ons",
        defaults={"name": "Office for National Statistics", "url": "https://www.ons.gov.uk/"},
    )
    dataset, _ = Dataset.objects.get_or_create(
        slug=edition.slug,
        defaults={
            "publisher": publisher,
            "name": edition.name,
            "url": edition.url,
            "attribution": ATTRIBUTION,
        },
    )
    return dataset


def known_parts() -> dict[str, tuple[str, ...]]:
    """Return, by the code of each area, the codes of the councils it is made of."""
    pairs = Area.objects.filter(level=AreaLevel.AUTHORITY, parent__isnull=False).values_list(
        "parent__code", "code"
    )
    parts: dict[str, tuple[str, ...]] = {}
    for parent, code in pairs.order_by("code"):
        parts[parent] = (*parts.get(parent, ()), code)
    return parts
