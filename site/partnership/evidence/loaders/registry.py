"""Every loader there is, for the upload screen and the command line."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import IO

from partnership.evidence.loaders.admissions import load_admissions
from partnership.evidence.loaders.deprivation import load_deprivation
from partnership.evidence.loaders.deprivation_councils import load_deprivation_councils
from partnership.evidence.loaders.forces import load_forces_comparison
from partnership.evidence.loaders.former_districts import load_former_districts
from partnership.evidence.loaders.home_office import (
    load_home_office_forces,
    load_home_office_partnerships,
)
from partnership.evidence.loaders.homicide import load_homicide
from partnership.evidence.loaders.knife import load_knife_offences
from partnership.evidence.loaders.mid_year import load_mid_year
from partnership.evidence.loaders.police.loader import load_police_archive, load_police_forces
from partnership.evidence.loaders.population import load_population
from partnership.evidence.loaders.progress import Progress
from partnership.evidence.loaders.store import LoadResult
from partnership.evidence.loaders.tidy.loader import load_tidy

Load = Callable[[IO[bytes], str, Progress | None], list[LoadResult]]
TABLES = (".csv", ".xlsx")


@dataclass(frozen=True, slots=True)
class Loader:
    """One loader.

    Attributes:
        slug: Its name on the command line and in forms.
        name: Its name for people.
        takes: What file it takes, in a sentence.
        suffixes: The endings of such files.
        load: Called with the file, its name and, or not, what to tell the progress to. It
            returns a release for each part of the file, raises ``LoadRefused`` with every
            reason, and writes all or nothing.
    """

    slug: str
    name: str
    takes: str
    suffixes: tuple[str, ...]
    load: Load


def _police(file: IO[bytes], name: str, progress: Progress | None) -> list[LoadResult]:
    return [load_police_archive(file, name, progress=progress)]


def _police_forces(file: IO[bytes], name: str, progress: Progress | None) -> list[LoadResult]:
    return [load_police_forces(file, name, progress=progress)]


LOADERS = (
    Loader(
        "police-archive",
        "Police archive (data.police.uk)",
        "The zip of monthly street files of our own police force, with any set of months.",
        (".zip",),
        _police,
    ),
    Loader(
        "police-archive-forces",
        "Police archive of several forces (data.police.uk)",
        "A zip of monthly street files of any number of police forces.",
        (".zip",),
        _police_forces,
    ),
    Loader(
        "tidy",
        "Table in our own layout",
        "One number a row, in the layout of the template.",
        TABLES,
        lambda file, name, progress: load_tidy(file, name, progress=progress),
    ),
    Loader(
        "home-office-forces",
        "Recorded crime by police force (Home Office)",
        "The police recorded crime open data table by police force.",
        TABLES,
        lambda file, name, progress: load_home_office_forces(file, name, progress=progress),
    ),
    Loader(
        "home-office-partnerships",
        "Recorded crime by community safety partnership (Home Office)",
        "The police recorded crime open data table by community safety partnership.",
        TABLES,
        lambda file, name, progress: load_home_office_partnerships(file, name, progress=progress),
    ),
    Loader(
        "knife-offences",
        "Offences involving a knife, by police force (ONS)",
        "The police force area table with a column for each year.",
        TABLES,
        lambda file, name, progress: load_knife_offences(file, name, progress=progress),
    ),
    Loader(
        "admissions-violence",
        "Hospital admissions for violence (OHID 11201)",
        "The CSV of indicator 11201 in the public health profiles.",
        TABLES,
        lambda file, name, progress: load_admissions(file, name, progress=progress),
    ),
    Loader(
        "homicide-rate",
        "Homicide rate by police force (ONS)",
        "The CSV of homicide offences from Explore local statistics.",
        TABLES,
        lambda file, name, progress: load_homicide(file, name, progress=progress),
    ),
    Loader(
        "mid-year-population",
        "Mid-year population estimates (ONS, from Nomis)",
        "Estimates of one year by single year of age and sex.",
        TABLES,
        lambda file, name, progress: load_mid_year(file, name, progress=progress),
    ),
    Loader(
        "population",
        "Residents by area and group (Census and estimates)",
        "The table of residents with source, day, area and group.",
        (".csv",),
        lambda file, name, progress: load_population(file, name, progress=progress),
    ),
    Loader(
        "deprivation-councils",
        "Indices of Deprivation 2025, File 10 (MHCLG)",
        "The workbook of local authority district summaries.",
        TABLES,
        lambda file, name, progress: load_deprivation_councils(file, name, progress=progress),
    ),
    Loader(
        "deprivation",
        "Indices of Deprivation 2025, councils (MHCLG)",
        "The table of measures with a column for each council.",
        TABLES,
        lambda file, name, progress: load_deprivation(file, name, progress=progress),
    ),
    Loader(
        "forces-comparison",
        "Comparison of police forces (data.police.uk)",
        "A year of crimes and residents by police force and crime type.",
        TABLES,
        lambda file, name, progress: load_forces_comparison(file, name, progress=progress),
    ),
    Loader(
        "former-districts",
        "Records by former district (data.police.uk)",
        "Records by month, former district and crime type.",
        TABLES,
        lambda file, name, progress: load_former_districts(file, name, progress=progress),
    ),
)
BY_SLUG = {loader.slug: loader for loader in LOADERS}
