"""The measures of data.police.uk: each crime type counted by reference and by record (DN-3)."""

from dataclasses import dataclass

from partnership.evidence.catalogue.caveats import COMPARISON_CAVEATS, caveats, ensure_caveats
from partnership.evidence.catalogue.population import ensure_residents
from partnership.evidence.models import AreaLevel, Dataset, Direction, Measure, Publisher

SERIES = "Police recorded crime (data.police.uk street-level files)"
ALL_CRIME = "All crime"
DATASET = "police-street-files"
ATTRIBUTION = (
    "Contains public sector information licensed under the Open Government Licence v3.0. "
    "Source: data.police.uk"
)


@dataclass(frozen=True, slots=True)
class CrimeWords:
    """How one crime type is named and counted in sentences (P10)."""

    crime_type: str
    slug: str
    singular: str
    plural: str
    rate_decimals: int = 1


WORDS = (
    CrimeWords(ALL_CRIME, "all-crime", "crime of any kind", "crimes of all kinds"),
    CrimeWords("Bicycle theft", "bicycle-theft", "bicycle theft", "bicycle thefts", 2),
    CrimeWords("Burglary", "burglary", "burglary", "burglaries"),
    CrimeWords(
        "Criminal damage and arson",
        "criminal-damage-and-arson",
        "criminal damage or arson offence",
        "criminal damage and arson offences",
    ),
    CrimeWords("Drugs", "drugs", "drug offence", "drug offences"),
    CrimeWords("Other crime", "other-crime", "other crime", "other crimes"),
    CrimeWords("Other theft", "other-theft", "other theft", "other thefts"),
    CrimeWords(
        "Possession of weapons",
        "possession-of-weapons",
        "possession of weapons offence",
        "possession of weapons offences",
        2,
    ),
    CrimeWords("Public order", "public-order", "public order offence", "public order offences"),
    CrimeWords("Robbery", "robbery", "robbery", "robberies", 2),
    CrimeWords("Shoplifting", "shoplifting", "shoplifting offence", "shoplifting offences"),
    CrimeWords(
        "Theft from the person",
        "theft-from-the-person",
        "theft from the person",
        "thefts from the person",
        2,
    ),
    CrimeWords("Vehicle crime", "vehicle-crime", "vehicle crime", "vehicle crimes"),
    CrimeWords(
        "Violence and sexual offences",
        "violence-and-sexual-offences",
        "violence and sexual offence",
        "violence and sexual offences",
    ),
)
ANTI_SOCIAL = "police-anti-social-behaviour"
SLUGS = {words.crime_type: f"police-{words.slug}" for words in WORDS}


def references_slug(crime_type: str) -> str:
    """Return the slug of the measure that counts different crime references."""
    return SLUGS[crime_type]


def records_slug(crime_type: str) -> str:
    """Return the slug of the measure that counts records; anti-social behaviour has only this."""
    return f"{SLUGS[crime_type]}-records" if crime_type in SLUGS else ANTI_SOCIAL


def ensure_police_dataset() -> Dataset:
    """Return the data set of the street files, made when it is not there."""
    publisher, _ = Publisher.objects.get_or_create(
        slug="data-police-uk",
        defaults={"name": "data.police.uk", "url": "https://data.police.uk/"},
    )
    dataset, _ = Dataset.objects.get_or_create(
        slug=DATASET,
        defaults={
            "publisher": publisher,
            "name": "Street-level crime",
            "url": "https://data.police.uk/data/archive/",
            "attribution": ATTRIBUTION,
        },
    )
    return dataset


def ensure_police_measures() -> None:
    """Make the measures that are not there yet; what staff have changed is left as it is."""
    ensure_caveats()
    residents = ensure_residents()
    all_crime = _ensure_pair(WORDS[0], residents, whole=None)
    for words in WORDS[1:]:
        _ensure_pair(words, residents, whole=all_crime)
    _ensure(
        ANTI_SOCIAL,
        name="Anti-social behaviour incidents",
        unit=("incident", "incidents"),
        noun=("incident of anti-social behaviour", "incidents of anti-social behaviour"),
        base=residents,
        known_limits=(
            "recorded-activity",
            "no-location",
            "census-base",
            "district-base",
            "district-method",
        ),
    )


def _ensure_pair(words: CrimeWords, residents: Measure, whole: Measure | None) -> Measure:
    """Make the two measures of a crime type; return the one that pages show."""
    name = words.crime_type if words.crime_type != ALL_CRIME else "All recorded crime"
    unit = ("crime", "crimes") if words.crime_type == ALL_CRIME else ("offence", "offences")
    shown = [
        "recorded-activity",
        "distinct-references",
        "no-location",
        "census-base",
        "added-up-residents",
        *COMPARISON_CAVEATS,
    ]
    if words.slug == "violence-and-sexual-offences":
        shown.append("broad-class")
    if words.crime_type == ALL_CRIME:
        shown.append("not-anti-social")
    _ensure(
        records_slug(words.crime_type),
        name=f"{name}: records",
        unit=("record", "records"),
        noun=(f"record of {words.plural}", f"records of {words.plural}"),
        base=residents,
        known_limits=(
            "recorded-activity",
            "counted-twice",
            "no-location",
            "census-base",
            "district-base",
            "district-method",
        ),
    )
    return _ensure(
        references_slug(words.crime_type),
        name=name,
        unit=unit,
        noun=(words.singular, words.plural),
        base=residents,
        known_limits=tuple(shown),
        whole=whole,
        rate_decimals=words.rate_decimals,
    )


def _ensure(
    slug: str,
    *,
    name: str,
    unit: tuple[str, str],
    noun: tuple[str, str],
    base: Measure,
    known_limits: tuple[str, ...],
    whole: Measure | None = None,
    rate_decimals: int = 1,
) -> Measure:
    measure, made = Measure.objects.get_or_create(
        slug=slug,
        defaults={
            "name": name,
            "series": SERIES,
            "unit_singular": unit[0],
            "unit_plural": unit[1],
            "noun_singular": noun[0],
            "noun_plural": noun[1],
            "direction": Direction.BAD,
            "base": base,
            "whole": whole,
            "rate_decimals": rate_decimals,
            "smallest_level": AreaLevel.FORMER_DISTRICT,
        },
    )
    if made:
        measure.caveats.set(caveats(known_limits))
    return measure
