"""The launch gate, rule by rule (CP-1, CP-5, CP-6, CD-09)."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

import pytest

from consultations.rules.launch import GUNNING, LUNDY, launch_findings, launch_warnings
from consultations.rules.status import LONDON


@dataclass
class Item:
    """A consultation that may open."""

    summary: str = "About evenings."
    why: str = "We want to know."
    can_change: str = "Lights."
    already_decided: str = "Nothing yet."
    options: str = "More lights."
    who_decides: str = "The board"
    decision_on: date | None = date(2026, 4, 20)
    opens_at: datetime | None = datetime(2026, 3, 1, 9, tzinfo=LONDON)
    closes_at: datetime | None = datetime(2026, 4, 1, tzinfo=LONDON)
    reply_by: date | None = date(2026, 5, 1)
    reply_promise: str = "Here."
    rung: str = "consultation"
    for_young_people: bool = True
    space: str = "On paper too."
    voice: str = "Help."
    audience: str = "The officer"
    influence: str = "First."
    is_paused: bool = False
    pause_reason: str = ""
    is_withdrawn: bool = False
    withdrawal_reason: str = ""


def test_a_complete_consultation_may_open() -> None:
    assert launch_findings(Item()) == []
    assert launch_warnings(Item()) == []


@pytest.mark.parametrize("field", [*GUNNING, *LUNDY])
def test_every_promise_is_needed(field: str) -> None:
    """Each field by itself closes the gate, and the message names it."""
    empty = None if field in {"opens_at", "closes_at", "decision_on", "reply_by"} else "  "
    change: dict[str, Any] = {field: empty}
    assert field in {finding.field for finding in launch_findings(replace(Item(), **change))}


@pytest.mark.parametrize("field", LUNDY)
def test_the_four_promises_are_for_young_people(field: str) -> None:
    """CP-5."""
    change: dict[str, Any] = {field: "", "for_young_people": False}
    item = replace(Item(), **change)
    assert launch_findings(item) == []


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"opens_at": datetime(2026, 4, 1, tzinfo=LONDON)}, "closes_at"),
        ({"decision_on": date(2026, 3, 31)}, "decision_on"),
        ({"reply_by": date(2026, 3, 31)}, "reply_by"),
        ({"is_paused": True}, "pause_reason"),
        ({"is_withdrawn": True}, "withdrawal_reason"),
    ],
)
def test_dates_stand_in_order_and_reasons_are_public(change: dict[str, Any], field: str) -> None:
    """CP-1: a decision before the end makes the asking a sham."""
    assert [finding.field for finding in launch_findings(replace(Item(), **change))] == [field]


@pytest.mark.parametrize(("last", "warned"), [(28, False), (27, True)])
def test_less_than_28_days_is_warned_about(last: int, warned: bool) -> None:
    """CP-1, from both sides: 1 to 28 March is 28 days."""
    item = replace(Item(), closes_at=datetime(2026, 3, last + 1, tzinfo=LONDON))
    assert any(finding.rule == "CP-1" for finding in launch_warnings(item)) is warned


@pytest.mark.parametrize(("day", "warned"), [(date(2026, 5, 26), False), (date(2026, 5, 27), True)])
def test_a_reply_after_more_than_eight_weeks_is_warned_about(day: date, warned: bool) -> None:
    """YP-02, from both sides: eight weeks after 31 March is 26 May."""
    item = replace(Item(), reply_by=day)
    assert any(finding.rule == "YP-02" for finding in launch_warnings(item)) is warned
