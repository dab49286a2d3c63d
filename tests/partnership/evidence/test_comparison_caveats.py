"""What limits a comparison of forces is said beside every rank and every comparison (P16, DN-5)."""

import io
import json
from typing import Any

import pytest
from django.test import Client
from openpyxl import load_workbook
from wagtail.models import Page

from partnership.evidence.catalogue.caveats import COMPARISON_CAVEATS, KNOWN
from partnership.evidence.demo_context_words import COMPARISON_PAGE
from partnership.evidence.demo_words import FORCE, VIOLENCE
from partnership.evidence.exports import to_xlsx
from partnership.evidence.figures import Form, figure, table_of_figures
from partnership.evidence.models import Figure, StatisticsIndexPage, StatisticsPage
from partnership.evidence.page_content import content_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_evidence")]
WORDS = {each.text for each in KNOWN if each.slug in COMPARISON_CAVEATS}
SLUG = "violence-2025-force"


def test_every_rank_carries_them_and_no_other_form_does() -> None:
    said = {form: set(figure(SLUG, form=form).caveats) for form in Form}
    assert figure(SLUG, form=Form.RANK).available
    assert len(WORDS) == 2
    assert said[Form.RANK] >= WORDS
    assert not any(said[form] & WORDS for form in Form if form is not Form.RANK)


def test_every_crime_type_that_is_compared_has_them() -> None:
    forces = Figure.objects.filter(area__code=FORCE, measure__whole__isnull=False)
    assert forces
    for each in forces:
        rank = figure(each, form=Form.RANK)
        assert not rank.available or set(rank.caveats) >= WORDS


def test_quote_page_and_data_of_a_rank_carry_them(site_root: Page) -> None:
    site_root.add_child(instance=StatisticsIndexPage(title="Statistics", slug="statistics"))
    client = Client()
    data = client.get(f"/statistics/figures/{SLUG}.json?form=rank").json()
    page = client.get(f"/statistics/figures/{SLUG}/?form=rank").content.decode()
    assert set(data["caveats"]) >= WORDS
    for words in WORDS:
        assert words in data["quote"]
        assert page.count(words) >= 2  # in the words to quote, and to keep in mind


def test_the_workbook_of_a_rank_carries_them() -> None:
    table = table_of_figures([figure(SLUG, form=Form.RANK)], slug="ranks", title="Ranks")
    notes = load_workbook(io.BytesIO(to_xlsx([table], title="Ranks")))["Notes"]
    said = " ".join(str(cell.value) for row in notes.rows for cell in row)
    assert all(words in said for words in WORDS)


def comparison() -> Any:
    """Return the content of a page that compares forces."""
    blocks = [each for each in COMPARISON_PAGE["body"] if each["type"] == "comparison"]
    return content_of(StatisticsPage(title="C", body=json.dumps(blocks)).body)


def test_a_drawn_comparison_carries_them_with_its_table_and_quote() -> None:
    content = comparison()
    assert len(content.parts) == 3
    for part in content.parts:
        assert set(part.caveats) >= WORDS
        assert set(part.table.notes) >= WORDS
        assert all(words in part.quote for words in WORDS)


def test_a_map_of_the_same_rates_does_not() -> None:
    value = {"type": "map", "value": {"title": "t", "measure": VIOLENCE, "year": 2025}}
    value["value"] |= {"level": "authority", "form": "rate"}
    body = StatisticsPage(title="C", body=json.dumps([value])).body
    assert not WORDS & set(content_of(body).caveats)
