"""The published layout of a street file, and what a row must be like."""

import re
from dataclasses import dataclass
from datetime import date

from partnership.evidence.catalogue.outcomes import WITH_OUTCOMES, outcomes

CRIME_ID, MONTH, REPORTED_BY, FALLS_WITHIN = "Crime ID", "Month", "Reported by", "Falls within"
LSOA_CODE, LSOA_NAME, CRIME_TYPE = "LSOA code", "LSOA name", "Crime type"
OUTCOME = "Last outcome category"
COLUMNS = (
    CRIME_ID,
    MONTH,
    REPORTED_BY,
    FALLS_WITHIN,
    "Longitude",
    "Latitude",
    "Location",
    LSOA_CODE,
    LSOA_NAME,
    CRIME_TYPE,
    OUTCOME,
    "Context",
)
ANTI_SOCIAL = "Anti-social behaviour"
CRIME_TYPES = (
    ANTI_SOCIAL,
    "Bicycle theft",
    "Burglary",
    "Criminal damage and arson",
    "Drugs",
    "Other crime",
    "Other theft",
    "Possession of weapons",
    "Public order",
    "Robbery",
    "Shoplifting",
    "Theft from the person",
    "Vehicle crime",
    "Violence and sexual offences",
)
FILE_NAME = re.compile(
    r"(?:[^/]+/)*(?P<month>\d{4}-(?:0[1-9]|1[0-2]))-(?P<force>[a-z-]+?)"
    r"-(?P<kind>street|outcomes|stop-and-search)\.csv"
)
REFERENCE = re.compile(r"[0-9a-f]{64}")
SMALL_AREA = re.compile(r"[A-Z]\d{8}")


@dataclass(frozen=True, slots=True)
class Force:
    """A police force: its name in file names and in rows, and the code of its area.

    Where the name in rows is not known it must begin with the words of the slug.
    """

    slug: str
    name: str
    area_code: str

    def is_named(self, text: str) -> bool:
        """Say whether a row names this force."""
        if self.name:
            return text == self.name
        plain = text.lower().replace("&", "and").replace("-", " ")
        return f"{plain} ".startswith(f"{self.slug.replace('-', ' ')} ")


@dataclass(frozen=True, slots=True)
class StreetFile:
    """One month's file inside the archive."""

    name: str
    month: date


@dataclass(frozen=True, slots=True)
class Row:
    """What is kept of a row: never the point or the street (P20)."""

    reference: str
    crime_type: str
    lsoa_code: str
    outcome: str


def faults(values: dict[str, str], month: str, force: Force) -> list[tuple[str, str]]:
    """Return what is wrong with a row, as pairs of column and reason."""
    kind, reference = values[CRIME_TYPE], values[CRIME_ID]
    found = []
    if values[MONTH] != month:
        found.append((MONTH, f"The month is {values[MONTH]!r}; this is the file of {month}."))
    found += [
        (column, f"The force is {values[column]!r}, not {force.name or force.slug!r}.")
        for column in (REPORTED_BY, FALLS_WITHIN)
        if not force.is_named(values[column])
    ]
    if kind not in CRIME_TYPES:
        found.append((CRIME_TYPE, f"The crime type {kind!r} is not known."))
    if reference and not REFERENCE.fullmatch(reference):
        found.append((CRIME_ID, "The crime reference is not 64 hexadecimal digits."))
    if not reference and kind != ANTI_SOCIAL:
        found.append((CRIME_ID, "The crime reference is missing."))
    if kind in WITH_OUTCOMES and values[OUTCOME] not in outcomes():
        found.append((OUTCOME, f"The outcome {values[OUTCOME]!r} is not known."))
    if values[LSOA_CODE] and not SMALL_AREA.fullmatch(values[LSOA_CODE]):
        found.append((LSOA_CODE, f"The area code {values[LSOA_CODE]!r} is not a code."))
    return found
