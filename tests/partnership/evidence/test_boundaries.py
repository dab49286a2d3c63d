"""Borders: only councils and former districts, made small without opening gaps (E9)."""

import itertools
import json
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.evidence.boundaries import FILES, boundaries
from partnership.evidence.catalogue.paths import DATA
from partnership.evidence.charts.geometry import (
    inside,
    label_spot,
    off_line,
    simplified,
    simplified_together,
)

COORDINATE = st.floats(-10, 10).map(lambda value: round(value, 3))
LINES = st.lists(st.tuples(COORDINATE, COORDINATE), min_size=2, max_size=40, unique=True)
SQUARE = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0)]


def test_nothing_smaller_than_a_former_district_can_be_drawn() -> None:
    """E9, P20."""
    assert set(FILES) == {"authority", "former_district"}
    with pytest.raises(KeyError):
        boundaries("lsoa")


@pytest.mark.parametrize(("level", "count"), [("authority", 2), ("former_district", 7)])
def test_borders_are_small_and_their_labels_lie_inside(level: str, count: int) -> None:
    found = boundaries(level)
    assert len(found.shapes) == count
    for shape in found.shapes.values():
        assert shape.ring[0] == shape.ring[-1]
        assert inside(shape.label, shape.ring)
        assert all(0 <= x <= found.width + 0.01 for x, _ in shape.ring)
        assert all(-0.01 <= y <= found.height + 0.01 for _, y in shape.ring)
    text = (DATA / f"boundaries_{FILES[level]}.geojson").read_text(encoding="utf-8")
    published = sum(
        len(each["geometry"]["coordinates"][0]) for each in json.loads(text)["features"]
    )
    assert sum(len(shape.ring) for shape in found.shapes.values()) < published / 2


@given(LINES, st.floats(0, 3))
def test_a_simplified_line_stays_near_the_true_one(
    line: list[tuple[float, float]], tolerance: float
) -> None:
    kept = simplified(line, tolerance)
    assert (kept[0], kept[-1]) == (line[0], line[-1])
    assert set(kept) <= set(line)
    assert simplified(line[::-1], tolerance) == kept[::-1]
    for point in line:
        nearest = min(off_line(point, one, other) for one, other in itertools.pairwise(kept))
        assert nearest <= tolerance + 1e-6


def test_neighbours_keep_one_border() -> None:
    wavy = [(4.0, y / 2) for y in range(1, 8)]
    wavy = [(x + (0.3 if index % 2 else 0), y) for index, (x, y) in enumerate(wavy)]
    west = [(0.0, 0.0), (4.0, 0.0), *wavy, (4.0, 4.0), (0.0, 4.0), (0.0, 0.0)]
    east = [(8.0, 0.0), (8.0, 4.0), (4.0, 4.0), *wavy[::-1], (4.0, 0.0), (8.0, 0.0)]
    found = simplified_together({"west": west, "east": east}, 0.2)
    shared = set(wavy)
    assert {p for p in found["west"] if p in shared} == {p for p in found["east"] if p in shared}


def test_a_label_stands_in_the_middle() -> None:
    x, y = label_spot(SQUARE)
    assert hypot(x - 2, y - 2) < 1
