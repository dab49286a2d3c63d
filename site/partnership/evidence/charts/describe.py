"""What a chart shows, in words written from its numbers (P17). It never says why.

Direction words are left to the figures, which know the interval: a description states values.
"""

from collections.abc import Sequence

from partnership.evidence.charts.data import (
    BarRow,
    Break,
    Crowd,
    DotRow,
    MapArea,
    Mark,
    Point,
    Series,
    State,
)


def _listed(words: Sequence[str]) -> str:
    """Join words as people do: "a, b and c"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _without_numbers(marks: Sequence[Mark]) -> list[str]:
    """Say which values are missing and which are hidden, as two different things (G15)."""
    reasons = {State.MISSING: "There is no figure for", State.HIDDEN: "Hidden to protect people:"}
    if marks and all(mark.state is State.MISSING for mark in marks):
        return ["There are no figures yet."]
    sentences = []
    for state, words in reasons.items():
        labels = [mark.label for mark in marks if mark.state is state]
        if labels:
            sentences.append(f"{words} {_listed(labels)}.")
    return sentences


def _one_line(points: Sequence[Point], name: str) -> list[str]:
    known = [point for point in points if point.known]
    start = f"{name}: " if name else ""
    if not known:
        return [f"{start}{' '.join(_without_numbers(points))}"]
    first, last = known[0], known[-1]
    if len(known) == 1:
        return [f"{start}{first.words} in {first.label}.", *_without_numbers(points)]
    peak = max(known, key=lambda point: point.number)
    low = min(known, key=lambda point: point.number)
    ends = f"{start}from {first.words} in {first.label} to {last.words} in {last.label}."
    if peak.number == low.number:
        return [ends[0].upper() + ends[1:], *_without_numbers(points)]
    middle = f"The highest is {peak.words} in {peak.label}, the lowest {low.words} in {low.label}."
    return [ends[0].upper() + ends[1:], middle, *_without_numbers(points)]


def describe_line(series: Sequence[Series], *, breaks: Sequence[Break] = ()) -> str:
    """Describe a line chart: first, last, highest and lowest value of each series.

    Args:
        series: as given to ``line_chart``.
        breaks: changes of method, which are named.

    Returns:
        Plain sentences.
    """
    many = len(series) > 1
    sentences = []
    for one in series:
        sentences += _one_line(one.points, one.name if many else "")
    for one_break in breaks:
        point = series[0].points[one_break.before]
        sentences.append(f"From {point.label} the method is different: {one_break.label}.")
    return " ".join(sentences)


def describe_bars(rows: Sequence[BarRow]) -> str:
    """Describe bars: every value where there are few, else the highest and the lowest."""
    known = [row for row in rows if row.known]
    if not known:
        return " ".join(_without_numbers(rows)) or "There is no figure yet."
    if len(known) <= 4:
        values = [f"{_listed([f'{row.label} {row.words}' for row in known])}."]
    else:
        values = [f"{len(rows)} bars. {_ends(known)}"]
    return " ".join([*values, *_without_numbers(rows)])


def _ends(known: Sequence[Mark]) -> str:
    top = max(known, key=lambda row: row.number)
    low = min(known, key=lambda row: row.number)
    return f"The highest is {top.label} with {top.words}, the lowest {low.label} with {low.words}."


def describe_dots(rows: Sequence[DotRow]) -> str:
    """Describe estimates: the ends of the list, and each highlighted row with its place."""
    known = sorted((row for row in rows if row.known), key=lambda row: row.number)
    if not known:
        return " ".join(_without_numbers(rows)) or "There is no figure yet."
    if len(known) == 1:
        return " ".join([f"{known[0].label} {known[0].words}.", *_without_numbers(rows)])
    sentences = [f"{len(known)} values. {_ends(known)}"]
    for row in known:
        if row.highlight:
            place = 1 + sum(each.number < row.number for each in known)
            position = f"number {place} of {len(known)}, counted from the lowest"
            sentences.append(f"{row.label} is {position}, with {row.words}.")
    return " ".join([*sentences, *_without_numbers(rows)])


def describe_map(areas: Sequence[MapArea]) -> str:
    """Describe a map as a list: every place with its value, from the highest to the lowest."""
    known = sorted((area for area in areas if area.known), key=lambda area: -area.number)
    if not known:
        return " ".join(_without_numbers(areas)) or "There is no figure yet."
    values = _listed([f"{area.label} {area.words}" for area in known])
    return " ".join([f"{values}.", *_without_numbers(areas)])


def describe_people(crowd: Crowd) -> str:
    """Describe a pictogram: how many of how many people are filled in."""
    if not crowd.known:
        return _without_numbers([crowd])[0]
    return f"{crowd.number:.0f} of {crowd.whole} people are filled in: {crowd.label}."
