"""What is open now, derived from dates (design §3)."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from surveys.rules.status import LONDON, Status, in_words, status_at


@dataclass
class Item:
    """Something with dates."""

    opens_at: datetime | None = datetime(2026, 3, 29, 0, 30, tzinfo=LONDON)
    closes_at: datetime | None = datetime(2026, 10, 25, 1, 30, tzinfo=LONDON)
    is_paused: bool = False


@pytest.mark.parametrize(
    ("now", "status"),
    [
        (datetime(2026, 3, 29, 0, 29, 59, tzinfo=UTC), Status.SCHEDULED),
        (datetime(2026, 3, 29, 0, 30, tzinfo=UTC), Status.OPEN),
        (datetime(2026, 10, 25, 0, 29, 59, tzinfo=UTC), Status.OPEN),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), Status.CLOSED),
        # A time without a zone is London time.
        (datetime(2026, 7, 1, 12), Status.OPEN),
    ],
)
def test_half_open_in_london(now: datetime, status: Status) -> None:
    """Both ends lie in nights when the clocks change."""
    assert status_at(Item(), now) == status


def test_paused_only_while_it_would_be_open() -> None:
    item = Item(is_paused=True)
    assert status_at(item, datetime(2026, 7, 1, tzinfo=UTC)) == Status.PAUSED
    assert status_at(item, datetime(2026, 1, 1, tzinfo=UTC)) == Status.SCHEDULED
    assert status_at(item, datetime(2026, 12, 1, tzinfo=UTC)) == Status.CLOSED


def test_dates_that_are_not_set_never_come() -> None:
    item = Item(opens_at=None, closes_at=None)
    assert status_at(item, datetime.now(UTC) + timedelta(days=9999)) == Status.OPEN


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 11, 22, 9, tzinfo=UTC), "9am on 22 November 2026"),
        (datetime(2026, 7, 1, 16, 30, tzinfo=UTC), "5:30pm on 1 July 2026"),
        (datetime(2026, 1, 1, tzinfo=UTC), "midnight on 1 January 2026"),
        (datetime(2026, 1, 1, 12, tzinfo=UTC), "midday on 1 January 2026"),
        (None, ""),
    ],
)
def test_in_words(moment: datetime | None, words: str) -> None:
    assert in_words(moment) == words
