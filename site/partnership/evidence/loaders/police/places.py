"""Which council a small area is in, by a look-up file."""

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from partnership.evidence.catalogue.paths import DATA
from partnership.evidence.loaders.police.layout import Force


@dataclass(frozen=True, slots=True)
class Places:
    """Small-area codes, 2021 and 2011, with the council each lies in."""

    authority_of: dict[str, str]
    own_names: tuple[str, ...]

    def looks_inside(self, lsoa_name: str) -> bool:
        """Say whether a small area's name begins with a council or former district of ours."""
        return lsoa_name.rpartition(" ")[0] in self.own_names

    @property
    def authorities(self) -> tuple[str, ...]:
        """The codes of the councils, sorted."""
        return tuple(sorted(set(self.authority_of.values())))


@lru_cache(maxsize=8)
def read_places(path: Path) -> Places:
    """Read a look-up of LSOA codes; a 2011 code lies wholly in one council, so it may be used."""
    authority_of: dict[str, str] = {}
    names: set[str] = set()
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for column in ("lsoa21_code", "lsoa11_bestfit"):
                authority_of[row[column]] = row["authority_code"]
            names |= {row["authority_name"], row["former_district_bestfit"]}
    return Places(authority_of, tuple(sorted(names)))


NOWHERE = Places({}, ())
"""For forces of other counties, whose crimes are counted for the whole force only."""


@lru_cache(maxsize=1)
def known_forces() -> dict[str, tuple[Force, Places]]:
    """Return every territorial force by slug; our own with its look-up, the others without."""
    with (DATA / "forces.csv").open(encoding="utf-8", newline="") as file:
        others = {
            row["slug"]: (Force(row["slug"], "", row["code"]), NOWHERE)
            for row in csv.DictReader(file)
        }
    return {**others, **forces()}


@lru_cache(maxsize=1)
def forces() -> dict[str, tuple[Force, Places]]:
    """Return the forces that this installation knows, by slug, each with its look-up."""
    with (DATA / "police_forces.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["slug"]: (
                Force(row["slug"], row["name"], row["area_code"]),
                read_places(DATA / row["lookup"]),
            )
            for row in csv.DictReader(file)
        }
