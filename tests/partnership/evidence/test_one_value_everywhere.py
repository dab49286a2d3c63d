"""The same figure says the same in every form and file, whatever the numbers (N8, G14)."""

import csv
import io
import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from partnership.evidence.exports import to_csv, to_xlsx
from partnership.evidence.figures import Form, figure, figures_by_slug, series, table_for
from partnership.evidence.models import Figure
from partnership.evidence.rules.numbers import number_text
from tests.factories.evidence import (
    FigureFactory,
    MeasureFactory,
    ResidentsFactory,
    observe,
    populate,
)

pytestmark = pytest.mark.django_db
COUNTS = st.integers(0, 200_000)
# Half a step, with room for binary fractions.
HALF = 0.500001
PEOPLE = st.integers(1, 60_000_000)
FEW = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def saved(now: int, before: int, people: int, decimals: int) -> Figure:
    """Return a figure of 2024 with a year before, a whole and a base."""
    whole = MeasureFactory.create()
    what = MeasureFactory.create(whole=whole, rate_decimals=decimals)
    made = FigureFactory.create(measure=what)
    observe(what, made.area, 2024, now)
    observe(what, made.area, 2023, before)
    observe(whole, made.area, 2024, now + before)
    populate(what, made.area, people)
    return made


@FEW
@given(now=COUNTS, before=COUNTS, people=PEOPLE, decimals=st.integers(0, 2))
def test_words_sentence_series_table_csv_and_workbook_agree(
    now: int, before: int, people: int, decimals: int
) -> None:
    made = saved(now, before, people, decimals)
    for form, places in ((Form.COUNT, 0), (Form.RATE, decimals)):
        answer = figure(made.slug, form=form)
        assert answer.value is not None
        text = number_text(answer.value, places)
        assert answer.value_text == text
        assert answer.words.split(" ")[0] == text
        assert answer.sentence.split(" ")[0] == text
        points = series(made.measure, [made.area], "calendar_year", form=form)
        assert (points[-1].value, points[-1].value_text) == (answer.value, text)
        table = table_for(points, slug="t", title="t")
        assert table.rows[-1][1].text == text
        in_csv = list(csv.reader(io.StringIO(to_csv(table).decode("utf-8-sig"))))[-1][1]
        sheet = load_workbook(io.BytesIO(to_xlsx([table], title="t")))["t"]
        assert Decimal(in_csv) == answer.value
        assert Decimal(str(sheet.cell(row=sheet.max_row, column=2).value)) == answer.value


@FEW
@given(now=COUNTS, before=COUNTS, people=PEOPLE, decimals=st.integers(0, 2))
def test_the_rate_lies_in_its_printed_interval_in_both_forms(
    now: int, before: int, people: int, decimals: int
) -> None:
    made = saved(now, before, people, decimals)
    as_rate, as_interval = (figure(made.slug, form=form) for form in ("rate", "interval"))
    assert (as_rate.value, as_rate.low, as_rate.high, as_rate.base_words) == (
        as_interval.value,
        as_interval.low,
        as_interval.high,
        as_interval.base_words,
    )
    assert as_rate.low is not None
    assert as_rate.high is not None
    assert as_rate.value is not None
    assert as_rate.low <= as_rate.value <= as_rate.high
    assert as_interval.value_text in as_rate.interval_words


@FEW
@given(now=COUNTS, before=COUNTS, people=PEOPLE, decimals=st.integers(0, 2))
def test_change_agrees_with_the_two_counts_or_is_refused(
    now: int, before: int, people: int, decimals: int
) -> None:
    made = saved(now, before, people, decimals)
    answer = figure(made.slug, form="change")
    if before < 20:
        assert answer.refused
        assert answer.value is None
        return
    assert float(answer.value or 0) == pytest.approx(100 * (now - before) / before, abs=HALF)
    assert number_text(now) in answer.sentence
    assert number_text(before) in answer.sentence
    printed = re.findall(r"(\d[\d,]*)%", answer.words)
    assert not printed or int(printed[0].replace(",", "")) in {abs(int(answer.value or 0)), 1}


@FEW
@given(now=COUNTS, before=COUNTS)
def test_share_agrees_with_the_two_counts_or_is_refused(now: int, before: int) -> None:
    answer = figure(saved(now, before, 1000, 1).slug, form="share")
    if now + before == 0:
        assert answer.refused
        return
    assert float(answer.value or 0) == pytest.approx(100 * now / (now + before), abs=HALF)


def test_one_by_one_and_all_together_say_the_same() -> None:
    slugs = [saved(number * 37, 50, 9_000, 1).slug for number in range(5)]
    together = figures_by_slug(slugs)
    assert together == {slug: figure(slug) for slug in slugs}
    assert figure(Figure.objects.get(slug=slugs[0])) == together[slugs[0]]


def test_populations_say_their_day() -> None:
    people = ResidentsFactory.create()
    made = FigureFactory.create(
        measure=MeasureFactory.create(base=people),
        period_kind="point",
        period_start=date(2021, 3, 21),
        period_end=date(2021, 3, 21),
    )
    populate(made.measure, made.area, 785_241)
    made.measure = people
    made.save()
    assert figure(made.slug).sentence.endswith("on 21 March 2021.")
