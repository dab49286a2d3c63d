"""From borders in degrees to a few points on paper. Plain mathematics; no drawing here."""

import itertools
from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import cos, hypot, radians

Spot = tuple[float, float]
Ring = Sequence[Spot]


def off_line(point: Spot, start: Spot, end: Spot) -> float:
    """Return how far a point lies from the straight line between two others."""
    (x, y), (x1, y1), (x2, y2) = point, start, end
    length = hypot(x2 - x1, y2 - y1)
    if not length:
        return hypot(x - x1, y - y1)
    along = max(0.0, min(1.0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length**2))
    return hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1))


def simplified(line: Ring, tolerance: float) -> list[Spot]:
    """Return a line with fewer points, never further than ``tolerance`` from the true one.

    The method of Douglas and Peucker; the ends stay, and either direction gives the same points.
    """
    if len(line) < 3:
        return list(line)
    if line[0] > line[-1]:
        return simplified(line[::-1], tolerance)[::-1]
    keep = {0, len(line) - 1}
    stack = [(0, len(line) - 1)]
    while stack:
        first, last = stack.pop()
        between = range(first + 1, last)
        far = max(between, key=lambda i: off_line(line[i], line[first], line[last]), default=0)
        if far and off_line(line[far], line[first], line[last]) > tolerance:
            keep.add(far)
            stack += [(first, far), (far, last)]
    return [line[index] for index in sorted(keep)]


def simplified_together(rings: Mapping[str, Ring], tolerance: float) -> dict[str, list[Spot]]:
    """Simplify closed borders so that neighbours still share theirs: no gap opens between them.

    Args:
        rings: each a closed border, its first point given again at the end.
        tolerance: in the unit of the points.
    """
    owners: dict[Spot, set[str]] = defaultdict(set)
    for name, ring in rings.items():
        for point in ring:
            owners[point].add(name)
    return {name: _by_arcs(ring, owners, tolerance) for name, ring in rings.items()}


def _by_arcs(ring: Ring, owners: Mapping[Spot, set[str]], tolerance: float) -> list[Spot]:
    """Cut a border where its neighbour changes, and simplify each piece by itself."""
    points = list(ring[:-1])
    count = len(points)
    cuts = [
        index
        for index, point in enumerate(points)
        if owners[point] != owners[points[index - 1]]
        or owners[point] != owners[points[(index + 1) % count]]
    ]
    # A border all with one neighbour is cut at two far points, else its arc would have no ends.
    cuts = cuts or [0, count // 2]
    result: list[Spot] = []
    for start, end in zip(cuts, [*cuts[1:], cuts[0] + count], strict=True):
        arc = [points[index % count] for index in range(start, end + 1)]
        result += simplified(arc, tolerance)[:-1]
    return [*result, result[0]]


def projected(rings: Mapping[str, Ring], width: float) -> tuple[dict[str, list[Spot]], float]:
    """Put longitudes and latitudes on paper ``width`` wide; return them with the height.

    A plain equirectangular projection, true in the middle of the map: enough for a county.
    """
    spots = [spot for ring in rings.values() for spot in ring]
    west, east = min(x for x, _ in spots), max(x for x, _ in spots)
    south, north = min(y for _, y in spots), max(y for _, y in spots)
    narrow = cos(radians((south + north) / 2))
    scale = width / ((east - west) * narrow)
    placed = {
        name: [((x - west) * narrow * scale, (north - y) * scale) for x, y in ring]
        for name, ring in rings.items()
    }
    return placed, (north - south) * scale


def inside(point: Spot, ring: Ring) -> bool:
    """Say whether a point lies within a closed border."""
    x, y = point
    within = False
    for (x1, y1), (x2, y2) in itertools.pairwise(ring):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            within = not within
    return within


def label_spot(ring: Ring, steps: int = 24) -> Spot:
    """Return the place within a border that is furthest from it: where words fit best.

    Room to the sides counts for more than room above and below, because words are wide.
    """
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    wide, high = (max(xs) - min(xs)) / steps, (max(ys) - min(ys)) / steps
    tried = [
        (min(xs) + wide * column, min(ys) + high * row)
        for column in range(1, steps)
        for row in range(1, steps)
    ]
    within = [spot for spot in tried if inside(spot, ring)] or [ring[0]]
    flat = [(x, y * 2) for x, y in ring]

    def room(spot: Spot) -> float:
        return min(off_line((spot[0], spot[1] * 2), a, b) for a, b in itertools.pairwise(flat))

    middle = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    return max(within, key=lambda spot: (round(room(spot), 3), -hypot(*_apart(spot, middle))))


def _apart(one: Spot, other: Spot) -> Spot:
    return one[0] - other[0], one[1] - other[1]
