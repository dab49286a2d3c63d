"""The real year through the door: the numbers of DF1 and DF2, and loading it twice."""

import pytest

from partnership.evidence.demo import load_demo_evidence
from partnership.evidence.figures import SeriesRequest, figure, figures_by_slug, series_set
from partnership.evidence.models import Area, Caveat, Figure, Measure, Observation, Release

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_evidence")]


@pytest.mark.parametrize(
    ("slug", "text"),
    [
        ("violence-2025-force", "25,997"),
        ("violence-2025-force-rate", "33.1"),
        ("violence-2025-force-interval", "32.7 to 33.5"),
        ("violence-2025-north", "11,602"),
        ("violence-2025-north-rate", "32.3"),
        ("violence-2025-west", "13,415"),
        ("violence-2025-west-rate", "31.5"),
        ("robbery-2025-force", "1,024"),
        ("robbery-2025-force-rate", "1.30"),
        ("weapons-2025-force", "1,059"),
        ("weapons-2025-force-rate", "1.35"),
        ("residents-2021-force", "785,241"),
    ],
)
def test_the_numbers_are_those_of_df1_df2_and_df6(slug: str, text: str) -> None:
    assert figure(slug).value_text == text


def test_the_headline_carries_source_base_interval_and_caveats() -> None:
    answer = figure("violence-2025-force-rate")
    assert answer.source.publisher == "data.police.uk"
    assert answer.source.words == ("data.police.uk, Street-level crime, January to December 2025")
    assert answer.detail == (
        "Northamptonshire; 2025; 785,241 residents, Census 2021; 95% interval 32.7 to 33.5"
    )
    said = " ".join(answer.caveats)
    for words in ("police wrote down", "broad group", "counted once", "no place", "2021 Census"):
        assert words in said


def test_no_saved_figure_is_refused() -> None:
    refused = {
        slug: answer.refused
        for slug, answer in figures_by_slug(Figure.objects.values_list("slug", flat=True)).items()
        if answer.refused
    }
    assert refused == {}


def test_change_is_refused_until_2024_is_loaded_p16() -> None:
    assert figure("violence-2025-force", form="change").refused == (
        "No number for 2024 is held, so there is nothing to compare."
    )


def test_the_months_are_all_there() -> None:
    codes = ("E23000022", "E06000061", "E06000062")
    (answer,) = series_set([SeriesRequest("police-violence-and-sexual-offences", codes)])
    assert {name: len(points) for name, points in answer.by_area.items()} == {
        "Northamptonshire": 12,
        "North Northamptonshire": 12,
        "West Northamptonshire": 12,
    }
    assert answer.source.publisher == "data.police.uk"


def test_a_second_time_changes_nothing() -> None:
    models = (Area, Caveat, Figure, Measure, Observation, Release)
    before = [list(model.objects.order_by("pk").values()) for model in models]
    load_demo_evidence()
    assert [list(model.objects.order_by("pk").values()) for model in models] == before


def test_the_old_county_leads_to_both_councils_p21() -> None:
    county = Area.objects.get(code="E10000021")
    assert {area.code for area in county.successors.all()} == {"E06000061", "E06000062"}
    assert str(county.valid_to) == "2021-03-31"
