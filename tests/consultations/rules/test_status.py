"""What is open now, at the edges of every interval (CL-1, CM-02)."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultations.rules.dates import days_open, last_day, time_in_words, until_in_words
from consultations.rules.status import LONDON, Status, status_at

OPENS = datetime(2026, 3, 1, 9, tzinfo=LONDON)
CLOSES = datetime(2026, 4, 1, tzinfo=LONDON)
TICK = timedelta(microseconds=1)


@dataclass
class Item:
    """The least that the rule needs."""

    opens_at: datetime | None = OPENS
    closes_at: datetime | None = CLOSES
    is_paused: bool = False
    is_withdrawn: bool = False


@pytest.mark.parametrize(
    ("moment", "status"),
    [
        (OPENS - TICK, Status.SCHEDULED),
        (OPENS, Status.OPEN),
        (CLOSES - TICK, Status.OPEN),
        (CLOSES, Status.CLOSED),
    ],
)
def test_open_from_the_first_moment_until_just_before_the_last(
    moment: datetime, status: Status
) -> None:
    """Half-open intervals, from both sides."""
    assert status_at(Item(), moment) is status


@pytest.mark.parametrize(
    ("item", "moment", "status"),
    [
        (Item(is_paused=True), OPENS, Status.PAUSED),
        (Item(is_paused=True), OPENS - TICK, Status.SCHEDULED),
        (Item(is_paused=True), CLOSES, Status.CLOSED),
        (Item(is_withdrawn=True, is_paused=True), OPENS, Status.WITHDRAWN),
        (Item(is_withdrawn=True), CLOSES, Status.WITHDRAWN),
        (Item(opens_at=None), OPENS, Status.SCHEDULED),
        (Item(opens_at=None, closes_at=None), CLOSES, Status.SCHEDULED),
        (Item(closes_at=None), CLOSES, Status.OPEN),
        (Item(opens_at=None), CLOSES, Status.CLOSED),
    ],
)
def test_side_exits_and_missing_dates(item: Item, moment: datetime, status: Status) -> None:
    """Withdrawn outlasts everything, closed outlasts paused, and no date never comes."""
    assert status_at(item, moment) is status


def test_the_clock_goes_forward_in_london() -> None:
    """On 29 March 2026 at 1am London's clock jumps to 2am: 00:59:59 UTC is the last GMT second."""
    item = Item(closes_at=datetime(2026, 3, 29, 2, tzinfo=LONDON))
    assert status_at(item, datetime(2026, 3, 29, 0, 59, 59, tzinfo=UTC)) is Status.OPEN
    assert status_at(item, datetime(2026, 3, 29, 1, tzinfo=UTC)) is Status.CLOSED


def test_the_clock_goes_back_in_london() -> None:
    """On 25 October 2026 the hour from 1am comes twice; midnight after it is at 00:00 UTC."""
    closes = datetime(2026, 10, 26, tzinfo=LONDON)
    item = Item(opens_at=OPENS, closes_at=closes)
    assert status_at(item, datetime(2026, 10, 25, 23, 59, 59, tzinfo=UTC)) is Status.OPEN
    assert status_at(item, datetime(2026, 10, 26, 0, 0, tzinfo=UTC)) is Status.CLOSED
    assert last_day(closes) == date(2026, 10, 25)


def test_times_without_a_zone_are_london_times() -> None:
    """What an editor types is London's clock."""
    item = Item(opens_at=datetime(2026, 7, 1, 9), closes_at=None)
    assert status_at(item, datetime(2026, 7, 1, 8, tzinfo=UTC)) is Status.OPEN
    assert status_at(item, datetime(2026, 7, 1, 7, 59, tzinfo=UTC)) is Status.SCHEDULED


@given(st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC)))
def test_there_is_exactly_one_status_at_any_moment(moment: datetime) -> None:
    """Never open before the beginning or after the end."""
    status = status_at(Item(), moment)
    assert (status is Status.OPEN) == (OPENS <= moment < CLOSES)


@pytest.mark.parametrize(
    ("closes_at", "words"),
    [
        (datetime(2026, 12, 19, tzinfo=LONDON), "the end of Friday 18 December 2026"),
        (datetime(2026, 12, 18, 17, tzinfo=LONDON), "5pm on Friday 18 December 2026"),
        (datetime(2026, 12, 18, 12, tzinfo=LONDON), "midday on Friday 18 December 2026"),
        (datetime(2026, 7, 1, 8, 30, tzinfo=UTC), "9.30am on Wednesday 1 July 2026"),
    ],
)
def test_the_end_is_said_as_people_say_it(closes_at: datetime, words: str) -> None:
    """Midnight belongs to the day before: nobody reads "0:00 on the 19th" rightly."""
    assert until_in_words(closes_at) == words


def test_midnight_has_a_name() -> None:
    assert time_in_words(datetime(2026, 1, 1, 0, 0)) == "midnight"


def test_days_count_the_first_and_the_last() -> None:
    """CP-1: 1 March, 9am, until the end of 31 March is 31 days."""
    assert days_open(OPENS, CLOSES) == 31
