"""When a text is due and when the team is there, by frozen clocks (SG-09, SG-17)."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from partnership.core.holidays import bank_holidays
from partnership.safeguarding.rules.cover import banner, is_covered
from partnership.safeguarding.rules.due import due_at

LONDON = ZoneInfo("Europe/London")
HOLIDAYS = bank_holidays()


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


@pytest.mark.parametrize(
    ("colour", "received", "due"),
    [
        # Tuesday morning.
        ("red", "2026-11-24 10:00", "2026-11-24 11:00"),
        ("amber", "2026-11-24 10:00", "2026-11-25 10:00"),
        ("green", "2026-11-24 10:00", "2026-11-27 10:00"),
        # Tuesday night: time counts from Wednesday at 9.
        ("red", "2026-11-24 22:00", "2026-11-25 10:00"),
        ("amber", "2026-11-24 22:00", "2026-11-26 09:00"),
        # Friday afternoon, over the weekend.
        ("amber", "2026-11-27 16:00", "2026-11-30 16:00"),
        ("green", "2026-11-27 16:00", "2026-12-02 16:00"),
        # Sunday.
        ("red", "2026-11-29 12:00", "2026-11-30 10:00"),
        # Christmas Eve 2026 to Tuesday: Friday and Monday are bank holidays.
        ("amber", "2026-12-24 16:00", "2026-12-29 16:00"),
        # The clocks go back on 25 October 2026: still 10 o'clock on the wall.
        ("amber", "2026-10-23 10:00", "2026-10-26 10:00"),
    ],
)
def test_due(colour: str, received: str, due: str) -> None:
    assert due_at(colour, at(received), HOLIDAYS) == at(due)


@pytest.mark.parametrize(
    ("now", "covered"),
    [
        ("2026-11-24 08:59", False),
        ("2026-11-24 09:00", True),
        ("2026-11-24 16:59", True),
        ("2026-11-24 17:00", False),
        ("2026-11-28 12:00", False),
        ("2026-12-25 12:00", False),
    ],
)
def test_cover_is_a_half_open_interval(now: str, covered: bool) -> None:
    assert is_covered(at(now), HOLIDAYS) is covered


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("2026-11-24 12:00", ""),
        ("2026-11-24 07:00", "Our team is back today at 9am."),
        ("2026-11-24 18:00", "Our team is back tomorrow at 9am."),
        ("2026-11-27 18:00", "Our team is back on Monday at 9am."),
        ("2026-12-24 18:00", "Our team is back on Tuesday at 9am."),
    ],
)
def test_the_banner_says_when_the_team_is_back(now: str, words: str) -> None:
    assert banner(at(now), HOLIDAYS) == words


def test_the_list_of_bank_holidays_has_eight_weekdays_a_year() -> None:
    for year in (2026, 2027, 2028):
        days = [day for day in HOLIDAYS if day.year == year]
        assert len(days) == 8
        assert all(day.weekday() < 5 for day in days)


def test_the_list_of_bank_holidays_still_reaches_ahead() -> None:
    """Fails in good time before the list runs out."""
    assert max(HOLIDAYS).year > date.today().year
