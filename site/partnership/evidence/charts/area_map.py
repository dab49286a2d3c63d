"""A small map: each place with its name and its number, its class also told by a pattern.

Numbers are written on the map, so nothing depends on colour; nothing smaller than a council or a
former district is ever drawn (E9), because no other borders come with the product.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from partnership.evidence.charts import marks, svg
from partnership.evidence.charts.data import MapArea, State, plain
from partnership.evidence.charts.geometry import Ring, Spot
from partnership.evidence.charts.scale import nice_step

LINE = 16.0
KEY_ROW = 24.0
CLASSES = 3
# Two places are told apart by their numbers alone.
FEWEST_FOR_CLASSES = 3
PATTERNS = ("", "M4 4h.01", "M0 2H8M0 6H8")


@dataclass(frozen=True)
class Shape:
    """The border of one place on paper, with the spot for its label."""

    ring: Ring
    label: Spot


@dataclass(frozen=True)
class Classes:
    """From a number to its class, counted from 0, with the ends of each class."""

    ends: tuple[float, ...]

    def of(self, value: float) -> int:
        """Return the class of a value."""
        return sum(value >= end for end in self.ends)

    @property
    def words(self) -> list[str]:
        """What each class means, for the key."""
        if not self.ends:
            return []
        middle = [
            f"{plain(low)} to under {plain(high)}"
            for low, high in zip(self.ends, self.ends[1:], strict=False)
        ]
        return [f"Under {plain(self.ends[0])}", *middle, f"{plain(self.ends[-1])} or more"]


def classes_for(values: Sequence[float]) -> Classes:
    """Return up to three classes with round ends; none where there is nothing to tell apart."""
    low, high = min(values, default=0.0), max(values, default=0.0)
    if len(values) < FEWEST_FOR_CLASSES or high == low:
        return Classes(())
    step = nice_step(high - low, CLASSES)
    first = (low // step + 1) * step
    ends = [round(first + step * index, 6) for index in range(CLASSES - 1)]
    return Classes(tuple(end for end in ends if end <= high))


def area_map(
    areas: Sequence[MapArea],
    shapes: Mapping[str, Shape],
    *,
    width: float,
    height: float,
    uid: str = "",
    also_hold: Sequence[float] = (),
) -> SafeString:
    """Draw places with their values.

    Args:
        areas: one for each place; a place without a shape is left to the table.
        shapes: borders by code, in pixels of a paper ``width`` by ``height``; those of other
            places are drawn too, as empty ground, so that the reader knows where they are.
        width: of the paper.
        height: of the paper, without the key.
        uid: makes the ids of this drawing unique where the same numbers are drawn twice.
        also_hold: values of other drawings that share the classes of this one.

    Returns:
        SVG without style, script or outside reference, safe to print.
    """
    drawn = [area for area in areas if area.code in shapes]
    classes = classes_for([*also_hold, *(area.number for area in drawn if area.known)])
    name = marks.hatch_id("map", drawn, uid)
    key = _key(drawn, classes, name, height + 18)
    parts = [
        _definitions(name, classes),
        *(_outline(shape.ring, class_="chart__ground") for shape in shapes.values()),
        *(_outline(shapes[each.code].ring, **_fill(each, classes, name)) for each in drawn),
        *(_outline(shapes[e.code].ring, class_="chart__changed") for e in drawn if e.changed),
        *(_label(area, shapes[area.code].label) for area in drawn),
        *key,
    ]
    # The whole picture scales, so that words stay where their place is.
    box = f"-4 -4 {svg.number(width + 8)} {svg.number(height + 22 + len(key) * KEY_ROW)}"
    return svg.picture("map", box, *parts)


def _definitions(name: str, classes: Classes) -> str:
    patterns = [marks.hatching(name)]
    for index in range(1, len(classes.ends) + 1):
        ground = svg.tag("rect", class_=f"chart__class-{index + 1}", width=8, height=8)
        lines = svg.tag("path", d=PATTERNS[index], class_="chart__pattern")
        pattern: dict[str, svg.Attribute] = {
            "width": 8,
            "height": 8,
            "patternUnits": "userSpaceOnUse",
        }
        patterns.append(
            svg.tag("defs", svg.tag("pattern", ground, lines, id=f"{name}-{index + 1}", **pattern))
        )
    return "".join(patterns)


def _fill(area: MapArea, classes: Classes, name: str) -> dict[str, svg.Attribute]:
    """Return class and fill of a place: a pattern for its class, or the sign for no number."""
    if not area.known:
        return _sign_fill(area.state, name)
    return _class_fill(classes.of(area.number), name)


def _sign_fill(state: State, name: str) -> dict[str, svg.Attribute]:
    if state is State.HIDDEN:
        return {"class_": "chart__region", "fill": f"url(#{name})"}
    return {"class_": "chart__region chart__region--missing"}


def _class_fill(index: int, name: str) -> dict[str, svg.Attribute]:
    if index == 0:
        return {"class_": "chart__region chart__class-1"}
    return {"class_": "chart__region", "fill": f"url(#{name}-{index + 1})"}


def _outline(ring: Ring, **look: svg.Attribute) -> str:
    steps = " ".join(f"{svg.number(x)} {svg.number(y)}" for x, y in ring[:-1])
    return svg.tag("path", d=f"M{steps}Z", **look)


def _label(area: MapArea, spot: Spot) -> str:
    """Write name and value in the middle of the place."""
    lines = marks.wrapped(area.short or area.label, 14)
    words = {State.HIDDEN: "hidden", State.MISSING: "–"}.get(area.state, area.words)
    x, top = spot[0], spot[1] - len(lines) * LINE / 2 + 6
    written = [
        svg.text(line, x=x, y=top + index * LINE, text_anchor="middle", class_="chart__map-name")
        for index, line in enumerate(lines)
    ]
    kind = "chart__value" if area.known else "chart__value chart__value--none"
    y = top + len(lines) * LINE + 1
    written.append(svg.text(words, x=x, y=y, text_anchor="middle", class_=kind))
    return "".join(written)


def _key(areas: Sequence[MapArea], classes: Classes, name: str, top: float) -> list[str]:
    """Explain patterns and signs, one a line."""
    rows: list[tuple[dict[str, svg.Attribute], str]] = [
        (_class_fill(index, name), words) for index, words in enumerate(classes.words)
    ]
    states = marks.states_in(areas)
    for state in states:
        rows.append(
            (_sign_fill(state, name), marks.KEY_WORDS[state].removesuffix(" for this time"))
        )
    return [
        svg.tag("rect", x=0, y=top + index * KEY_ROW, width=26, height=16, rx=3, **fill)
        + svg.text(words, x=36, y=top + index * KEY_ROW + 13, class_="chart__label")
        for index, (fill, words) in enumerate(rows)
    ]
