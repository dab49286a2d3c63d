"""The areas of ``data/areas.csv`` with their validity and successors (P21)."""

import csv
from datetime import date

from partnership.evidence.catalogue.paths import DATA
from partnership.evidence.models import Area


def ensure_areas() -> None:
    """Make the areas that are not there yet, wider ones first; what staff changed stays."""
    with (DATA / "areas.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    known: dict[str, Area] = {}
    made_now = []
    for row in rows:
        area, made = Area.objects.get_or_create(
            code=row["code"],
            defaults={
                "name": row["name"],
                "level": row["level"],
                "parent": known.get(row["parent"]),
                "valid_from": _day(row["valid_from"]),
                "valid_to": _day(row["valid_to"]),
            },
        )
        known[area.code] = area
        if made:
            made_now.append((area, row["successors"].split()))
    for area, successors in made_now:
        area.successors.set(known[code] for code in successors)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
