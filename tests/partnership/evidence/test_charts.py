"""Charts: clean markup, honest shapes, and words that say what the drawing shows."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.evidence.charts import (
    BarGroup,
    BarRow,
    Break,
    DotRow,
    Point,
    Series,
    State,
    bar_chart,
    describe_bars,
    describe_dots,
    describe_line,
    dot_chart,
    grouped_bar_chart,
    line_chart,
)
from partnership.evidence.charts.scale import nice_step, scale_for

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
VIOLENCE = [2109, 1839, 2251, 2159, 2424, 2323, 2473, 2153, 2065, 2120, 1987, 2094]


def point(month: str, value: float | State) -> Point:
    if isinstance(value, State):
        return Point(label=f"{month} 2025", tick=month, state=value)
    return Point(label=f"{month} 2025", tick=month, value=value)


def year(values: list[float | State], name: str = "Northamptonshire") -> Series:
    return Series(name, [point(*pair) for pair in zip(MONTHS, values, strict=False)])


def drawn(markup: str) -> ElementTree.Element:
    return ElementTree.fromstring(markup)  # noqa: S314 - our own markup


def with_class(markup: str, name: str) -> list[ElementTree.Element]:
    return [each for each in drawn(markup).iter() if name in each.get("class", "").split()]


def texts(markup: str) -> list[str]:
    return ["".join(each.itertext()) for each in drawn(markup).iter("text")]


ALL_KINDS = {
    "line": lambda: line_chart([year(VIOLENCE)], unit="offences"),
    "bars": lambda: bar_chart([BarRow(label="Yes", value=3), BarRow(label="No", value=0)]),
    "groups": lambda: grouped_bar_chart([BarGroup("11 to 15", [BarRow(label="Yes", value=3)])]),
    "dots": lambda: dot_chart([DotRow(label="Here", value=33.1, lower=32.7, upper=33.5)]),
    "hidden": lambda: bar_chart([BarRow(label="Yes", state=State.HIDDEN)]),
}


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_a_drawing_is_hidden_from_screen_readers_and_needs_no_style_or_script(kind: str) -> None:
    """P18 and a strict content security policy."""
    markup = str(ALL_KINDS[kind]())
    root = drawn(markup)
    assert root.get("aria-hidden") == "true"
    assert root.get("focusable") == "false"
    assert not re.search(r"style=|<style|<script|\son\w+=|https?:|data:", markup)


def test_words_from_outside_are_escaped() -> None:
    nasty = '<script>"&'
    markup = bar_chart([BarRow(label=nasty, value=1, text=nasty)])
    assert "<script" not in markup
    assert nasty in texts(markup)


def test_the_peak_the_first_and_the_last_value_are_written() -> None:
    assert {"2,473", "2,109", "2,094"} <= set(texts(line_chart([year(VIOLENCE)])))


def test_the_scale_of_counts_begins_at_zero_and_names_the_unit_once() -> None:
    words = texts(line_chart([year(VIOLENCE)], unit="offences"))
    assert "0" in words
    assert "3,000 offences" in words
    assert sum("offences" in each for each in words) == 1


def test_on_a_narrow_screen_every_third_month_keeps_its_name() -> None:
    wide_only = {
        e.text for e in with_class(line_chart([year(VIOLENCE)]), "chart__label--wide-only")
    }
    assert set(MONTHS) - wide_only == {"Jan", "Apr", "Jul", "Oct"}


def test_a_line_is_not_drawn_across_a_gap_or_a_change_of_method() -> None:
    """P6, P7: the reader must not join what cannot be compared."""
    gap = year([1, 2, State.MISSING, 4, 5])
    assert len(with_class(line_chart([gap]), "chart__line")) == 2
    broken = line_chart([year([1, 2, 3, 4])], breaks=[Break(2, "Recording changed")])
    assert len(with_class(broken, "chart__line")) == 2
    assert len(with_class(broken, "chart__break")) == 1
    assert "Recording changed" in texts(broken)


def test_missing_hidden_and_zero_look_different() -> None:
    """G15: a rate of zero is not a missing one."""
    markup = line_chart([year([3, 0, State.MISSING, State.HIDDEN])])
    assert len(with_class(markup, "chart__dot")) == 2
    assert len(with_class(markup, "chart__hidden")) == 2  # the mark and its key
    assert "No figure for this time" in texts(markup)
    assert "Hidden to protect people" in texts(markup)


def test_series_differ_by_shape_and_dash_class_not_by_colour_alone() -> None:
    markup = line_chart([year(VIOLENCE, "North"), year([v + 90 for v in VIOLENCE], "West")])
    shapes = {each.get("d") for each in with_class(markup, "chart__dot")}
    assert len(shapes) == 2
    assert {"North", "West"} <= set(texts(markup))
    assert with_class(markup, "series-2")


def test_a_hidden_bar_has_one_length_whatever_its_neighbours() -> None:
    """The drawing must not give back what disclosure control took away."""
    lengths = set()
    for other in (1, 1000):
        rows = [BarRow(label="Other", value=other), BarRow(label="Few", state=State.HIDDEN)]
        lengths |= {each.get("width") for each in with_class(bar_chart(rows), "chart__hidden")}
    assert lengths == {"72"}


def test_a_hidden_value_cannot_carry_its_number() -> None:
    with pytest.raises(ValueError, match="known exactly when"):
        BarRow(label="Few", value=3, state=State.HIDDEN)


def test_zero_and_full_bars_are_to_scale() -> None:
    rows = [BarRow(label="A", value=0), BarRow(label="B", value=25), BarRow(label="C", value=100)]
    widths = [each.get("width") for each in with_class(bar_chart(rows, maximum=100), "chart__bar")]
    assert widths == ["3", "25%", "100%"]


def test_ids_of_two_drawings_on_one_page_can_be_told_apart() -> None:
    rows = [BarRow(label="Few", state=State.HIDDEN)]
    ids = {re.search(r'id="([^"]+)"', bar_chart(rows, uid=uid))[1] for uid in ("a", "b")}
    assert len(ids) == 2


@pytest.mark.parametrize(
    "series", [[], [year([1])] * 5, [year([1, 2]), year([1])], [Series("empty", [])]]
)
def test_what_cannot_be_drawn_is_refused(series: list[Series]) -> None:
    with pytest.raises(ValueError, match="line chart"):
        line_chart(series)


def test_a_line_is_described_from_its_numbers() -> None:
    assert describe_line([year(VIOLENCE)]) == (
        "From 2,109 in Jan 2025 to 2,094 in Dec 2025. "
        "The highest is 2,473 in Jul 2025, the lowest 1,839 in Feb 2025."
    )


def test_the_description_says_what_is_missing_hidden_and_broken() -> None:
    words = describe_line(
        [year([3, State.MISSING, State.HIDDEN, 5])], breaks=[Break(3, "new method")]
    )
    assert "There is no figure for Feb 2025." in words
    assert "Hidden to protect people: Mar 2025." in words
    assert "From Apr 2025 the method is different: new method." in words


def test_bars_and_dots_are_described() -> None:
    bars = [BarRow(label="Yes", value=60, text="60%"), BarRow(label="No", state=State.HIDDEN)]
    assert describe_bars(bars) == "Yes 60%. Hidden to protect people: No."
    dots = [
        DotRow(label="There", value=35, text="35.0"),
        DotRow(label="Here", value=33.1, text="33.1", highlight=True),
    ]
    assert "Here is number 1 of 2, counted from the lowest, with 33.1." in describe_dots(dots)
    assert describe_bars([]) == describe_dots([]) == "There is no figure yet."


@given(st.lists(st.floats(min_value=0, max_value=1e7), min_size=1, max_size=30))
def test_every_value_lies_inside_the_scale(values: list[float]) -> None:
    scale = scale_for(values, start=100, end=0)
    assert all(-1e-6 <= scale(value) <= 100 + 1e-6 for value in values)


@given(
    st.lists(
        st.one_of(st.integers(0, 10_000), st.sampled_from([State.MISSING, State.HIDDEN])),
        min_size=1,
        max_size=12,
    )
)
def test_any_series_can_be_drawn_and_described(values: list[float | State]) -> None:
    series = [year(values)]
    assert drawn(line_chart(series)).get("class") == "chart chart--line"
    assert describe_line(series)
    known = [value for value in values if not isinstance(value, State)]
    markers = with_class(line_chart(series), "chart__dot")
    assert len(markers) == len(known)


def test_steps_of_the_scale_are_round() -> None:
    assert nice_step(2533, 4) == 1000
    assert nice_step(8, 4) == 2
