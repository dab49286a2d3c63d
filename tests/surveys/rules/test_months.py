"""Months by name and number, and as they are stored."""

import pytest

from surveys.rules.answers import Month, answer_from_json
from surveys.rules.months import in_words, number_of


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("3", 3),
        ("03", 3),
        ("12", 12),
        ("Mar", 3),
        ("MARCH", 3),
        ("jun", 6),
        ("jul", 7),
        ("0", None),
        ("13", None),
        ("003", None),
        ("ma", None),
        ("Marchy", None),
        ("٣", None),
        ("-1", None),
        ("", None),
    ],
)
def test_a_month_is_read(typed: str, number: int | None) -> None:
    assert number_of(typed) == number


@pytest.mark.parametrize("month", [Month(2019, 3), Month(2019, 12), Month(2019)])
def test_a_month_survives_being_stored(month: Month) -> None:
    assert Month.read(str(month)) == month


def test_a_month_has_words() -> None:
    assert (in_words(Month(2019, 3)), in_words(Month(2019))) == ("March 2019", "2019")


@pytest.mark.parametrize("text", ["2019-13", "2019-00", "2019-3", "19", "March", "2019-03-04", ""])
def test_nothing_else_is_a_month(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # int and our own
        Month.read(text)


def test_what_is_no_answer_is_refused() -> None:
    with pytest.raises(ValueError, match="Not an answer"):
        answer_from_json({"seen": False})
