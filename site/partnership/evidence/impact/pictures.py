"""A chart of a page as it is drawn now, beside how a release would draw it (N5)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.safestring import SafeString

from partnership.evidence import chart_parts, place_charts
from partnership.evidence.boundaries import boundaries
from partnership.evidence.figures import MeasureSeries, SeriesPoint
from partnership.evidence.impact.numbers import Numbers
from partnership.evidence.impact.reading import Drawn, Part
from partnership.evidence.impact.sites import chart_move
from partnership.evidence.series_blocks import MOST_LINES

Answers = tuple[MeasureSeries, ...]
Draw = Callable[[Any, Answers, str, Sequence[float]], SafeString]


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """One block that draws, with its numbers of now and of then."""

    title: str
    kind: str
    value: Any
    old: Answers
    new: Answers

    @property
    def points(self) -> list[tuple[str, str, str]]:
        """The points that change, as (place and time, now, then), with the measure if many."""
        return [
            (f"{now.measure_words}: {name}" if len(self.old) > 1 else name, before, after)
            for now, then in zip(self.old, self.new, strict=True)
            for name, before, after in chart_move("", now, then).points
        ]

    @property
    def before(self) -> SafeString:
        """The drawing that readers see now, with a ring around each number that changes."""
        return _drawn(self, self.old, self.new, "now")

    @property
    def after(self) -> SafeString:
        """The drawing that they would see, on the same scale."""
        return _drawn(self, self.new, self.old, "then")

    @property
    def why_not_before(self) -> str:
        """Why nothing is drawn now, or nothing."""
        return _refusal(self.old)

    @property
    def why_not_after(self) -> str:
        """Why nothing would be drawn, or nothing."""
        return _refusal(self.new)


def pictures_of(parts: Iterable[Part], old: Numbers, new: Numbers) -> tuple[Picture, ...]:
    """Return every block of a page that would be drawn differently, in its order."""
    drawn = [each for each in parts if isinstance(each, Drawn)]
    pictures = (
        Picture(
            title=each.title,
            kind=each.kind,
            value=each.value,
            old=tuple(old.series[request] for request in each.requests),
            new=tuple(new.series[request] for request in each.requests),
        )
        for each in drawn
    )
    return tuple(each for each in pictures if each.points)


def _drawn(picture: Picture, own: Answers, other: Answers, when: str) -> SafeString:
    """Draw one side with its changes marked, on a scale that holds both sides."""
    marked = tuple(_marked(a, b) for a, b in zip(own, other, strict=True))
    chance = picture.kind == "comparison" or bool(picture.value.get("show_chance"))
    held = [end for each in other for point in each.points for end in _ends(point, chance=chance)]
    uid = f"{when}-{id(picture.value)}"
    return DRAWINGS[picture.kind](picture.value, marked, uid, held)


def _marked(own: MeasureSeries, other: MeasureSeries) -> MeasureSeries:
    """Mark the points that are another number, or none, on the other side."""
    beside = {_key(point): point.value_text for point in other.points}
    points = tuple(
        replace(point, changed=beside.get(_key(point)) != point.value_text) for point in own.points
    )
    return replace(own, points=points)


def _key(point: SeriesPoint) -> tuple[object, ...]:
    return point.area_code, point.period


def _ends(point: SeriesPoint, *, chance: bool) -> list[float]:
    """Return what a drawing of the point reaches."""
    drawn = (point.value, point.low, point.high) if chance else (point.value,)
    return [float(each) for each in drawn if each is not None]


def _refusal(answers: Answers) -> str:
    reasons = [each.refused for each in answers if each.refused]
    return reasons[0] if len(reasons) == len(answers) else ""


def _line(value: Any, answers: Answers, uid: str, held: Sequence[float]) -> SafeString:
    if len(answers[0].by_area) > MOST_LINES:
        return _multiples(value, answers, uid, held)
    chance = bool(value.get("show_chance"))
    return chart_parts.line(answers[0], show_chance=chance, uid=uid, also_hold=held)


def _multiples(value: Any, answers: Answers, uid: str, held: Sequence[float]) -> SafeString:
    return chart_parts.multiples(answers[0], uid=uid, also_hold=held)


def _map(value: Any, answers: Answers, uid: str, held: Sequence[float]) -> SafeString:
    borders = boundaries(value["level"])
    return place_charts.area_map(answers[0], borders, uid=uid, also_hold=held)


def _comparison(value: Any, answers: Answers, uid: str, held: Sequence[float]) -> SafeString:
    series = place_charts.held_only(answers[0])
    return place_charts.ranking(series, own=value["area"], uid=uid, also_hold=held)


def _parts(value: Any, answers: Answers, uid: str, held: Sequence[float]) -> SafeString:
    known = [each for each in answers if not each.refused]
    return place_charts.parts(known, uid=uid, also_hold=held)


# A table of months is drawn too: a change is seen at a glance.
DRAWINGS: Mapping[str, Draw] = {
    "line_chart": _line,
    "table": _line,
    "small_multiples": _multiples,
    "map": _map,
    "comparison": _comparison,
    "parts": _parts,
}
