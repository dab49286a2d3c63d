"""Months as people type them, in the languages of the site, and not in the future (UX-06)."""

from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine

from surveys.answering.forms import QuestionForm
from surveys.answering.months import as_of_today, in_numbers, with_months_in_numbers
from surveys.paper.sheet import Sheet
from surveys.rules.answers import Month
from surveys.rules.codes import Kind
from surveys.rules.definition import Definition
from surveys.rules.tablet import answers_from
from tests.surveys.rules.building import ask

NOW = datetime(2026, 3, 31, 23, 30, tzinfo=UTC)
PAST = ask("m", Kind.MONTH, short_name="when you moved", not_future=True)


def given(month: str, year: str, **more: Any) -> QuestionForm:
    parts = {"answer_month": month, "answer_year": year}
    return QuestionForm(ask("m", Kind.MONTH, **more), parts, answer=None)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("martie", 3),
        ("MARTIE", 3),
        ("iul.", 7),
        ("noiembrie", 11),
        ("marca", 3),
        ("marzec", 3),
        ("październik", 10),
        ("pazdziernika", 10),
        ("sierpień", 8),
        ("sie", 8),
        ("lip", 7),
        ("Mar", 3),
        ("May", 5),
        ("3", 3),
    ],
)
def test_names_are_read_in_every_language(typed: str, number: int) -> None:
    form = given(typed, "2019")
    assert form.is_valid(), form.errors
    assert form.answer == Month(2019, number)


@pytest.mark.parametrize("typed", ["ma", "wiosna", "ju", "marty"])
def test_other_words_stay_for_mending(typed: str) -> None:
    """UX-07: the error shows what was typed."""
    form = given(typed, "2019")
    assert not form.is_valid()
    assert form["answer"].month_and_year[0].value == typed


def test_what_was_typed_is_still_there_beside_another_mistake() -> None:
    form = given("martie", "19")
    assert not form.is_valid()
    assert form["answer"].month_and_year[0].value == "martie"


def test_a_name_on_paper_is_typed_as_it_stands_there() -> None:
    """SD-11."""
    sheet = Sheet(Definition((ask("m", Kind.MONTH),)), {"m": "marca 2019", "reached": "m"})
    assert sheet.answers == {"m": Month(2019, 3)}


def test_a_word_that_is_no_month_is_left_alone() -> None:
    assert in_numbers("spring  2019") == "spring 2019"


@time_machine.travel(NOW, tick=False)
@pytest.mark.parametrize(
    ("month", "year", "is_taken"),
    # In London it is already April: summer time has begun.
    [("4", "2026", True), ("5", "2026", False), ("1", "2027", False), ("12", "2025", True)],
)
def test_this_month_is_the_last_one(month: str, year: str, is_taken: bool) -> None:
    form = given(month, year, not_future=True)
    assert form.is_valid() is is_taken
    if not is_taken:
        assert "must be April 2026 or earlier" in str(form.errors)


@time_machine.travel(NOW, tick=False)
def test_the_earlier_of_two_ends_holds() -> None:
    assert as_of_today(PAST).latest == "2026-04"
    assert as_of_today(ask("m", Kind.MONTH, not_future=True, latest="2020-06")).latest == "2020-06"
    assert as_of_today(ask("m", Kind.MONTH, not_future=True, latest="2030-06")).latest == "2026-04"
    assert as_of_today(ask("m", Kind.MONTH, latest="2030-06")).latest == "2030-06"


@time_machine.travel(NOW, tick=False)
def test_paper_has_the_same_end() -> None:
    sheet = Sheet(Definition((PAST,)), {"m": "5 2026", "reached": "m"})
    assert "April 2026 or earlier" in sheet.problems["m"]


def test_a_version_without_the_setting_can_still_be_read() -> None:
    """ST-2: it was stored before there was one."""
    stored = Definition((PAST,)).to_json()
    del stored["items"][0]["not_future"]
    assert not Definition.from_json(stored).items[0].not_future


def test_a_tablet_may_send_the_name_of_a_month() -> None:
    """SB-09: nobody can be asked again, so a name that the tablet took is understood here."""
    sent = {"m": {"raw": [], "parts": {"month": "września", "year": "2019"}}, "old": ["yes"]}
    read = answers_from(Definition((PAST,)), with_months_in_numbers(sent))
    assert read == {"m": Month(2019, 9)}
