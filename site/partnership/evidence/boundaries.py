"""The borders that come with the product, made small enough to draw (E9: none below a town).

A file ``data/boundaries_*.geojson`` holds one feature a place with its ``code``, ``name`` and, for
the map, perhaps a ``short`` name; its ``attribution`` is the line that the licence asks for.
Another partnership puts its own files there.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from partnership.evidence.catalogue.paths import DATA
from partnership.evidence.charts import Shape
from partnership.evidence.charts.geometry import (
    Ring,
    Spot,
    label_spot,
    projected,
    simplified_together,
)

WIDTH = 320.0
# In degrees: about 400 metres, which is a pixel or two on a phone.
TOLERANCE = 0.005
FILES = {"authority": "authorities", "former_district": "former_districts"}


@dataclass(frozen=True)
class Boundaries:
    """All places of one level, on one paper."""

    shapes: Mapping[str, Shape]
    names: Mapping[str, str]
    short: Mapping[str, str]
    width: float
    height: float
    attribution: str = ""


@lru_cache
def boundaries(level: str) -> Boundaries:
    """Return the borders of a level of areas, worked out once a process from files that stay.

    Args:
        level: ``authority`` or ``former_district``.

    Raises:
        KeyError: no borders are held for such areas.
    """
    text = (DATA / f"boundaries_{FILES[level]}.geojson").read_text(encoding="utf-8")
    document = json.loads(text)
    features = document["features"]
    places = [each["properties"] for each in features]
    borders = {each["properties"]["code"]: _ring(each["geometry"]) for each in features}
    rings, height = projected(simplified_together(borders, TOLERANCE), WIDTH)
    return Boundaries(
        shapes={code: Shape(ring, label_spot(ring)) for code, ring in rings.items()},
        names={each["code"]: each["name"] for each in places},
        short={each["code"]: each.get("short", "") for each in places},
        width=WIDTH,
        height=height,
        attribution=document.get("attribution", ""),
    )


def _ring(geometry: Mapping[str, Any]) -> Ring:
    """Return the outer border of a place, of its largest part when it has several."""
    parts = geometry["coordinates"]
    if geometry["type"] == "MultiPolygon":
        parts = max(parts, key=lambda part: len(part[0]))
    outer: list[Spot] = [(float(x), float(y)) for x, y in parts[0]]
    return outer
