"""Sums are signed, bound to a survey, expire, and are used once (SE-13)."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.cache import cache

from surveys.rules.proof import Proof
from surveys.trust.sums import judge, new_sum
from tests.surveys.walking import solve

NOW = datetime(2031, 5, 17, 14, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    cache.clear()
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


def test_a_solved_sum_proves_once() -> None:
    """A replay proves nothing."""
    given = new_sum(1)
    answer = solve(given)
    assert judge(1, given.token, answer) is Proof.SOLVED
    assert judge(1, given.token, answer) is Proof.NONE


def test_a_wrong_answer_uses_nothing_up() -> None:
    given = new_sum(1)
    assert judge(1, given.token, str(given.work + 1)) is Proof.NONE
    assert judge(1, given.token, solve(given)) is Proof.SOLVED


def test_it_is_worth_nothing_in_another_survey() -> None:
    given = new_sum(1)
    assert judge(2, given.token, solve(given)) is Proof.NONE


def test_waiting_is_as_good_and_also_counts_once(clock: time_machine.Traveller) -> None:
    """UX-19: the way without a script."""
    given = new_sum(1)
    assert judge(1, given.token, "") is Proof.NONE
    clock.shift(timedelta(seconds=10))
    assert judge(1, given.token, "") is Proof.WAITED
    assert judge(1, given.token, "") is Proof.NONE


def test_it_expires_and_its_memory_outlives_it(clock: time_machine.Traveller) -> None:
    given, used = new_sum(1), new_sum(1)
    judge(1, used.token, solve(used))
    clock.shift(timedelta(minutes=59))
    assert judge(1, used.token, solve(used)) is Proof.NONE
    clock.shift(timedelta(minutes=2))
    assert judge(1, given.token, solve(given)) is Proof.NONE


@pytest.mark.parametrize("token", ["", "x", "a:b:c"])
def test_only_ours_count(token: str) -> None:
    assert judge(1, token, "1") is Proof.NONE


def test_a_changed_token_is_not_ours() -> None:
    given = new_sum(1)
    assert judge(1, f"{given.token}x", solve(given)) is Proof.NONE


def test_what_is_remembered_is_a_digest() -> None:
    given = new_sum(1)
    judge(1, given.token, solve(given))
    assert given.token not in str(getattr(cache, "_cache", ""))


def test_the_work_comes_from_the_settings(settings: object) -> None:
    settings.SURVEY_PROOF_WORK = 3
    given = new_sum(1)
    assert given.work == 3
    assert int(solve(given)) <= 3
