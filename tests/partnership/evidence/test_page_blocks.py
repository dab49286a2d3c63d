"""Maps, comparisons, parts, people and small charts on pages, and their previews in the CMS."""

import json
import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from partnership.evidence.blocks import StatisticsBody
from partnership.evidence.demo_context_words import ROBBERY, WEAPONS
from partnership.evidence.demo_pages import build_statistics
from partnership.evidence.demo_words import FORCE, NORTH, VIOLENCE, WEST, months, year_of
from partnership.evidence.index_content import areas_shown
from partnership.evidence.models import Figure, StatisticsIndexPage, StatisticsPage
from partnership.evidence.norm_parts import MINORITY
from partnership.evidence.page_content import content_of
from partnership.evidence.page_parts import Part
from tests.factories.evidence import FigureFactory, ObservationFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_evidence")]
MOST_QUERIES = 12


@pytest.fixture
def index(site_root: Page) -> StatisticsIndexPage:
    return build_statistics(site_root)


def part(block: dict[str, Any]) -> Part:
    value = StatisticsBody().to_python([block])
    return content_of(value).parts[0]


def first_cells(found: Part) -> list[str]:
    assert found.table
    return [row[0].text for row in found.table.rows]


def comparison(measure: str) -> Part:
    return part(year_of("comparison", "A finding", measure, area=FORCE))


@pytest.mark.parametrize(
    ("measure", "place"), [(VIOLENCE, 14), (ROBBERY, 32), (WEAPONS, 33)], ids=str
)
def test_all_36_forces_are_compared_in_order(measure: str, place: int) -> None:
    """DF3, P16: the whole group, good and bad news by the same rule."""
    found = comparison(measure)
    assert len(first_cells(found)) == 36
    assert f"Northamptonshire is number {place} of 36" in found.data["chart"]
    assert found.data["chart"].count("chart__own") == 1


def test_a_comparison_shows_base_and_interval_and_who_is_not_there() -> None:
    """P14, P16, DN-5."""
    found = comparison(VIOLENCE)
    assert found.table
    row = next(row for row in found.table.rows if row[0].text == "Northamptonshire")
    assert [cell.text for cell in row[1:3]] == ["33.1", "32.7 to 33.5"]
    assert "785,241 residents" in row[3].text
    absent = " ".join(found.caveats)
    assert "Not compared, because no number is held" in absent
    assert "Metropolitan" in absent


def test_what_happened_next_adds_up_to_the_records() -> None:
    """DF5: every outcome of the 26,483 records, the largest first."""
    found = part(year_of("parts", "A finding", f"{VIOLENCE}-records", area=FORCE))
    assert found.table
    numbers = [int(row[1].value) for row in found.table.rows]
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[:3] == [17537, 3499, 2142]
    assert sum(numbers) == 26483


def test_a_map_writes_every_number_and_names_its_source() -> None:
    found = part(
        year_of("map", "A finding", f"{VIOLENCE}-records", level="former_district", form="count")
    )
    assert len(first_cells(found)) == 7
    drawn = found.data["chart"]
    assert "9,859" in drawn
    assert "Crown copyright" in drawn


def test_the_two_councils_are_not_coloured_by_class() -> None:
    """Two places are told apart by their numbers."""
    found = part(year_of("map", "A finding", VIOLENCE, level="authority", form="rate"))
    assert "32.3" in found.data["chart"]
    assert "31.5" in found.data["chart"]
    assert "or more" not in found.data["chart"]


def test_small_charts_have_a_panel_for_each_place() -> None:
    found = part(months("small_multiples", "A finding", VIOLENCE, NORTH, WEST))
    assert found.data["chart"].count("chart-multiples__panel") == 2
    assert found.table


def test_the_norm_is_drawn_in_words_of_the_many_and_called_national(
    client: Client, index: StatisticsIndexPage
) -> None:
    """E2, E3, E4, F21."""
    html = client.get("/statistics/most-young-people/").content.decode()
    assert "19 in 20 young people aged 13 to 17 had not carried a weapon" in html
    assert "National: England and Wales" in html
    assert "1 in 20" not in re.sub(r"19 in 20", "", html)
    assert html.count('class="chart__person"') == 38


def test_the_few_are_never_the_headline() -> None:
    """E3."""
    cell = ObservationFactory.create(value=5)
    made = FigureFactory.create(
        measure=cell.measure,
        area=cell.area,
        period_kind=cell.period_kind,
        period_start=cell.period_start,
        period_end=cell.period_end,
    )
    value = {"title": "A finding", "figure": made.slug, "words": "carried a weapon"}
    found = part({"type": "norm", "value": value})
    assert found.data["refused"] == MINORITY
    assert found.table is None


@pytest.mark.parametrize("kind", ["comparison", "parts"])
def test_what_is_not_loaded_is_said(kind: str) -> None:
    """P24: a gap is shown as a gap."""
    found = part(year_of(kind, "A finding", "police-never-loaded", area=FORCE))
    assert found.data["refused"]
    assert found.table is None


def test_every_page_of_the_demonstration_is_frugal_and_finds_its_numbers(
    client: Client, index: StatisticsIndexPage
) -> None:
    """At most 12 queries for the numbers of a page, however many there are."""
    pages = list(StatisticsPage.objects.all())
    assert len(pages) == 9
    for page in pages:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            content = content_of(page.body)
        assert len(asked) <= MOST_QUERIES, page.slug
        assert not [each.data["refused"] for each in content.parts if each.data.get("refused")]
        assert client.get(page.get_url()).status_code == 200


def test_more_blocks_cost_no_more_queries() -> None:
    def queries(count: int) -> int:
        block = year_of("comparison", "A finding", VIOLENCE, area=FORCE)
        more = year_of("parts", "A finding", f"{VIOLENCE}-records", area=FORCE)
        body = StatisticsBody().to_python([block, more] * count)
        with CaptureQueriesContext(connection) as asked:
            content_of(body)
        return len(asked)

    assert queries(1) == queries(5)


def test_the_index_lists_topics_places_and_explanations(
    client: Client, index: StatisticsIndexPage
) -> None:
    html = client.get("/statistics/").content.decode()
    topics, places = html.index('id="topics"'), html.index('id="places"')
    assert topics < html.index("How Northamptonshire compares") < places
    assert places < html.index("Corby")
    assert html.index('id="about"') < html.index("What is serious violence?")


def test_places_are_found_without_fetching_a_number(index: StatisticsIndexPage) -> None:
    page = StatisticsPage.objects.get(slug="violence")
    with CaptureQueriesContext(connection) as asked:
        assert {FORCE, NORTH, WEST, "E07000150"} <= areas_shown(page)
    assert not asked


def test_open_data_lists_files_and_licences(client: Client, index: StatisticsIndexPage) -> None:
    html = client.get("/statistics/open-data/").content.decode()
    assert 'href="/statistics/violence/data.csv"' in html
    assert "what-is-serious-violence/data.csv" not in html
    assert "Open Government Licence" in html


SHOWN = ("headline_figures", "line_chart", "small_multiples", "map", "comparison", "parts", "table")


@pytest.mark.parametrize("name", [*SHOWN, "norm"])
def test_every_block_shows_itself_in_the_picker(name: str) -> None:
    """The preview has real numbers where there are some; the norm has none saved here."""
    html = preview(name)
    assert ("Nothing to show yet" in html) is (name == "norm" and not _national())
    assert name not in {"line_chart", "map"} or "<svg" in html


def _national() -> bool:
    return Figure.objects.filter(area__level="country").exists()


@pytest.mark.parametrize("name", [*SHOWN, "norm"])
def test_a_preview_without_numbers_says_so(name: str) -> None:
    Figure.objects.all().delete()
    if name != "parts":
        assert "Nothing to show yet" in preview(name)


def preview(name: str) -> str:
    from django.template.loader import render_to_string

    block = StatisticsBody().child_blocks[name]
    assert block.is_previewable
    assert block.get_description()
    value = block.get_preview_value()
    request = RequestFactory().get("/")
    context = block.get_preview_context(value, {"request": request})
    return render_to_string(block.get_preview_template(value, context), context, request)


FINDINGS = ("line_chart", "small_multiples", "map", "comparison", "parts", "norm")


@pytest.mark.parametrize("name", FINDINGS)
def test_no_chart_is_published_without_its_finding(name: str) -> None:
    """P18."""
    title = StatisticsBody().child_blocks[name].child_blocks["title"]
    assert title.required
    assert title.label == "The finding"


def test_a_page_with_parts_is_known_to_depend_on_each_of_them(index: StatisticsIndexPage) -> None:
    """N5: a new outcome file finds the page that shows outcomes."""
    page = StatisticsPage.objects.get(slug="what-happened-next")
    block = page.body.stream_block
    named = {model.__name__ for model, *_ in block.extract_references(page.body)}
    count = sum(1 for model, *_ in block.extract_references(page.body))
    assert "Measure" in named
    assert count > 10
    assert json.dumps(page.body.get_prep_value())
