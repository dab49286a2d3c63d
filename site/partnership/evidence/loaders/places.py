"""Which area a published file means by the name of a force or partnership."""

import csv
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from partnership.evidence.catalogue.paths import DATA

ENDINGS = (" police service", " constabulary", " police")
NOT_A_PLACE = frozenset(
    {
        "british transport police",
        "action fraud",
        "cifas",
        "uk finance",
        "financial fraud action uk",
        "national fraud intelligence bureau",
    }
)


def plain_name(text: str) -> str:
    """Return the name of a force without "Police", marks and case, to compare it by."""
    name = " ".join(text.lower().replace("&", " and ").replace("-", " ").replace(",", " ").split())
    for ending in ENDINGS:
        name = name.removesuffix(ending)
    return {"london city of": "city of london", "devon cornwall": "devon and cornwall"}.get(
        name, name
    )


@lru_cache(maxsize=1)
def force_codes() -> dict[str, str]:
    """Return the code of each territorial force by its plain name (``data/forces.csv``)."""
    with (DATA / "forces.csv").open(encoding="utf-8", newline="") as file:
        return {plain_name(row["name"]): row["code"] for row in csv.DictReader(file)}


def force_code(text: str) -> str:
    """Read the name of a territorial force and return its area's code.

    Raises:
        ValueError: No force has that name.
    """
    code = force_codes().get(plain_name(text))
    if code is None:
        raise ValueError(f"The police force {text!r} is not known.")
    return code


def is_a_place(text: str) -> bool:
    """Say whether a force has an area: transport police and fraud bodies have none."""
    return text.strip().lower() not in NOT_A_PLACE


@dataclass(frozen=True, slots=True)
class Partnership:
    """One of our community safety partnerships: all of a council's area, or a part of it."""

    name: str
    area: str
    force: str
    whole: bool


@lru_cache(maxsize=1)
def partnerships() -> dict[str, Partnership]:
    """Return our partnerships by name (``data/community_safety_partnerships.csv``).

    The Home Office still counts by those of the districts that were merged in 2021 (P21).
    """
    with (DATA / "community_safety_partnerships.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["name"]: Partnership(
                row["name"], row["area_code"], row["force"], row["whole"] == "yes"
            )
            for row in csv.DictReader(file)
        }


def partnerships_missing(area: str, names: Collection[str]) -> list[str]:
    """Return which partnerships must be added so that some make up an area, each part once.

    Raises:
        ValueError: The whole area and parts of it are there: they would be counted twice.
    """
    own = [each for each in partnerships().values() if each.area == area]
    wholes = [each.name for each in own if each.whole and each.name in names]
    parts = [each.name for each in own if not each.whole]
    if wholes and set(parts) & set(names):
        raise ValueError(f"{wholes[0]} is there as a whole and in parts.")
    return [] if wholes else [name for name in parts if name not in names]
