"""What newspapers printed from figures like ours, and what our words make of them (G26).

The rows are those of ``figures_from_pages.csv``: cautionary examples, never published here.
"""

import csv
from pathlib import Path

import pytest

from partnership.evidence.rules.change import change
from partnership.evidence.rules.coverage import refuse_partial
from partnership.evidence.rules.periods import Period
from partnership.evidence.rules.rates import rate
from partnership.evidence.rules.refusals import Refused
from partnership.evidence.rules.shares import one_in_words, share

FILE = Path(__file__).parents[1] / "data" / "figures_from_pages.csv"


def printed() -> dict[str, dict[str, str]]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


ROWS = printed()


def value(row_id: str) -> int:
    return int(ROWS[row_id]["value"])


@pytest.mark.parametrize(
    ("row_id", "before", "ours"),
    [
        ("F01", 319, "rose by 42%, from 319 to 452"),
        ("F04", 331, "rose by 93%, from 331 to 638"),
        ("F08", 718, "stayed about the same, from 718 to 659"),
        ("F10", 186, "rose by 74%, from 186 to 323"),
        ("F13", 40_983, "rose by 12%, from 40,983 to 45,927"),
        ("F14", 7_394, "rose by 53%, from 7,394 to 11,302"),
        ("F15", 14_725, "rose by 4%, from 14,725 to 15,244"),
        ("F19", 52_969, "rose by 4%, from 52,969 to 55,008"),
    ],
)
def test_changes_are_worked_out_from_the_printed_counts(
    row_id: str, before: int, ours: str
) -> None:
    assert change(before, value(row_id)).sentence_end == ours


def test_f04_is_not_doubled() -> None:
    assert "doubled" not in change(331, value("F04")).sentence_end


def test_f07_two_people_a_day_cannot_be_made_from_offences() -> None:
    assert round(value("F07") / 365) == 2
    # The noun is part of the measure: 369 assaults with injury are about one a day (P10).
    assert round(369 / 365) == 1


def test_f09_the_printed_rate_has_another_base_than_all_residents() -> None:
    assert round(rate(value("F09"), 785_241, 100_000).value) == 32


def test_f12_a_percentage_on_about_eighteen_is_refused() -> None:
    with pytest.raises(Refused, match="under 20"):
        change(18, value("F12"))


def test_f15_part_of_a_year_is_refused() -> None:
    year = Period.year_ending(2019, 9)
    with pytest.raises(Refused, match="needs 12 months, and 4 are held"):
        refuse_partial(year, year.months()[:4])


def test_f16_a_rise_of_about_seven_events_is_about_the_same() -> None:
    assert change(27, 34).direction == "about the same"


def test_f21_the_norm_comes_first() -> None:
    assert one_in_words(100 - value("F21"), 100) == "19 in 20"


def test_f26_a_small_group_has_a_wide_interval() -> None:
    answer = share(24, 45)
    assert answer.interval.high - answer.interval.low > 0.25
