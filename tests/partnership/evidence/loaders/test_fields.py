"""What the cell of a published table may say."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from partnership.evidence.loaders import fields
from partnership.evidence.loaders.fields import Published
from partnership.evidence.loaders.tidy.periods import period_of
from partnership.evidence.rules.cells import CellStatus
from partnership.evidence.rules.periods import Period, PeriodKind


@pytest.mark.parametrize(
    ("text", "value", "status"),
    [
        ("0", 0, CellStatus.FINAL),
        ("1,234", 1234, CellStatus.FINAL),
        ("25997.0", 25997, CellStatus.FINAL),
        ("12.5 [p]", "12.5", CellStatus.PROVISIONAL),
        ("12[r]", 12, CellStatus.REVISED),
        ("7 [note 3]", 7, CellStatus.FINAL),
        ("7 [p] [note 3]", 7, CellStatus.PROVISIONAL),
        ("-0.316", "-0.316", CellStatus.FINAL),
        ("[c]", None, CellStatus.SUPPRESSED),
        ("*", None, CellStatus.SUPPRESSED),
        ("[x]", None, CellStatus.MISSING),
        ("..", None, CellStatus.MISSING),
        (":", None, CellStatus.MISSING),
        ("[z]", None, CellStatus.NOT_APPLICABLE),
    ],
)
def test_published_numbers_and_shorthand_p13_p19(
    text: str, value: str | int | None, status: CellStatus
) -> None:
    expected = None if value is None else Decimal(value)
    assert fields.published(text) == Published(expected, status)


@pytest.mark.parametrize(
    "text",
    ["", "-", "1,23", "12,34,567", "1 234", "1.234,5", "twelve", "[q]", "5 [q]", "#REF!", "NaN",
     "inf", "1e5", "३", "=1+1", "0.00001", "9" * 15, "[low]", "12 [c]"],
)  # fmt: skip
def test_what_is_no_number_for_certain(text: str) -> None:
    with pytest.raises(ValueError, match=r"\."):
        fields.published(text)


@pytest.mark.parametrize("text", ["-1", "1.5", "", "one", "1,2", "३", "9" * 15, "[c]"])
def test_what_is_no_count(text: str) -> None:
    with pytest.raises(ValueError, match=r"whole number|blank"):
        fields.whole_number(text)


def test_counts_with_thousands_and_a_spreadsheets_nought() -> None:
    assert [fields.whole_number(text) for text in ("0", "1,234,567", "12.0")] == [0, 1_234_567, 12]


@pytest.mark.parametrize("text", ["-1", "1.5 [p]"])
def test_what_is_no_published_count(text: str) -> None:
    with pytest.raises(ValueError, match="whole number"):
        fields.published_count(text)


def test_days_have_one_form() -> None:
    assert fields.day("2021-03-21") == date(2021, 3, 21)
    for text in ("21/03/2021", "03-21-2021", "21 March 2021", "2021-3-21", "20210321"):
        with pytest.raises(ValueError, match="not a date like"):
            fields.day(text)
    with pytest.raises(ValueError, match="day is out of range"):
        fields.day("2021-02-30")


def test_financial_years() -> None:
    assert [fields.financial_year(text) for text in ("2023/24", "2023-24", "1999/2000")] == [
        2023,
        2023,
        1999,
    ]
    for text in ("2023", "2023/25", "2023/2025", "23/24", "2023/4"):
        with pytest.raises(ValueError, match="financial year"):
            fields.financial_year(text)


@pytest.mark.parametrize("text", ["0", "5", "Q5", "", "1.0", "one"])
def test_there_are_four_quarters(text: str) -> None:
    with pytest.raises(ValueError, match="quarter"):
        fields.quarter(text)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2025", Period.calendar_year(2025)),
        ("2025-03", Period.month(2025, 3)),
        ("2025 Q2", Period.starting(PeriodKind.QUARTER, date(2025, 4, 1))),
        ("2024/25", Period.financial_year(2024)),
        ("2022/23 to 2024/25", Period.three_financial_years(2022)),
        ("year ending March 2025", Period.year_ending(2025, 3)),
        ("Year ending Sep 2025", Period.year_ending(2025, 9)),
        ("YE June 2025", Period.year_ending(2025, 6)),
        ("2021-03-21", Period.point(date(2021, 3, 21))),
    ],
)
def test_periods_are_written_in_one_way_each(text: str, period: Period) -> None:
    assert period_of(text) == period


@pytest.mark.parametrize(
    "text",
    ["", "2025-13", "2025-00", "March 2025", "01/03/2025", "2025 Q5", "2024/26", "24/25",
     "2022/23 to 2025/26", "year ending Smarch 2025", "2021-02-30", "2024-25", "0000",
     "date 2025-03-01"],
)  # fmt: skip
def test_other_ways_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"period|date"):
        period_of(text)


@pytest.mark.parametrize(
    ("read", "text"),
    [(fields.area_code, "e06000061"), (fields.area_code, "E0600061"), (fields.words, "")],
)
def test_codes_and_words(read: Callable[[str], object], text: str) -> None:
    with pytest.raises(ValueError, match=r"code|blank"):
        read(text)
