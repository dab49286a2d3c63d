"""Measures of the Home Office's police recorded crime open data (P5, P6, P24)."""

from dataclasses import dataclass

from partnership.evidence.catalogue.breaks import mark_recording_improved
from partnership.evidence.catalogue.population import ensure_residents
from partnership.evidence.catalogue.words import (
    DatasetWords,
    MeasureWords,
    ensure_measure,
)
from partnership.evidence.models import Direction

VIOLENCE = "Violence with injury"
SERIES = "Police recorded crime (Home Office open data)"
URL = "https://www.gov.uk/government/statistics/police-recorded-crime-open-data-tables"
FORCES = DatasetWords(
    "home-office-recorded-crime-forces",
    "Police recorded crime open data, by police force",
    "home-office",
    "Home Office",
    URL,
    "https://www.gov.uk/government/organisations/home-office",
)
PARTNERSHIPS = DatasetWords(
    "home-office-recorded-crime-partnerships",
    "Police recorded crime open data, by community safety partnership",
    "home-office",
    "Home Office",
    URL,
    "https://www.gov.uk/government/organisations/home-office",
)


@dataclass(frozen=True, slots=True)
class Offences:
    """A measure and the offence subgroups of the file that are added up in it."""

    slug: str
    name: str
    singular: str
    plural: str
    subgroups: tuple[str, ...]
    caveats: tuple[str, ...] = ("official-recorded",)


OFFENCES = (
    Offences(
        "police-recorded-serious-violence",
        "Police recorded serious violence",
        "offence of homicide or violence with injury",
        "offences of homicide or violence with injury",
        ("Homicide", VIOLENCE),
        ("official-recorded", "serious-violence-definition"),
    ),
    Offences(
        "home-office-homicide-offences",
        "Police recorded homicide offences",
        "homicide offence",
        "homicide offences",
        ("Homicide",),
    ),
    Offences(
        "home-office-violence-with-injury",
        "Police recorded violence with injury",
        "offence of violence with injury",
        "offences of violence with injury",
        (VIOLENCE,),
    ),
    Offences(
        "home-office-robbery",
        "Police recorded robbery",
        "robbery",
        "robberies",
        ("Robbery of personal property", "Robbery of business property"),
    ),
    Offences(
        "home-office-possession-of-weapons",
        "Police recorded possession of weapons",
        "possession of weapons offence",
        "possession of weapons offences",
        ("Possession of weapons offences",),
    ),
)
SUBGROUPS = {subgroup for each in OFFENCES for subgroup in each.subgroups}


def ensure_home_office_measures() -> None:
    """Make the measures that are not there yet."""
    ensure_residents()
    for each in OFFENCES:
        measure = ensure_measure(
            MeasureWords(
                slug=each.slug,
                name=each.name,
                series=SERIES,
                unit=("offence", "offences"),
                noun=(each.singular, each.plural),
                direction=Direction.BAD,
                base="residents",
                caveats=each.caveats,
            )
        )
        if VIOLENCE in each.subgroups:
            mark_recording_improved(measure)
