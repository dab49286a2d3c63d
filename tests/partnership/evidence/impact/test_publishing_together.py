"""All together or nothing, at the right time, and only once."""

from datetime import UTC, datetime, timedelta
from unittest.mock import patch

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.utils import timezone

from partnership.core.holidays import bank_holidays
from partnership.evidence.figures import figures_by_slug, series
from partnership.evidence.models import (
    Correction,
    DateChange,
    Observation,
    ReleasePlan,
    ReleaseState,
)
from partnership.evidence.publishing import (
    publish,
    publish_due,
    schedule,
    unschedule,
)
from partnership.evidence.putting_out import ClaimsUnanswered
from partnership.evidence.rules.periods import Period
from partnership.evidence.rules.release_times import next_standard_time
from tests.factories.accounts import EvidenceAnalystFactory
from tests.factories.evidence import ReleaseFactory
from tests.partnership.evidence.impact.conftest import World, answer_all, cell

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def soon() -> datetime:
    """Return a time that may be chosen, whatever day it is today."""
    return next_standard_time(timezone.now(), bank_holidays())


def says(slug: str) -> str:
    return figures_by_slug([slug])[slug].words


@pytest.mark.parametrize(
    "fault",
    [
        "partnership.evidence.ledger.Correction.objects.bulk_create",
        "partnership.evidence.putting_out._publish_drafts",
        "partnership.evidence.putting_out.content_changed",
    ],
)
def test_a_failure_half_way_leaves_nothing(world: World, fault: str) -> None:
    answer_all(world)
    with patch(fault, side_effect=RuntimeError("power cut")), pytest.raises(RuntimeError):
        publish(world.newer)
    world.newer.refresh_from_db()
    assert world.newer.state is ReleaseState.LOADED
    assert says("july") == "800 offences"
    assert not Correction.objects.exists()
    assert publish(world.newer)


def test_publishing_twice_writes_the_ledger_once(world: World) -> None:
    answer_all(world)
    made = publish(world.newer)
    assert publish(world.newer) == []
    assert Correction.objects.count() == len(made)
    assert says("year") == "not available"


class TestSchedule:
    """P4: due at a time, moved for a reason, half-open."""

    def test_nothing_is_public_by_the_clock_alone(self, world: World) -> None:
        answer_all(world)
        at = soon()
        schedule(world.newer, at, by=None)
        assert world.newer.state is ReleaseState.SCHEDULED
        with time_machine.travel(at + HOUR):
            assert says("july") == "800 offences"
            assert not Correction.objects.public().exists()

    def test_due_from_the_moment_itself(self, world: World) -> None:
        answer_all(world)
        at = soon()
        schedule(world.newer, at, by=None)
        assert publish_due(at - timedelta(microseconds=1)) == {}
        with time_machine.travel(at, tick=False):
            assert publish_due() == {world.newer: ""}
            assert publish_due() == {}
            assert says("july") == "1,300 offences"
        assert Correction.objects.get(figure__slug="july").published_at == at

    def test_the_plan_is_what_the_ledger_says(self, world: World) -> None:
        answer_all(world)
        ReleasePlan.objects.create(
            release=world.newer,
            kind="unscheduled_correction",
            reason="A mistake.",
            reported_by="a resident",
        )
        schedule(world.newer, soon(), by=None)
        with time_machine.travel(soon()):
            call_command("publish_due_releases")
        entry = Correction.objects.get(figure__slug="july")
        assert (entry.kind, entry.reason, entry.reported_by) == (
            "unscheduled_correction",
            "A mistake.",
            "a resident",
        )

    def test_a_claim_that_breaks_meanwhile_holds_the_release_back(self, world: World) -> None:
        answer_all(world)
        schedule(world.newer, soon(), by=None)
        world.newer.answers.all().delete()
        with time_machine.travel(soon()), pytest.raises(CommandError):
            call_command("publish_due_releases")
        assert says("july") == "800 offences"
        assert "fell in July" in ReleasePlan.objects.get(release=world.newer).held_back

    def test_an_unanswered_claim_cannot_be_scheduled(self, world: World) -> None:
        with pytest.raises(ClaimsUnanswered):
            schedule(world.newer, soon(), by=None)

    def test_a_moved_time_needs_a_reason_and_is_kept(self, world: World) -> None:
        answer_all(world)
        by = EvidenceAnalystFactory.create()
        first, second = soon(), soon() + HOUR
        schedule(world.newer, first, by=by)
        with pytest.raises(ValueError, match="Say why"):
            schedule(world.newer, second, by=by)
        schedule(world.newer, second, by=by, reason="The publisher is late.")
        unschedule(world.newer, by=by, reason="The file was wrong.")
        kept = DateChange.objects.order_by("id").values_list("old_time", "new_time", "reason")
        assert list(kept) == [
            (None, first, ""),
            (first, second, "The publisher is late."),
            (second, None, "The file was wrong."),
        ]
        assert world.newer.state is ReleaseState.LOADED

    def test_the_past_cannot_be_chosen(self, world: World) -> None:
        with pytest.raises(ValueError, match="ahead"):
            schedule(world.newer, timezone.now(), by=None)

    @pytest.mark.parametrize(
        ("day", "why"),
        [
            # Boxing Day 2026 is a Saturday, so the Monday after it is the bank holiday.
            ("2026-12-28T09:30", "Monday 28 December 2026 is a bank holiday."),
            ("2027-01-02T09:30", "Saturday 2 January 2027 is a Saturday."),
            ("2027-01-03T09:30", "The next one is Monday 4 January 2027."),
        ],
    )
    def test_a_day_off_cannot_be_chosen(self, world: World, day: str, why: str) -> None:
        answer_all(world)
        at = datetime.fromisoformat(day).replace(tzinfo=UTC)
        with time_machine.travel("2026-11-24 12:00Z"), pytest.raises(ValueError, match=why):
            schedule(world.newer, at, by=None)
        assert world.newer.state is ReleaseState.LOADED


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        # The clocks go forward on Sunday 29 March 2026, back on Sunday 25 October 2026.
        (datetime(2026, 3, 27, 12, tzinfo=UTC), datetime(2026, 3, 30, 8, 30, tzinfo=UTC)),
        (datetime(2026, 10, 23, 12, tzinfo=UTC), datetime(2026, 10, 26, 9, 30, tzinfo=UTC)),
        # In summer 23:30 UTC is the next day in London already.
        (datetime(2026, 7, 1, 23, 30, tzinfo=UTC), datetime(2026, 7, 3, 8, 30, tzinfo=UTC)),
        (datetime(2026, 1, 7, 9, 30, tzinfo=UTC), datetime(2026, 1, 8, 9, 30, tzinfo=UTC)),
        # Maundy Thursday and Christmas Eve: over four days off each.
        (datetime(2026, 4, 2, 12, tzinfo=UTC), datetime(2026, 4, 7, 8, 30, tzinfo=UTC)),
        (datetime(2026, 12, 24, 12, tzinfo=UTC), datetime(2026, 12, 29, 9, 30, tzinfo=UTC)),
    ],
)
def test_half_past_nine_in_london_on_the_next_working_day_p4(
    now: datetime, expected: datetime
) -> None:
    assert next_standard_time(now, bank_holidays()) == expected


class TestMixedEditions:
    """P15, P22: a year never stands beside months that are newer."""

    def test_the_year_is_put_aside_with_its_reason(self, world: World) -> None:
        answer_all(world)
        publish(world.newer)
        year = figures_by_slug(["year"])["year"]
        assert year.refused is not None
        assert "has not been counted again" in year.refused
        entry = Correction.objects.get(figure__slug="year")
        assert (entry.old_words, entry.new_words) == ("11,800 offences", "not available")

    def test_a_file_with_the_year_brings_it_back(self, world: World) -> None:
        answer_all(world)
        publish(world.newer)
        whole = ReleaseFactory.create(publish_at=None, edition="2026-03-31")
        cell(world.measure, world.area, whole, Period.calendar_year(2025), 12_300)
        publish(whole)
        assert says("year") == "12,300 offences"

    def test_a_month_that_stays_the_same_moves_no_year(self, world: World) -> None:
        world.newer.observations.update(value=800)
        assert publish(world.newer) == []
        assert not Observation.objects.filter(derived=True).exists()
        assert says("year") == "11,800 offences"


def test_the_months_before_the_moment_stay_as_they_are(world: World) -> None:
    answer_all(world)
    publish(world.newer)
    values = [each.value for each in series("offences", ["X1"]) if each.period.start.year == 2024]
    assert values == [1000] * 12
