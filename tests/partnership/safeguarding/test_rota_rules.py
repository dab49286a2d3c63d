"""Who is on duty, and which working days have nobody (SG-05, SG-09)."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnership.core.holidays import bank_holidays
from partnership.core.rules.working_days import is_working_day
from partnership.safeguarding.rules.cover_needed import days_needed, read_by
from partnership.safeguarding.rules.rota import Span, Turn, on_duty, runs, uncovered
from partnership.safeguarding.rules.rota_words import span_in_words, spans_in_words

HOLIDAYS = bank_holidays()
START = date(2026, 11, 23)
DAYS = st.integers(0, 120).map(lambda number: START + timedelta(days=number))
SPANS = st.tuples(DAYS, DAYS).map(lambda pair: Span(min(pair), max(pair)))
TURNS = st.lists(SPANS, max_size=5).map(lambda spans: [Turn(s.first, s.last) for s in spans])


def day(text: str) -> date:
    return date.fromisoformat(text)


def test_a_turn_has_its_first_and_its_last_day() -> None:
    turn = Turn(day("2026-11-23"), day("2026-11-27"), "Kim", "Sam")
    found = [on_duty([turn], turn.first + timedelta(days=number)) for number in (-1, 0, 4, 5)]
    assert found == [None, turn, turn, None]


@given(turns=TURNS, span=SPANS)
def test_a_gap_is_a_working_day_of_the_span_that_no_turn_holds(
    turns: list[Turn], span: Span
) -> None:
    found = set(uncovered(turns, span, HOLIDAYS))
    for each in span.days():
        held = any(turn.first <= each <= turn.last for turn in turns)
        assert (each in found) == (is_working_day(each, HOLIDAYS) and not held)
    assert all(span.first <= each <= span.last for each in found)


@given(turns=TURNS, span=SPANS, more=SPANS)
def test_one_more_turn_never_makes_a_gap(turns: list[Turn], span: Span, more: Span) -> None:
    before = set(uncovered(turns, span, HOLIDAYS))
    after = set(uncovered([*turns, Turn(more.first, more.last)], span, HOLIDAYS))
    assert after == {each for each in before if not more.first <= each <= more.last}


@given(turns=TURNS, span=SPANS)
def test_runs_hold_every_gap_once_and_no_other_working_day(turns: list[Turn], span: Span) -> None:
    gaps = uncovered(turns, span, HOLIDAYS)
    found = runs(gaps, HOLIDAYS)
    held = [each for run in found for each in run.days() if is_working_day(each, HOLIDAYS)]
    assert held == gaps
    assert all(is_working_day(end, HOLIDAYS) for run in found for end in (run.first, run.last))


def test_christmas_does_not_part_a_gap() -> None:
    """25 and 28 December 2026 are bank holidays."""
    gaps = uncovered([], Span(day("2026-12-24"), day("2026-12-29")), HOLIDAYS)
    assert gaps == [day("2026-12-24"), day("2026-12-29")]
    assert runs(gaps, HOLIDAYS) == [Span(day("2026-12-24"), day("2026-12-29"))]


@pytest.mark.parametrize(
    ("closes", "last"),
    [
        # The last words come on Friday just before midnight; three working days from Monday, 9am.
        ("2026-11-28T00:00", "2026-12-03"),
        # At 4pm the team is still there.
        ("2026-11-27T16:00", "2026-12-02"),
        # Three bank holidays lie between.
        ("2026-12-24T12:00", "2026-12-31"),
    ],
)
def test_the_last_words_are_read_within_three_working_days(closes: str, last: str) -> None:
    """SG-09."""
    moment = datetime.fromisoformat(closes).replace(tzinfo=UTC)
    assert read_by(moment, HOLIDAYS) == day(last)


def test_days_that_have_passed_need_nobody() -> None:
    closes = datetime(2026, 11, 27, 16, tzinfo=UTC)
    found = days_needed(day("2026-11-02"), closes, day("2026-11-25"), 28, HOLIDAYS)
    assert found == Span(day("2026-11-25"), day("2026-12-02"))


def test_what_is_long_over_needs_no_day() -> None:
    closes = datetime(2026, 10, 2, 16, tzinfo=UTC)
    found = days_needed(day("2026-09-02"), closes, day("2026-11-25"), 28, HOLIDAYS)
    assert list(found.days()) == []


@given(opens=DAYS, today=DAYS, horizon=st.integers(1, 90))
def test_what_has_no_end_needs_the_horizon(opens: date, today: date, horizon: int) -> None:
    found = days_needed(opens, None, today, horizon, HOLIDAYS)
    assert found.first == max(opens, today)
    assert len(list(found.days())) == horizon


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2026-12-07", "2026-12-07", "Monday 7 December 2026"),
        ("2026-12-07", "2026-12-11", "Monday 7 to Friday 11 December 2026"),
        ("2026-11-30", "2026-12-04", "Monday 30 November to Friday 4 December 2026"),
        ("2026-12-31", "2027-01-04", "Thursday 31 December 2026 to Monday 4 January 2027"),
    ],
)
def test_days_are_said_as_people_say_them(first: str, last: str, words: str) -> None:
    assert span_in_words(Span(day(first), day(last))) == words


@pytest.mark.parametrize(("number", "end"), [(3, "8 December 2026"), (4, "; and 1 more gap")])
def test_only_the_first_gaps_are_named(number: int, end: str) -> None:
    gaps = [Span(day(f"2026-12-{n:02}"), day(f"2026-12-{n:02}")) for n in range(2, 10, 3)]
    words = spans_in_words([*gaps, Span(START, START), Span(START, START)][:number])
    assert words.startswith("Wednesday 2 December 2026; ")
    assert words.endswith(end)
