"""What happened next: the last outcome of a crime, as data.police.uk names it (DF5).

``data/outcomes.csv`` lists the known outcomes. An outcome that is not in it is refused when it
is met; add a row to the file, and a measure is made for it.
"""

import csv
from dataclasses import dataclass
from functools import lru_cache

from partnership.evidence.catalogue.paths import DATA
from partnership.evidence.catalogue.police import SERIES, SLUGS, WORDS, records_slug
from partnership.evidence.catalogue.words import MeasureWords, ensure_measure
from partnership.evidence.models import AreaLevel

WITH_OUTCOMES = ("Violence and sexual offences", "Robbery", "Possession of weapons")
CAVEATS = ("recorded-activity", "counted-twice", "outcomes-change", "no-location")


@dataclass(frozen=True, slots=True)
class Outcome:
    """An outcome: our short name, the publisher's words and ours."""

    slug: str
    category: str
    plain: str


@lru_cache(maxsize=1)
def outcomes() -> dict[str, Outcome]:
    """Return the known outcomes by the publisher's words."""
    with (DATA / "outcomes.csv").open(encoding="utf-8", newline="") as file:
        return {row["category"]: Outcome(**row) for row in csv.DictReader(file)}


def outcome_slug(crime_type: str, category: str) -> str:
    """Return the slug of the measure that counts records of a type with an outcome."""
    return f"{SLUGS[crime_type]}-outcome-{outcomes()[category].slug}"


def ensure_outcome_measures() -> None:
    """Make a measure for each crime type and outcome; the whole is the type's records (P23)."""
    plurals = {words.crime_type: words.plural for words in WORDS}
    for crime_type in WITH_OUTCOMES:
        for outcome in outcomes().values():
            ensure_measure(
                MeasureWords(
                    slug=outcome_slug(crime_type, outcome.category),
                    name=f"{crime_type}: {outcome.category[:1].lower()}{outcome.category[1:]}",
                    series=SERIES,
                    unit=("record", "records"),
                    noun=(
                        f"record of {plurals[crime_type]} where {outcome.plain}",
                        f"records of {plurals[crime_type]} where {outcome.plain}",
                    ),
                    whole=records_slug(crime_type),
                    smallest_level=AreaLevel.AUTHORITY,
                    caveats=CAVEATS,
                )
            )
