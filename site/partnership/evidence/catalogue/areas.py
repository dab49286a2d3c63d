"""The areas of ``data/areas.csv`` and ``data/forces.csv``, with validity and successors (P21)."""

import csv
from datetime import date

from partnership.evidence.catalogue.paths import DATA
from partnership.evidence.models import Area, CodeScheme

FILES = ("areas.csv", "forces.csv")


def ensure_areas() -> None:
    """Make the areas that are not there yet, wider ones first; what staff changed stays."""
    rows = [row for name in FILES for row in _rows(name)]
    known: dict[str, Area] = {}
    made_now = []
    for row in rows:
        area, made = Area.objects.get_or_create(
            code=row["code"],
            defaults={
                "name": row["name"],
                "code_scheme": row.get("code_scheme") or CodeScheme.ONS,
                "level": row["level"],
                "parent": known.get(row["parent"]),
                "valid_from": _day(row.get("valid_from")),
                "valid_to": _day(row.get("valid_to")),
            },
        )
        known[area.code] = area
        if made:
            made_now.append((area, row.get("successors", "").split()))
    for area, successors in made_now:
        area.successors.set(known[code] for code in successors)


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
