"""One chart or table by itself: its files, its words to quote, its report form (P19, N9, N10)."""

import csv
import html
import io
import json
import re
from decimal import Decimal

import pytest
from django.core.serializers.json import DjangoJSONEncoder
from django.test import Client
from openpyxl import load_workbook
from wagtail.models import Page

from partnership.evidence.models import ErrorReport, StatisticsPage
from partnership.evidence.page_content import Part, content_of
from partnership.evidence.reports import ReportForm

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_evidence", "demo_statistics")]


@pytest.fixture
def robbery(site_root: Page) -> StatisticsPage:
    return StatisticsPage.objects.get(slug="robbery")


def parts(page: StatisticsPage) -> list[Part]:
    return [part for part in content_of(page.body).parts if part.key and part.table]


def test_a_chart_and_a_table_have_their_own_csv(client: Client, robbery: StatisticsPage) -> None:
    assert {part.kind for part in parts(robbery)} == {"line_chart", "table"}
    for part in parts(robbery):
        response = client.get(f"/statistics/robbery/parts/{part.key}.csv")
        assert response["Content-Type"].startswith("text/csv")
        rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))
        assert part.table is not None
        assert rows[0] == [column.label for column in part.table.columns]
        for line, row in zip(rows[1:], part.table.rows, strict=True):
            assert line[0] == row[0].text
            assert [Decimal(cell) for cell in line[1:]] == [cell.value for cell in row[1:]]


def test_their_workbook_has_cover_notes_and_one_table(
    client: Client, robbery: StatisticsPage
) -> None:
    """P19."""
    for part in parts(robbery):
        response = client.get(f"/statistics/robbery/parts/{part.key}.xlsx")
        book = load_workbook(io.BytesIO(response.content))
        assert book.sheetnames[:3] == ["Cover", "Contents", "Notes"]
        assert len(book.sheetnames) == 4
        assert str(book["Cover"]["A2"].value).endswith(f"/statistics/robbery/#part-{part.key}")


def test_the_page_leads_to_files_quote_and_report(client: Client, robbery: StatisticsPage) -> None:
    content = client.get("/statistics/robbery/").content.decode()
    for part in parts(robbery):
        for ending in (".csv", ".xlsx", "/report/"):
            assert f'href="/statistics/robbery/parts/{part.key}{ending}"' in content
        assert f'id="{part.anchor}"' in content
        quote = re.search(rf'id="{part.anchor}-quote"[^>]*>(.*?)</p>', content)
        assert quote is not None
        words = html.unescape(quote[1])
        assert words.startswith(f"{part.title}. Robbery, ")
        assert "Source: data.police.uk" in words
        assert words.endswith(f"http://testserver/statistics/robbery/#{part.anchor}")


def test_the_key_stays_when_parts_change_places(robbery: StatisticsPage) -> None:
    before = {part.key for part in parts(robbery)}
    robbery.body = json.dumps(list(reversed(robbery.body.get_prep_value())), cls=DjangoJSONEncoder)
    robbery.save()
    robbery.refresh_from_db()
    assert {part.key for part in parts(robbery)} == before


def test_headlines_and_sentences_lead_to_their_figures(
    client: Client, robbery: StatisticsPage
) -> None:
    content = client.get("/statistics/robbery/").content.decode()
    assert 'href="/statistics/figures/robbery-2025-force/"' in content
    assert 'href="/statistics/figures/robbery-2025-force/?form=rate"' in content
    assert client.get("/statistics/figures/robbery-2025-force/?form=rate").status_code == 200


def test_an_error_in_a_chart_can_be_reported(
    client: Client, robbery: StatisticsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = parts(robbery)[0]
    path = f"/statistics/robbery/parts/{part.key}/report/"
    assert part.title in html.unescape(client.get(path).content.decode())
    token = ReportForm.tokens.new()
    monkeypatch.setattr("partnership.core.form_token.time.time", lambda: 4_102_444_800.0)
    late = client.post(path, {"words": "May looks too high.", "token": token})
    assert late.status_code == 200
    token = ReportForm.tokens.new()
    monkeypatch.setattr("partnership.core.form_token.time.time", lambda: 4_102_444_860.0)
    sent = Client(enforce_csrf_checks=True).post(path, {"words": "Too high.", "token": token})
    assert (sent.status_code, sent.headers["Location"]) == (302, f"{path}thank-you/")
    assert client.get(f"{path}thank-you/").status_code == 200
    report = ErrorReport.objects.get()
    assert report.figure is None
    assert report.about == f"{robbery.title}: {part.title}"
    assert report.address == f"/statistics/robbery/#{part.anchor}"


@pytest.mark.parametrize("ending", ["none.csv", "none.xlsx", "none/report/"])
def test_parts_that_are_not_there(client: Client, robbery: StatisticsPage, ending: str) -> None:
    assert client.get(f"/statistics/robbery/parts/{ending}").status_code == 404
