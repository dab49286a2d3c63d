"""Every kind of chart in every state, to be looked at and to be checked (development only).

All numbers are examples. The page is ``/gallery/charts/``, there when ``settings.GALLERY`` is on.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString

from partnership.evidence import charts
from partnership.evidence.boundaries import boundaries
from partnership.evidence.chart_parts import framed

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
YEAR = (41, 38, 45, 52, 50, 58, 63, 60, 49, 47, 44, 40)
FORCES = 36
Number = float | charts.State
GAP, HIDDEN = charts.State.MISSING, charts.State.HIDDEN

# State: what becomes of a list of known numbers.
STATES: dict[str, Callable[[Sequence[float]], list[Number]]] = {
    "full": list,
    "missing": lambda numbers: [*numbers[:1], GAP, *numbers[2:]],
    "suppressed": lambda numbers: [*numbers[:1], HIDDEN, *numbers[2:]],
    "zero": lambda numbers: [0.0, 0.0, *numbers[2:]],
    "one point": lambda numbers: list(numbers[:1]),
    "empty": lambda numbers: [GAP for _ in numbers],
}


@dataclass(frozen=True)
class Example:
    """One drawing with its words."""

    kind: str
    state: str
    drawing: SafeString

    @property
    def anchor(self) -> str:
        """The id of its frame."""
        return f"{self.kind}-{self.state}".replace(" ", "-")


def _value(number: Number) -> dict[str, float | charts.State]:
    return {"state": number} if isinstance(number, charts.State) else {"value": number}


def _points(numbers: Sequence[Number], reach: float = 0) -> list[charts.Point]:
    points = []
    for month, number in zip(MONTHS, numbers, strict=False):
        ends = {}
        if reach and not isinstance(number, charts.State):
            ends = {"lower": max(number - reach, 0.0), "upper": number + reach}
        label = f"{month} 2025 (example)"
        points.append(charts.Point(label=label, tick=month, **_value(number), **ends))  # type: ignore[arg-type]
    return points


def _line(numbers: Sequence[Number], uid: str) -> SafeString:
    series = [charts.Series("Example town", _points(numbers, reach=12))]
    breaks = [charts.Break(4, "new method")] if len(numbers) > 4 else []
    drawing = charts.line_chart(series, unit="visits", breaks=breaks, uid=uid)
    return framed(drawing, charts.describe_line(series, breaks=breaks))


def _lines(numbers: Sequence[Number], uid: str) -> SafeString:
    other = [n if isinstance(n, charts.State) else n // 2 + 4 for n in reversed(numbers)]
    series = [charts.Series("Example town", _points(numbers))]
    series.append(charts.Series("Example village", _points(other)))
    return framed(charts.line_chart(series, unit="visits", uid=uid), charts.describe_line(series))


def _multiples(numbers: Sequence[Number], uid: str) -> SafeString:
    series = [
        charts.Series(
            f"Example town {town}",
            _points([n if isinstance(n, charts.State) else n * town // 2 for n in numbers]),
        )
        for town in (1, 2, 3, 4)
    ]
    drawing = charts.small_multiples(series, unit="visits", uid=uid)
    return framed(drawing, charts.describe_line(series))


def _bars(numbers: Sequence[Number], uid: str) -> SafeString:
    rows = [
        charts.BarRow(label=f"Answer {number} of an example question", **_value(value))  # type: ignore[arg-type]
        for number, value in enumerate(numbers[:4], start=1)
    ]
    return framed(charts.bar_chart(rows, uid=uid), charts.describe_bars(rows))


def _groups(numbers: Sequence[Number], uid: str) -> SafeString:
    rows = [
        charts.BarRow(label=f"Answer {number}", **_value(value))  # type: ignore[arg-type]
        for number, value in enumerate(numbers[:3], start=1)
    ]
    groups = [charts.BarGroup("Aged 11 to 15", rows), charts.BarGroup("Aged 16 to 25", rows)]
    words = charts.describe_bars(rows)
    return framed(charts.grouped_bar_chart(groups, maximum=100, uid=uid), words)


def _dot_rows(numbers: Sequence[Number], names: Sequence[str]) -> list[charts.DotRow]:
    rows = []
    for index, (name, number) in enumerate(zip(names, numbers, strict=False)):
        ends = {}
        if not isinstance(number, charts.State):
            ends = {"lower": max(number - 3, 0.0), "upper": number + 3}
        row = {**_value(number), **ends, "highlight": index == 2}
        rows.append(charts.DotRow(label=name, **row))  # type: ignore[arg-type]
    return rows


def _dots(numbers: Sequence[Number], uid: str) -> SafeString:
    rows = _dot_rows(numbers[:5], [f"Example council {letter}" for letter in "ABCDE"])
    drawing = charts.dot_chart(rows, unit="for every 1,000 residents", uid=uid)
    return framed(drawing, charts.describe_dots(rows))


def _ranking(numbers: Sequence[Number], uid: str) -> SafeString:
    many = [numbers[index % len(numbers)] for index in range(FORCES)]
    if len(numbers) == 1:
        many = list(numbers)
    spread = [n if isinstance(n, charts.State) or not n else n + i for i, n in enumerate(many)]
    names = [f"Example force {number}" for number in range(1, FORCES + 1)]
    rows = _dot_rows(spread, names)
    drawing = charts.ranking_chart(rows, unit="for every 1,000 residents", uid=uid)
    return framed(drawing, charts.describe_dots(rows))


def _map(level: str) -> Callable[[Sequence[Number], str], SafeString]:
    def draw(numbers: Sequence[Number], uid: str) -> SafeString:
        borders = boundaries(level)
        areas = [
            charts.MapArea(code=code, label=borders.names[code], short=borders.short[code], **value)  # type: ignore[arg-type]
            for code, value in zip(borders.shapes, map(_value, numbers), strict=False)
        ]
        drawing = charts.area_map(
            areas, borders.shapes, uid=uid, width=borders.width, height=borders.height
        )
        return framed(drawing, charts.describe_map(areas))

    return draw


def _people(numbers: Sequence[Number], uid: str) -> SafeString:
    """Draw the second number, the one that the states change, as so many people of 100."""
    number = numbers[min(1, len(numbers) - 1)]
    crowd = charts.Crowd(label="had not done an example thing", whole=20, **_crowd(number))  # type: ignore[arg-type]
    return framed(charts.people_chart(crowd, uid=uid), charts.describe_people(crowd))


def _crowd(number: Number) -> dict[str, float | charts.State]:
    return _value(number if isinstance(number, charts.State) or not number else 19.0)


KINDS: dict[str, Callable[[Sequence[Number], str], SafeString]] = {
    "line": _line,
    "two lines": _lines,
    "small multiples": _multiples,
    "bars": _bars,
    "grouped bars": _groups,
    "dots": _dots,
    "ranking": _ranking,
    "map of councils": _map("authority"),
    "map of former districts": _map("former_district"),
    "people": _people,
}


def example(kind: str, state: str) -> Example:
    """Return one kind of chart in one state."""
    drawing = KINDS[kind](STATES[state](YEAR), f"{kind}-{state}".replace(" ", "-"))
    return Example(kind, state, drawing)


def every_chart(request: HttpRequest) -> HttpResponse:
    """Show every kind of chart in every state; ``?kind=`` shows one kind alone."""
    kinds = [kind for kind in KINDS if request.GET.get("kind", kind) == kind]
    sections = [(kind, [example(kind, state) for state in STATES]) for kind in kinds]
    return render(request, "evidence/chart_gallery.html", {"sections": sections})
