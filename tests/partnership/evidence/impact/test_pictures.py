"""Charts of the preview: old beside new, on one scale, with a sign at what changes (N5)."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from partnership.evidence import charts
from partnership.evidence.demo_words import months
from partnership.evidence.impact import impact_of
from partnership.evidence.impact.pictures import DRAWINGS, Picture
from partnership.evidence.page_content import KINDS
from partnership.evidence.rules.periods import Period
from tests.factories.accounts import EvidenceAnalystFactory, sign_in
from tests.factories.evidence import AreaFactory
from tests.partnership.evidence.impact.conftest import PageMaker, World, cell

pytestmark = pytest.mark.django_db
RING = '<circle class="chart__changed"'


def pictures(world: World) -> tuple[Picture, ...]:
    (move,) = impact_of(world.newer).pages
    return move.pictures


def scale_of(drawing: str) -> list[str]:
    return re.findall(r'class="chart__label">([\d,]+(?: offences)?)<', drawing)


def rings(drawing: str) -> int:
    return drawing.count("chart__changed")


def test_every_block_that_draws_has_its_drawing() -> None:
    assert DRAWINGS.keys() == KINDS.keys()


def test_both_sides_are_drawn_with_a_ring_at_what_changes(world: World) -> None:
    chart, table = pictures(world)
    for picture in (chart, table):
        assert (rings(picture.before), rings(picture.after)) == (1, 1)
    assert "800" in chart.before
    assert "1,300" not in chart.before
    assert "1,300" in chart.after
    assert chart.points == [("Exampleton, July 2025", "800", "1,300")]


def test_both_sides_have_one_scale(world: World) -> None:
    """Else a change would look smaller or larger than it is."""
    world.newer.observations.update(value=9000)
    chart = pictures(world)[0]
    assert scale_of(chart.before) == scale_of(chart.after) != []


def test_one_scale_with_the_reach_of_chance_too(world: World, make_page: PageMaker) -> None:
    world.page.unpublish()
    make_page(months("line_chart", "A finding", "offences", "X1", chance=True), slug="chance")
    world.newer.observations.update(value=1499)
    (chart,) = pictures(world)
    assert scale_of(chart.before) == scale_of(chart.after) != []


def test_a_new_month_is_marked_on_the_new_side_alone(world: World, make_page: PageMaker) -> None:
    world.page.unpublish()
    block = months("line_chart", "A finding", "offences", "X1")
    make_page({**block, "value": {**block["value"], "last_month": None}}, slug="open")
    world.newer.observations.all().delete()
    cell(world.measure, world.area, world.newer, Period.month(2026, 1), 900)
    (chart,) = pictures(world)
    assert (rings(chart.before), rings(chart.after)) == (0, 1)


def test_a_number_that_goes_away_is_marked_where_it_was(world: World) -> None:
    world.newer.observations.update(value=None, status="suppressed")
    chart = pictures(world)[0]
    assert (rings(chart.before), rings(chart.after)) == (1, 1)
    assert "chart__hidden" in chart.after


def test_what_cannot_be_drawn_says_why(world: World, make_page: PageMaker) -> None:
    """A measure of which nothing is public yet."""
    other = AreaFactory.create(code="X2", name="Otherton")
    make_page(months("line_chart", "First numbers", "offences", "X2"), slug="first")
    cell(world.measure, other, world.newer, Period.month(2025, 7), 5)
    (move,) = [each for each in impact_of(world.newer).pages if each.page.slug == "first"]
    (picture,) = move.pictures
    assert picture.why_not_before == "No such numbers are held yet."
    assert (picture.before, picture.why_not_after) == ("", "")
    assert rings(picture.after) == 1


def test_the_screen_shows_them_with_the_list_beneath(world: World) -> None:
    client = sign_in(Client(), EvidenceAnalystFactory.create())
    html = client.get(reverse("evidence_release", args=[world.newer.pk])).content.decode()
    assert html.count("<figcaption>Now</figcaption>") == 2
    assert html.count("<figcaption>Then</figcaption>") == 2
    first = html.index("<figcaption>Now</figcaption>")
    assert html.index("What changes: 1 point", first) > html.index("Then</figcaption>")
    assert "style=" not in html[first : html.index("What changes")]


@pytest.mark.parametrize("known", [True, False])
def test_each_kind_of_chart_has_a_sign_for_what_changes(known: bool) -> None:
    value, state = (5.0, charts.State.KNOWN) if known else (None, charts.State.MISSING)
    same = {"label": "A", "value": value, "state": state}
    shape = charts.Shape(((0, 0), (9, 0), (9, 9), (0, 0)), (5, 5))

    def drawn(changed: bool) -> list[str]:
        point = charts.Point(**same, changed=changed)  # type: ignore[arg-type]
        row = charts.DotRow(**same, changed=changed)  # type: ignore[arg-type]
        place = charts.MapArea(**same, code="A", changed=changed)  # type: ignore[arg-type]
        bar = charts.BarRow(**same, changed=changed)  # type: ignore[arg-type]
        return [
            charts.line_chart([charts.Series("A", [point])]),
            charts.small_multiples([charts.Series("A", [point])]),
            charts.bar_chart([bar]),
            charts.ranking_chart([row]),
            charts.dot_chart([row]),
            charts.area_map([place], {"A": shape}, width=10, height=10),
        ]

    assert [rings(each) for each in drawn(changed=True)] == [1] * 6
    assert [rings(each) for each in drawn(changed=False)] == [0] * 6


def test_shared_scales_of_the_other_kinds() -> None:
    row = charts.DotRow(label="A", value=5)
    far = charts.ranking_chart([row], also_hold=[80])
    assert far != charts.ranking_chart([row])
    assert charts.ranking_chart([row, charts.DotRow(label="B", value=80)]).count("60") == far.count(
        "60"
    )
    bar = charts.bar_chart([charts.BarRow(label="A", value=5)], also_hold=[10])
    assert 'width="50%"' in bar
