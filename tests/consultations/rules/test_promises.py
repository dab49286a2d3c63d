"""Late says so itself: replies and actions (CP-3, CL-5, YP-02)."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from consultations.rules.actions import Stage, is_late
from consultations.rules.replies import Reply, reply_at

DAY = date(2026, 5, 1)


@dataclass
class Promise:
    """A promised reply."""

    reply_by: date | None = DAY
    replied_on: date | None = None


@dataclass
class Action:
    """Something to be done."""

    stage: str = Stage.AGREED
    due_on: date | None = DAY


@pytest.mark.parametrize(
    ("promise", "today", "state"),
    [
        (Promise(), DAY, Reply.PROMISED),
        (Promise(), DAY + timedelta(days=1), Reply.LATE),
        (Promise(replied_on=DAY + timedelta(days=3)), DAY + timedelta(days=3), Reply.GIVEN),
        (Promise(replied_on=DAY + timedelta(days=3)), DAY + timedelta(days=2), Reply.LATE),
        (Promise(reply_by=None), DAY, Reply.PROMISED),
    ],
)
def test_a_reply_is_in_time_on_its_day_and_late_the_day_after(
    promise: Promise, today: date, state: Reply
) -> None:
    assert reply_at(promise, today) is state


@pytest.mark.parametrize("stage", Stage)
def test_only_what_is_unfinished_can_be_late(stage: Stage) -> None:
    unfinished = stage in {Stage.PROPOSED, Stage.AGREED, Stage.IN_PROGRESS}
    assert is_late(Action(stage), DAY + timedelta(days=1)) is unfinished
    assert not is_late(Action(stage), DAY)
    assert not is_late(Action(stage, due_on=None), DAY + timedelta(days=1))
