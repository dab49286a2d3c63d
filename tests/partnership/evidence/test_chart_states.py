"""Every kind of chart in every state: missing, hidden, zero, one point, empty (G15, P17)."""

import re
from xml.etree import ElementTree

import pytest
from django.test import Client

from partnership.evidence import charts
from partnership.evidence.chart_gallery import KINDS, STATES, example
from partnership.evidence.charts.area_map import classes_for

EVERYTHING = [(kind, state) for kind in KINDS for state in STATES]


def drawings(kind: str, state: str) -> list[ElementTree.Element]:
    """Return the parsed drawings of an example; small multiples have several."""
    markup = f"<div>{example(kind, state).drawing}</div>"
    root = ElementTree.fromstring(markup)  # noqa: S314 - our own markup
    return [each for each in root.iter("svg") if "chart" in each.get("class", "").split()]


def classes(kind: str, state: str) -> set[str]:
    return {
        name
        for drawing in drawings(kind, state)
        for each in drawing.iter()
        for name in each.get("class", "").split()
    }


def words(kind: str, state: str) -> str:
    found = re.search(r'<p class="chart-words">(.*?)</p>', str(example(kind, state).drawing), re.S)
    assert found
    return found.group(1)


@pytest.mark.parametrize(("kind", "state"), EVERYTHING)
def test_it_is_clean_hidden_from_screen_readers_and_told_in_words(kind: str, state: str) -> None:
    """P17, P18 and a strict content security policy."""
    found = drawings(kind, state)
    assert found
    markup = str(example(kind, state).drawing)
    assert not re.search(r"style=|<style|<script|\son\w+=|https?:|data:", markup)
    assert all(each.get("aria-hidden") == "true" for each in found)
    assert words(kind, state)


@pytest.mark.parametrize("kind", KINDS)
def test_missing_and_hidden_look_different(kind: str) -> None:
    """G15: neither looks like zero, nor like the other."""
    missing, hidden = classes(kind, "missing"), classes(kind, "suppressed")
    assert {"chart__missing", "chart__region--missing"} & missing
    assert "chart__hatch" in hidden
    assert not {"chart__missing", "chart__region--missing"} & hidden
    assert "There is no figure for" in words(kind, "missing") or kind == "people"
    assert "Hidden to protect people" in words(kind, "suppressed")


@pytest.mark.parametrize("kind", KINDS)
def test_zero_is_a_number(kind: str) -> None:
    """G15."""
    found = classes(kind, "zero")
    assert not {"chart__missing", "chart__region--missing"} & found
    assert re.search(r"\b0\b", words(kind, "zero"))


@pytest.mark.parametrize("kind", KINDS)
def test_without_a_number_none_is_drawn(kind: str) -> None:
    """An empty chart has no scale that would look like a number."""
    assert "There are no figures yet." in words(kind, "empty")
    texts = [
        "".join(each.itertext())
        for drawing in drawings(kind, "empty")
        for each in drawing.iter()
        if each.tag == "text"
    ]
    assert not [each for each in texts if re.fullmatch(r"[\d.,]+", each)]


@pytest.mark.parametrize("kind", KINDS)
def test_ids_are_not_used_twice_on_a_page(kind: str) -> None:
    markup = "".join(str(example(kind, state).drawing) for state in STATES)
    ids = re.findall(r'\sid="([^"]+)"', markup)
    assert len(ids) == len(set(ids))


def test_the_people_who_are_counted_are_filled() -> None:
    crowd = charts.Crowd(label="did not", value=19, whole=20)
    markup = charts.people_chart(crowd)
    # A head and a body each.
    assert markup.count("chart__person chart__person--other") == 2
    assert markup.count('class="chart__person"') == 38


@pytest.mark.parametrize("whole", [0, 101])
def test_a_pictogram_has_one_to_a_hundred_people(whole: int) -> None:
    with pytest.raises(ValueError, match="hundred"):
        charts.people_chart(charts.Crowd(label="x", value=0, whole=whole))
    with pytest.raises(ValueError, match="inside"):
        charts.people_chart(charts.Crowd(label="x", value=21, whole=20))


def test_a_ranking_is_in_order_with_its_own_row_set_off_and_the_unknown_last() -> None:
    """P16: 36 rows, each a line, the lowest first."""
    rows = [charts.DotRow(label=f"Force {n}", value=float(n), highlight=n == 14) for n in range(36)]
    rows.insert(0, charts.DotRow(label="Nobody knows", state=charts.State.MISSING))
    assert [row.label for row in charts.ordered(rows)][-1] == "Nobody knows"
    markup = charts.ranking_chart(rows)
    assert markup.count("chart__own") == 1
    assert "Force 14, number 15 from the lowest: 14" in markup
    assert markup.count("chart__spot") == 37


def test_small_multiples_share_one_scale() -> None:
    months = [charts.Point(label=f"{n}", value=float(n)) for n in range(3)]
    more = [charts.Point(label=f"{n}", value=n * 100.0) for n in range(3)]
    markup = charts.small_multiples([charts.Series("A", months), charts.Series("B", more)])
    assert markup.count(">200</text>") >= 2
    with pytest.raises(ValueError, match="same periods"):
        charts.small_multiples([charts.Series("A", months), charts.Series("B", more[:1])])


def test_the_values_of_a_period_are_there_for_the_keyboard() -> None:
    point = charts.Point(label="July 2025", value=12.0, lower=9.0, upper=15.0)
    markup = charts.line_chart([charts.Series("Here", [point])])
    assert "<title>July 2025: 12 (95% interval 9 to 15)</title>" in markup


@pytest.mark.parametrize(
    ("values", "ends"), [([1.0, 2.0], ()), ([5.0, 5.0, 5.0], ()), ([410.0, 900.0, 3300.0], 2)]
)
def test_a_map_has_classes_only_where_they_tell_something(
    values: list[float], ends: tuple[float, ...] | int
) -> None:
    found = classes_for(values)
    assert len(found.ends) == (ends if isinstance(ends, int) else len(ends))
    assert all(0 <= found.of(value) <= 2 for value in values)


@pytest.mark.django_db
def test_the_gallery_shows_every_kind(client: Client) -> None:
    html = client.get("/gallery/charts/?kind=people").content.decode()
    assert html.count("figure-frame__chart") == len(STATES)
