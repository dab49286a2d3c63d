"""Counting without knowing whom (SE-15, SB-21, SB-22)."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.cache import cache

from partnership.core.limits import Limit

WINDOW = timedelta(minutes=10)


@pytest.fixture(autouse=True)
def empty_cache() -> None:
    cache.clear()


def test_one_more_than_allowed_passes_the_limit() -> None:
    limit = Limit("tests.door", 2, WINDOW)
    assert [limit.is_passed("a") for _ in range(4)] == [False, False, True, True]
    assert limit.was_passed("a")


def test_things_and_purposes_are_counted_apart() -> None:
    one, other = Limit("tests.one", 1, WINDOW), Limit("tests.other", 1, WINDOW)
    assert [one.count("a"), one.count("b"), other.count("a"), one.count("a")] == [1, 1, 1, 2]


def test_asking_does_not_count() -> None:
    limit = Limit("tests.door", 0, WINDOW)
    assert not limit.was_passed("a")
    assert limit.count("a") == 1


def test_a_new_window_begins_at_nothing() -> None:
    limit = Limit("tests.door", 1, WINDOW)
    with time_machine.travel(datetime(2031, 1, 1, 12, 9, tzinfo=UTC), tick=False):
        assert [limit.count("a"), limit.count("a")] == [1, 2]
    with time_machine.travel(datetime(2031, 1, 1, 12, 11, tzinfo=UTC), tick=False):
        assert limit.count("a") == 1


def test_the_cache_never_holds_the_thing_itself() -> None:
    """SE-15: a code, an answer or an address cannot be read out of the cache."""
    Limit("tests.door", 1, WINDOW).count("203.0.113.77 purple-giraffe")
    held = str(getattr(cache, "_cache", ""))
    assert held
    assert "giraffe" not in held
    assert "203.0.113" not in held


def test_no_counter_lives_longer_than_an_hour() -> None:
    """SE-15."""
    with pytest.raises(ValueError, match="hour"):
        Limit("tests.door", 1, timedelta(hours=2))
