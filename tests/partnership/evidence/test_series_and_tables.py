"""Series along time, and tables from them."""

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from partnership.evidence.figures import (
    CellStatus,
    Form,
    Period,
    SeriesRequest,
    figures_by_slug,
    series,
    series_set,
    table_for,
    table_of_figures,
    table_of_series,
)
from partnership.evidence.models import Area, AreaLevel, ComparabilityBreak, Measure
from tests.factories.evidence import (
    AreaFactory,
    FigureFactory,
    MeasureFactory,
    ObservationFactory,
    observe,
    populate,
)

pytestmark = pytest.mark.django_db


def month_cell(measure: Measure, area: Area, month: int, value: int | None, **cell: object) -> None:
    """Save the cell of one month of 2024."""
    period = Period.month(2024, month)
    ObservationFactory.create(
        measure=measure,
        area=area,
        period_kind="month",
        period_start=period.start,
        period_end=period.end,
        value=value,
        **cell,
    )


@pytest.fixture
def measure() -> Measure:
    return MeasureFactory.create(minimum_count=5)


@pytest.fixture
def area(measure: Measure) -> Area:
    """An area with a year in which zero, small, hidden and missing months look different."""
    area = AreaFactory.create(name="Exampleton")
    month_cell(measure, area, 1, 100)
    month_cell(measure, area, 2, 0)
    month_cell(measure, area, 3, 3)
    month_cell(measure, area, 5, None, status="suppressed")
    month_cell(measure, area, 6, 1200, status="provisional")
    return area


def test_missing_hidden_small_and_zero_are_four_things_g15_p13(
    measure: Measure, area: Area
) -> None:
    points = series(measure, [area])
    assert [point.period.words for point in points] == [
        f"{name} 2024" for name in ("January", "February", "March", "April", "May", "June")
    ]
    assert [(point.value, str(point.status)) for point in points] == [
        (100, "final"),
        (0, "final"),
        (None, "suppressed"),
        (None, "missing"),
        (None, "suppressed"),
        (1200, "provisional"),
    ]


def test_counts_carry_the_reach_of_chance_p11(measure: Measure, area: Area) -> None:
    first = series(measure.slug, [area.code])[0]
    assert (first.low, first.value, first.high) == (81, 100, 122)


def test_rates_go_through_the_same_form_as_figures(measure: Measure, area: Area) -> None:
    populate(measure, area, 10_000)
    (answer,) = series_set([SeriesRequest(measure.slug, (area.code,), form=Form.RATE)])
    assert answer.points[0].value_text == "10.0"
    assert answer.unit_words == "offences for every 1,000 residents"
    assert answer.base_words == "Exampleton: 10,000 residents, example census"
    assert answer.base_source is not None


def test_a_rate_without_residents_is_missing_not_hidden(measure: Measure, area: Area) -> None:
    assert {point.status for point in series(measure, [area], form="rate")[:2]} == {
        CellStatus.MISSING
    }


def test_breaks_are_marked_p6(measure: Measure, area: Area) -> None:
    ComparabilityBreak.objects.create(measure=measure, on=date(2024, 3, 1), label="new rules")
    marked = [point.period.words for point in series(measure, [area]) if point.break_before]
    assert marked == ["March 2024"]


def test_a_range_of_days_may_be_asked_for(measure: Measure, area: Area) -> None:
    points = series(measure, [area], start=date(2024, 2, 1), end=date(2024, 3, 31))
    assert len(points) == 2


def test_only_the_kind_asked_for(measure: Measure, area: Area) -> None:
    observe(measure, area, 2024, 5000)
    assert [point.value for point in series(measure, [area], "calendar_year")] == [5000]


def test_populations_are_single_days(measure: Measure, area: Area) -> None:
    populate(measure, area, 10_000, date(2011, 3, 27))
    populate(measure, area, 12_000, date(2021, 3, 21))
    assert measure.base is not None
    people = measure.base.slug
    assert [point.value for point in series(people, [area], "point")] == [10_000, 12_000]


def test_rolling_years_overlap_and_none_is_invented(measure: Measure, area: Area) -> None:
    for month in (1, 2, 5):
        period = Period.year_ending(2024, month)
        ObservationFactory.create(
            measure=measure,
            area=area,
            period_kind="year_ending",
            period_start=period.start,
            period_end=period.end,
        )
    assert [point.period_words for point in series(measure, [area], "year_ending")] == [
        "year ending January 2024",
        "year ending February 2024",
        "year ending May 2024",
    ]


def test_places_stand_in_the_order_asked_for(measure: Measure, area: Area) -> None:
    other = AreaFactory.create(name="Another")
    month_cell(measure, other, 1, 50)
    (answer,) = series_set([SeriesRequest(measure.slug, (other.code, area.code))])
    assert list(answer.by_area) == ["Another", "Exampleton"]
    # The place with fewer months shows the others as missing.
    assert len(answer.by_area["Another"]) == 6


def test_small_areas_are_refused_e9(measure: Measure, area: Area) -> None:
    area.level = AreaLevel.LSOA
    area.save()
    (answer,) = series_set([SeriesRequest(measure.slug, (area.code,))])
    assert answer.points == ()
    assert answer.refused == "Numbers for places smaller than a council are not shown."


@pytest.mark.parametrize("measure_slug", ["nothing-of-this-name", ""])
def test_unknown_measures_and_places_are_answered(measure_slug: str) -> None:
    (answer,) = series_set([SeriesRequest(measure_slug, ("X",))])
    assert answer.refused == "No such numbers are held yet."


def test_a_measure_without_cells_is_answered(measure: Measure) -> None:
    (answer,) = series_set([SeriesRequest(measure.slug, (AreaFactory.create().code,))])
    assert answer.refused == "No such numbers are held yet."
    assert series_set([]) == []


def test_a_series_is_of_counts_or_rates() -> None:
    with pytest.raises(ValueError, match="counts or of rates"):
        series_set([SeriesRequest("x", ("y",), form=Form.SHARE)])


def test_many_series_cost_as_little_as_one(
    measure: Measure, area: Area, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    requests = [
        SeriesRequest(measure.slug, (area.code,), form=form)
        for form in (Form.COUNT, Form.RATE)
        for _ in range(10)
    ]
    with django_assert_max_num_queries(5):
        assert len(series_set(requests)) == 20


class TestTables:
    """Nothing blank, every gap explained (P19)."""

    def test_periods_go_down_and_places_across(self, measure: Measure, area: Area) -> None:
        other = AreaFactory.create(name="Another")
        month_cell(measure, other, 1, 50)
        points = series(measure, [area, other])
        table = table_for(points, slug="offences", title="Offences, 2024")
        assert [column.label for column in table.columns] == ["Period", "Exampleton", "Another"]
        assert [cell.text for cell in table.rows[0]] == ["January 2024", "100", "50"]
        assert [cell.value for cell in table.rows[0]] == ["January 2024", 100, 50]

    def test_gaps_are_said_in_words_and_in_shorthand(self, measure: Measure, area: Area) -> None:
        table = table_for(series(measure, [area]), slug="x", title="x")
        cells = [row[1] for row in table.rows]
        assert [cell.text for cell in cells] == [
            "100",
            "0",
            "not shown, to protect people",
            "not available",
            "not shown, to protect people",
            "1,200 [p]",
        ]
        assert [cell.value for cell in cells] == [100, 0, "[c]", "[x]", "[c]", 1200]
        assert "[c] means confidential: not shown, to protect people." in table.notes

    def test_as_the_component_wants_it(self, measure: Measure, area: Area) -> None:
        component = table_for(series(measure, [area]), slug="x", title="Title").as_component()
        assert component["caption"] == "Title"
        assert component["columns"][1] == {"label": "Exampleton", "numeric": True}
        assert component["rows"][0] == ["January 2024", "100"]

    def test_of_a_series_with_its_base(self, measure: Measure, area: Area) -> None:
        populate(measure, area, 10_000)
        (answer,) = series_set([SeriesRequest(measure.slug, (area.code,), form=Form.RATE)])
        table = table_of_series(answer, slug="x")
        assert table.title == "Example offences"
        assert "Exampleton: 10,000 residents, example census" in table.notes

    def test_of_figures_with_the_refused_ones_explained(self) -> None:
        held, lost = FigureFactory.create(label="Held"), FigureFactory.create(label="Lost")
        observe(held.measure, held.area, 2024, 25_997)
        answers = figures_by_slug([held.slug, lost.slug])
        table = table_of_figures(list(answers.values()), slug="facts", title="Facts")
        assert [cell.text for cell in table.rows[0]] == [
            "Held",
            held.area.name,
            "2024",
            "25,997",
            "25,682 to 26,315",
            "does not apply",
        ]
        assert table.rows[1][3].value == "[x]"
        assert "Lost: No number for 2024 is held yet." in table.notes
        assert all(cell.text != "" and cell.value != "" for row in table.rows for cell in row)
