"""The statistics pages: real numbers, few queries, and downloads equal to the page."""

import csv
import io
import json
import re
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook
from wagtail.models import Page, Site

from partnership.evidence.demo_pages import build_statistics
from partnership.evidence.demo_words import FORCE, VIOLENCE, headlines, months, text
from partnership.evidence.models import Correction, StatisticsIndexPage, StatisticsPage
from partnership.evidence.page_content import content_of
from tests.factories.evidence import CorrectionFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_evidence", "demo_statistics")]


@pytest.fixture
def index(site_root: Page) -> StatisticsIndexPage:
    return StatisticsIndexPage.objects.get()


@pytest.fixture
def violence(index: StatisticsIndexPage) -> StatisticsPage:
    return StatisticsPage.objects.get(slug="violence")


def body(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_building_twice_changes_nothing(index: StatisticsIndexPage, site_root: Page) -> None:
    before = [(page.pk, page.latest_revision_id) for page in index.get_children()]
    assert build_statistics(Page.objects.get(pk=site_root.pk)).pk == index.pk
    assert [(page.pk, page.latest_revision_id) for page in index.get_children()] == before


def test_the_violence_page_shows_the_real_numbers(client: Client, violence: StatisticsPage) -> None:
    """DF1 with base and interval (P14)."""
    html = words(body(client, "/statistics/violence/"))
    for expected in ("25,997", "33.1 for every 1,000 residents", "32.7 to 33.5", "785,241"):
        assert expected in html


def test_what_recorded_crime_can_tell_is_said(client: Client, violence: StatisticsPage) -> None:
    """P5 and DN-1."""
    html = words(body(client, "/statistics/violence/"))
    assert "Recorded crime shows what police recorded." in html
    assert "It is not the same as serious violence, and it is not knife crime." in html


def test_good_and_bad_news_stand_together(client: Client, violence: StatisticsPage) -> None:
    """P16, E14: no measure is shown alone because it flatters."""
    html = words(body(client, "/statistics/violence/"))
    assert "robberies recorded by police" in html
    assert "possession of weapons offences recorded by police" in html


def test_a_chart_has_its_finding_its_words_and_its_table(
    client: Client, violence: StatisticsPage
) -> None:
    """P17, P18."""
    html = body(client, "/statistics/violence/")
    assert "Recorded violence was highest in July and lowest in February" in html
    assert "The highest is 2,473 in July 2025, the lowest 1,839 in February 2025." in html
    assert re.search(r'<svg class="chart chart--line"[^>]*aria-hidden="true"', html)
    assert '<th scope="row">July 2025</th>' in html
    assert "Violence and sexual offences, Northamptonshire, January 2025 to December 2025" in html


def test_the_findings_of_the_demonstration_are_true(index: StatisticsIndexPage) -> None:
    """A chart's title is checked against its numbers, so that it stays true."""
    charts = {}
    for page in StatisticsPage.objects.all():
        for part in content_of(page.body).parts:
            if part.kind == "line_chart" and part.table:
                title = part.value.value["title"]
                charts[title] = [[int(cell.value) for cell in row[1:]] for row in part.table.rows]
    county = [
        row[0] for row in charts["Recorded violence was highest in July and lowest in February"]
    ]
    assert (county.index(max(county)), county.index(min(county))) == (6, 1)
    councils = charts["West Northamptonshire, where more people live, recorded more in every month"]
    assert all(west > north for north, west in councils)
    robbery = [
        row[0]
        for row in charts[
            "More robberies were recorded in every month from April than in January to March"
        ]
    ]
    assert min(robbery[3:]) > max(robbery[:3])
    weapons = [
        row[0]
        for row in charts["Recorded weapons offences were highest in May and lowest in October"]
    ]
    assert (weapons.index(max(weapons)), weapons.index(min(weapons))) == (4, 9)


def test_no_style_no_script_and_no_cookie(client: Client, violence: StatisticsPage) -> None:
    response = client.get("/statistics/violence/")
    assert not response.cookies
    main = response.content.decode().split("<main", 1)[1].split("</main>", 1)[0]
    assert "style=" not in main
    assert "<script" not in main


def test_there_is_no_exit_button_on_statistics(client: Client, violence: StatisticsPage) -> None:
    """EXIT-1."""
    assert "exit-this-page" not in body(client, "/statistics/violence/").split("<main")[0]


def queries_of(client: Client, address: str) -> int:
    """Count what one reading costs, with the page cache off and Wagtail's own caches warm."""
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_the_number_of_figures_does_not_change_the_cost(
    client: Client, index: StatisticsIndexPage
) -> None:
    small = [headlines("violence-2025-force"), months("table", "One", VIOLENCE, FORCE)]
    every = ["violence-2025-force", "robbery-2025-force", "weapons-2025-north"]
    large = [
        *[headlines(*every)] * 3,
        *[months("line_chart", f"Chart {n}", VIOLENCE, FORCE) for n in range(6)],
        *[text(f'<embed embedtype="figure" slug="{slug}" form="rate"/>') for slug in every],
    ]
    costs = []
    for name, blocks in (("small", small), ("large", large)):
        index.add_child(instance=StatisticsPage(title=name, slug=name, body=json.dumps(blocks)))
        costs.append(queries_of(client, f"/statistics/{name}/"))
    assert costs[0] == costs[1]


def test_the_query_budget_is_kept(client: Client, violence: StatisticsPage) -> None:
    """Issue 2: at most twelve queries, uncached."""
    assert queries_of(client, "/statistics/violence/") <= 12


def page_tables(page: StatisticsPage) -> list[Any]:
    return content_of(page.body).tables


def test_the_csv_holds_exactly_the_tables_of_the_page(
    client: Client, violence: StatisticsPage
) -> None:
    response = client.get("/statistics/violence/data.csv")
    assert response["Content-Type"].startswith("text/csv")
    assert 'filename="violence.csv"' in response["Content-Disposition"]
    rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))[1:]
    expected = [
        (table.title, row[0].text, column.label, cell.value)
        for table in page_tables(violence)
        for row in table.rows
        for column, cell in zip(table.columns[1:], row[1:], strict=True)
    ]
    assert len(rows) == len(expected) > 30
    for row, (title, name, column, value) in zip(rows, expected, strict=True):
        assert row[:3] == [title, name, column]
        assert row[3] == value if isinstance(value, str) else Decimal(row[3]) == value


def test_the_workbook_holds_exactly_the_tables_of_the_page(
    client: Client, violence: StatisticsPage
) -> None:
    """P19."""
    response = client.get("/statistics/violence/data.xlsx")
    book = load_workbook(io.BytesIO(response.content))
    tables = page_tables(violence)
    assert book.sheetnames[:3] == ["Cover", "Contents", "Notes"]
    assert len(book.sheetnames) == 3 + len(tables)
    for table, name in zip(tables, book.sheetnames[3:], strict=True):
        values = [[cell.value for cell in row] for row in book[name].iter_rows(min_row=5)]
        assert [row[0] for row in values] == [row[0].value for row in table.rows]
        assert [str(row[1]) for row in values] == [str(row[1].value) for row in table.rows]


def test_the_page_shows_what_its_files_hold(client: Client, violence: StatisticsPage) -> None:
    """N8: one content, several layouts."""
    html = words(body(client, "/statistics/violence/"))
    for part in content_of(violence.body).parts:
        if part.kind == "line_chart" and part.table:
            assert all(cell.text in html for row in part.table.rows for cell in row)


@pytest.mark.parametrize("name", ["data.csv", "data.xlsx", "data.pdf"])
def test_a_page_without_tables_has_no_files(
    client: Client, index: StatisticsIndexPage, name: str
) -> None:
    index.add_child(instance=StatisticsPage(title="Empty", slug="empty"))
    assert client.get(f"/statistics/empty/{name}").status_code == 404


def test_a_draft_gives_no_file_away(client: Client, violence: StatisticsPage) -> None:
    violence.unpublish()
    assert client.get("/statistics/violence/data.csv").status_code == 404


def test_the_index_lists_topics_facts_and_what_is_missing(
    client: Client, index: StatisticsIndexPage
) -> None:
    """P24: the three measures of the Duty lead the page, also when they are missing."""
    html = words(body(client, "/statistics/"))
    assert "25,997" in html
    assert html.count("Not loaded yet") == 3
    duty = html.index("Hospital admissions for assault with a sharp object")
    assert html.index("Homicide") < duty < html.index("What police recorded")
    assert "Comes from: Home Office Homicide Index" in html
    for topic in ("Violence", "Robbery", "Possession of weapons"):
        assert f"{topic} in Northamptonshire, 2025" in html


def test_the_ledger_is_empty_in_plain_words(client: Client, index: StatisticsIndexPage) -> None:
    """P1, P2."""
    Correction.objects.all().delete()
    html = words(body(client, "/statistics/corrections/"))
    assert "No number on this site has changed since it was published." in html
    assert "scheduled revision" in html
    assert "unscheduled correction" in html
    assert "evidence@example.org" in html


def test_the_ledger_lists_both_kinds_with_old_new_and_reason(
    client: Client, index: StatisticsIndexPage
) -> None:
    """G18, G24."""
    CorrectionFactory(what="Robbery in March")
    html = words(body(client, "/statistics/corrections/"))
    assert "Robbery in March" in html
    assert "Before (superseded) 100 offences Now 90 offences" in html
    assert "Two rows of the file were read twice." in html
    assert "Unscheduled correction" in html


def test_a_chart_that_cannot_be_drawn_says_why(client: Client, index: StatisticsIndexPage) -> None:
    blocks = [months("line_chart", "A finding", "police-never-loaded", FORCE)]
    index.add_child(instance=StatisticsPage(title="T", slug="t", body=json.dumps(blocks)))
    html = words(body(client, "/statistics/t/"))
    assert "No such numbers are held yet." in html


def test_an_empty_page_can_be_shown(client: Client, index: StatisticsIndexPage) -> None:
    """WD-05: half-filled pages are previewed all the time."""
    Site.clear_site_root_paths_cache()
    index.add_child(instance=StatisticsPage(title="Empty", slug="empty"))
    assert "Empty" in body(client, "/statistics/empty/")
