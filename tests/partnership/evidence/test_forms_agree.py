"""No rendered form of a figure disagrees with another, whatever the numbers (N8, G4, G14).

Prose, card, quote, page, chart label, description, table, CSV, workbook and JSON are compared with
what the door said; the door is compared with the cells.
"""

import csv
import html
import io
import json
import re
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client, RequestFactory
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from wagtail.models import Page

from partnership.evidence import chart_parts
from partnership.evidence.exports import to_csv, to_long_csv, to_xlsx
from partnership.evidence.figure_pages import view_of
from partnership.evidence.figure_scope import Citation
from partnership.evidence.figures import (
    Form,
    RenderedFigure,
    SeriesRequest,
    figure,
    series_set,
    table_of_figures,
    table_of_series,
)
from partnership.evidence.models import Area, AreaLevel, Figure, Measure, StatisticsIndexPage
from partnership.evidence.open_data import figure_as_data, view_as_data
from partnership.evidence.page_content import headline_card
from partnership.evidence.rich_text import inline_figure
from partnership.evidence.rules.numbers import number_text
from tests.factories.evidence import (
    AreaFactory,
    FigureFactory,
    MeasureFactory,
    ObservationFactory,
    observe,
    populate,
)

pytestmark = [pytest.mark.django_db, pytest.mark.system]
FEW = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
COUNTS = st.one_of(st.integers(0, 60), st.integers(0, 200_000))
MONTHS = st.lists(st.one_of(st.none(), st.integers(0, 3_000)), min_size=12, max_size=12)
TAGS = re.compile(r"<[^>]+>")


@st.composite
def data_sets(draw: st.DrawFn) -> dict[str, Any]:
    """Return counts of six areas in two years, their people, and months of one of them."""
    return {
        "now": draw(st.lists(COUNTS, min_size=6, max_size=6)),
        "before": draw(COUNTS),
        "rest": draw(COUNTS),
        "people": draw(st.lists(st.integers(1_000, 9_000_000), min_size=6, max_size=6)),
        "months": draw(MONTHS),
        "minimum": draw(st.sampled_from([0, 5, 10])),
        "decimals": draw(st.integers(0, 2)),
    }


def save(numbers: dict[str, Any]) -> Figure:
    """Save the data set, with a figure of its first area."""
    Area.objects.exclude(observations__isnull=False).delete()
    whole = MeasureFactory.create(noun_plural="all example offences")
    measure = MeasureFactory.create(
        whole=whole, minimum_count=numbers["minimum"], rate_decimals=numbers["decimals"]
    )
    level = AreaLevel.REGION
    Area.objects.filter(level=level).update(level=AreaLevel.COUNTY)
    areas = [AreaFactory.create(level=level) for _ in range(6)]
    for area, count, people in zip(areas, numbers["now"], numbers["people"], strict=True):
        observe(measure, area, 2024, count)
        populate(measure, area, people)
    observe(measure, areas[0], 2023, numbers["before"])
    observe(whole, areas[0], 2024, numbers["now"][0] + numbers["rest"])
    save_months(measure, areas[0], numbers["months"])
    return FigureFactory.create(measure=measure, area=areas[0])


def save_months(measure: Measure, area: Area, values: list[int | None]) -> None:
    """Save the months of 2025; a month without a value is missing."""
    for month, value in enumerate(values, start=1):
        if value is not None:
            start = date(2025, month, 1)
            end = date(2025 + month // 12, month % 12 + 1, 1)
            ObservationFactory.create(
                measure=measure,
                area=area,
                period_kind="month",
                period_start=start,
                period_end=date.fromordinal(end.toordinal() - 1),
                value=value,
            )


def words_of(markup: str) -> str:
    """Return the text of markup."""
    return " ".join(html.unescape(TAGS.sub(" ", markup)).split())


def sheet_of(book: bytes) -> list[list[Any]]:
    """Return the rows of the last sheet, below its heading."""
    sheet = load_workbook(io.BytesIO(book)).worksheets[-1]
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]


def agree(answer: RenderedFigure) -> None:
    """Compare everything that is made of one figure with what the door said."""
    assert (answer.value is None) == (answer.refused is not None)
    table = table_of_figures([answer], slug="t", title="t")
    row = table.rows[0]
    in_csv = list(csv.reader(io.StringIO(to_csv(table).decode("utf-8-sig"))))[1]
    in_long = list(csv.reader(io.StringIO(to_long_csv([table]).decode("utf-8-sig"))))[1:]
    in_sheet = sheet_of(to_xlsx([table], title="t"))[0]
    data = json.loads(json.dumps(figure_as_data(answer), default=str))
    prose = words_of(inline_figure(answer, Citation(answer.slug, answer.form.value), None))
    assert prose.startswith(answer.words)
    for wording, said in answer.wordings.items():
        worded = inline_figure(answer, Citation(answer.slug), None, wording=wording)
        assert words_of(worded).startswith(said)
        assert answer.value_text in said or answer.form in {Form.INTERVAL, Form.CHANGE}
        assert answer.interval_words in said or "interval" not in wording
    assert (data["words"], data["sentence"], data["text"]) == (
        answer.words,
        answer.sentence,
        answer.value_text,
    )
    if answer.value is None:
        assert data["value"] is None
        assert in_csv[3] == in_sheet[3] == row[3].value
        assert str(row[3].value).startswith("[")
        return
    assert row[3].text == answer.value_text
    assert answer.value_text in answer.words or answer.form is Form.INTERVAL
    assert Decimal(in_csv[3]) == Decimal(str(in_sheet[3])) == Decimal(str(data["value"]))
    assert Decimal(in_csv[3]) == answer.value
    assert in_long[2][3] == in_csv[3]
    assert headline_card(answer, answer)["value"] == answer.value_text
    if answer.low is not None and answer.high is not None:
        # A per cent is printed without decimals, the ends of its interval with one.
        step = Decimal(1) if answer.form in {Form.SHARE, Form.RATIO} else Decimal(0)
        assert answer.low - step <= answer.value <= answer.high + step
        assert (data["interval"]["low"], data["interval"]["high"]) == (
            float(answer.low),
            float(answer.high),
        )


@FEW
@given(numbers=data_sets())
def test_every_way_of_showing_a_figure_says_the_same(numbers: dict[str, Any]) -> None:
    made = save(numbers)
    for form in Form:
        agree(figure(made.slug, form=form))


@FEW
@given(numbers=data_sets())
def test_the_forms_of_a_figure_agree_with_each_other_and_with_the_cells(
    numbers: dict[str, Any],
) -> None:
    made = save(numbers)
    said = {form: figure(made.slug, form=form) for form in Form}
    now, before = numbers["now"][0], numbers["before"]
    shown = now == 0 or now >= numbers["minimum"]
    assert said[Form.COUNT].available == shown
    if not shown:
        assert not any(answer.available for answer in said.values())
        return
    assert said[Form.ROLLING].value == now
    assert said[Form.RATE].interval_words in said[Form.RATE].sentence
    if said[Form.RANK].available:
        assert number_text(said[Form.RATE].value or 0, numbers["decimals"]) in (
            said[Form.RANK].sentence
        )
        assert 1 <= (said[Form.RANK].value or 0) <= 6
    if said[Form.RATIO].available:
        assert said[Form.RATIO].value == said[Form.SHARE].value
        assert said[Form.RATIO].interval_words == said[Form.SHARE].interval_words
    if said[Form.CHANGE].available:
        sentence = said[Form.CHANGE].sentence
        verb = {"rose": now > before, "doubled": now > before}
        verb |= {"fell": now < before, "halved": now < before}
        assert all(holds for word, holds in verb.items() if f" {word}" in sentence)
        assert number_text(before) in sentence


@FEW
@given(numbers=data_sets())
def test_chart_description_table_and_files_of_a_series_agree(numbers: dict[str, Any]) -> None:
    made = save(numbers)
    request = SeriesRequest(made.measure.slug, (made.area.code,))
    series = series_set([request])[0]
    if series.refused:
        assert not any(value is not None for value in numbers["months"])
        return
    table = table_of_series(series, slug="t", title="t")
    drawing = words_of(chart_parts.line(series, show_chance=True, uid="u"))
    in_csv = list(csv.reader(io.StringIO(to_csv(table).decode("utf-8-sig"))))[1:]
    in_sheet = sheet_of(to_xlsx([table], title="t"))
    known = [point for point in series.points if point.value is not None]
    for point, row, line, cells in zip(series.points, table.rows, in_csv, in_sheet, strict=True):
        asked = Figure(
            slug="m", title="m", measure=made.measure, area=made.area, form=Form.COUNT.value
        )
        asked.period = point.period
        alone = figure(asked)
        assert (alone.value, alone.value_text) == (point.value, point.value_text)
        if point.value is None:
            assert line[1] == cells[1] == row[1].value
        else:
            assert row[1].text == point.value_text
            assert Decimal(line[1]) == Decimal(str(cells[1])) == point.value
    if known:
        extremes = (max, min)
        for extreme in extremes:
            chosen = extreme(known, key=lambda point: point.value or 0)
            assert chosen.value_text in drawing
    assert ("There is no figure for" in drawing) == any(
        point.status == "missing" for point in series.points
    )


@settings(FEW, max_examples=8)
@given(numbers=data_sets())
def test_page_json_and_quote_of_an_address_agree(site_root: Page, numbers: dict[str, Any]) -> None:
    if not StatisticsIndexPage.objects.exists():
        site_root.add_child(instance=StatisticsIndexPage(title="Statistics", slug="statistics"))
    made, client = save(numbers), Client()
    for form in Form:
        path = f"/statistics/figures/{made.slug}"
        page = words_of(client.get(f"{path}/?form={form}").content.decode())
        data = client.get(f"{path}.json?form={form}").json()
        answer = figure(made.slug, form=form)
        assert (data["words"], data["sentence"]) == (answer.words, answer.sentence)
        assert (answer.sentence if answer.available else str(answer.refused)) in page
        if answer.available:
            assert data["quote"].startswith(answer.sentence)
            assert data["quote"] in page
            assert all(caveat in data["quote"] for caveat in answer.caveats)
            old = client.get(data["permanent_url"].removeprefix("http://testserver"))
            assert answer.sentence in words_of(old.content.decode())


def test_json_holds_numbers_as_the_door_rounds_them() -> None:
    made = FigureFactory.create(form="rate")
    observe(made.measure, made.area, 2024, 25_997)
    populate(made.measure, made.area, 785_241)
    view = view_of(RequestFactory().get("/"), made.slug)
    data = view_as_data(view)
    assert (data["value"], data["interval"]["low"], data["interval"]["high"]) == (33.1, 32.7, 33.5)
    assert data["published_at"] == datetime(2024, 1, 1, 9, 30, tzinfo=UTC)
