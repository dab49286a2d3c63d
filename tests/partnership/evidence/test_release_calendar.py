"""One public list of what is expected and what is scheduled, with every move (P4)."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from partnership.evidence.announcing import bring_forward, move
from partnership.evidence.models import PlannedRelease, Release, ReleasePlan
from partnership.evidence.publishing import publish, publish_due
from partnership.evidence.release_calendar import entries
from partnership.evidence.rules.icalendar import folded
from tests.factories.accounts import EvidenceAnalystFactory, sign_in
from tests.factories.evidence import ReleaseFactory

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
FIRST = datetime(2026, 11, 30, 9, 30, tzinfo=UTC)
LATER = datetime(2026, 12, 2, 9, 30, tzinfo=UTC)
PATH, FILE = "/statistics/calendar/", "/statistics/calendar.ics"


@pytest.fixture(autouse=True)
def pages(demo_statistics: None, site_root: Page) -> None:
    """Have the pages of the demonstration."""


@pytest.fixture
def waiting() -> Release:
    release: Release = ReleaseFactory.create(title="October 2026", publish_at=None)
    return release


def planned(release: Release | None = None, **fields: object) -> PlannedRelease:
    made: PlannedRelease = PlannedRelease.objects.create(
        **{"title": "Autumn figures", "out_on": FIRST.date(), "confirmed": True, **fields}
    )
    if release:
        ReleasePlan.objects.create(release=release, planned=made)
    return made


def page(path: str = PATH, at: datetime = NOW) -> str:
    with time_machine.travel(at, tick=False):
        return Client().get(path).content.decode()


def coming(html: str) -> str:
    return html.partition("Past dates")[0]


def test_a_scheduled_release_is_announced(waiting: Release) -> None:
    move(waiting, FIRST, by=None, reason="")
    html = coming(page())
    assert "October 2026" in html
    assert "Fixed date" in html
    assert "30</span> November 2026" in html
    assert 'class="calendar__move"' not in html


def test_what_was_loaded_and_never_announced_is_not_told(waiting: Release) -> None:
    publish(ReleaseFactory.create(title="At once", publish_at=None))
    html = page()
    assert "October 2026" not in html
    assert "At once" not in html


def test_readers_see_each_move_with_its_reason(waiting: Release) -> None:
    move(waiting, FIRST, by=None, reason="")
    move(waiting, LATER, by=None, reason="The publisher is late.")
    move(waiting, LATER + timedelta(hours=4), by=None, reason="A meeting.")
    html = coming(page())
    assert "Why: The publisher is late." in html
    assert "2 December 2026: moved from 9:30 to 13:30. Why: A meeting." in html
    assert html.index("A meeting.") < html.index("The publisher is late.")
    assert "December 2026, 13:30</time>" in html


def test_nobody_reads_who_moved_it(waiting: Release) -> None:
    analyst = EvidenceAnalystFactory.create(name="Zebedee Marlowe")
    move(waiting, FIRST, by=analyst, reason="")
    move(waiting, LATER, by=analyst, reason="The publisher is late.")
    assert "Zebedee" not in page() + page(FILE)


def test_a_planned_release_and_its_file_are_one_entry(waiting: Release) -> None:
    planned(waiting)
    move(waiting, FIRST, by=None, reason="")
    move(waiting, LATER, by=None, reason="The publisher is late.")
    (entry,) = entries()
    assert (entry.title, entry.at, len(entry.moves)) == ("Autumn figures", LATER, 1)
    html = page()
    assert html.count("<h3>") == 1
    assert "October 2026" not in html


def test_the_fixed_day_of_the_entry_moves_with_a_reason_only(waiting: Release) -> None:
    made = planned(waiting)
    with pytest.raises(ValueError, match="announced day moves"):
        move(waiting, LATER, by=None, reason=" ")
    assert not waiting.date_changes.exists()
    move(waiting, LATER, by=None, reason="The file came late.")
    made.refresh_from_db()
    assert (made.out_on, made.moves.get().was) == (LATER.date(), FIRST.date())
    assert len(entries()[0].moves) == 1


def test_a_day_that_may_still_move_becomes_fixed(waiting: Release) -> None:
    made = planned(waiting, confirmed=False)
    move(waiting, LATER, by=None, reason="")
    made.refresh_from_db()
    assert (made.out_on, made.confirmed, made.moves.count()) == (LATER.date(), True, 0)


def test_a_date_that_was_taken_back_says_so_and_why(waiting: Release) -> None:
    move(waiting, FIRST, by=None, reason="")
    move(waiting, None, by=None, reason="The file was wrong.")
    html = coming(page(at=LATER))
    assert "No new day yet" in html
    assert "The date was taken back. Why: The file was wrong." in html
    assert "STATUS:CANCELLED" in page(FILE)


def test_an_entry_without_its_date_may_move_again(waiting: Release) -> None:
    made = planned(waiting)
    move(waiting, FIRST, by=None, reason="")
    move(waiting, None, by=None, reason="The file was wrong.")
    made.refresh_from_db()
    assert not made.confirmed
    assert "May still move" in coming(page())


def test_what_came_out_as_announced_is_in_the_past(waiting: Release) -> None:
    with time_machine.travel(NOW, tick=False) as clock:
        move(waiting, FIRST, by=None, reason="")
        clock.move_to(FIRST)
        publish_due()
    html = page(at=FIRST + timedelta(hours=1))
    assert html.index("Past dates") < html.index("October 2026")
    assert "Out</span>" in html


def test_what_is_late_is_not_in_the_past(waiting: Release) -> None:
    move(waiting, FIRST, by=None, reason="")
    html = coming(page(at=FIRST + timedelta(days=3)))
    assert "Late: we are checking it once more" in html


def test_coming_out_early_needs_a_reason(waiting: Release) -> None:
    with time_machine.travel(NOW, tick=False):
        move(waiting, FIRST, by=None, reason="")
        with pytest.raises(ValueError, match="Say why"):
            bring_forward(waiting, by=None, reason="")
        bring_forward(waiting, by=None, reason="A newspaper has the numbers already.")
        publish(waiting)
    assert "A newspaper has the numbers already." in page()


def test_what_was_not_announced_comes_out_at_once(waiting: Release) -> None:
    bring_forward(waiting, by=None, reason="")
    assert not waiting.date_changes.exists()


def test_the_screen_asks_why_announced_numbers_come_out_early(waiting: Release) -> None:
    """And it lets the analyst say which entry of the calendar the file belongs to."""
    made = planned(out_on=date(2099, 3, 2))
    client = sign_in(Client(), EvidenceAnalystFactory.create())
    address = reverse("evidence_release", args=[waiting.pk])
    values = {"kind": "scheduled_revision", "planned": made.pk, "publish": "1"}
    assert "Say why the announced day moves." in client.post(address, values).content.decode()
    waiting.refresh_from_db()
    assert waiting.publish_at is None
    client.post(address, {**values, "moved_because": "The publisher was early."})
    made.refresh_from_db()
    assert made.release == waiting
    assert made.out_on == timezone.localdate()
    assert made.moves.get().reason == "The publisher was early."


def test_the_file_for_calendars(waiting: Release) -> None:
    """RFC 5545: times in UTC, a stable name, a number that grows with each move."""
    planned(title="Robbery; knives, too", about="New.", confirmed=False)
    move(waiting, FIRST, by=None, reason="")
    move(waiting, LATER, by=None, reason="The publisher is late.")
    with time_machine.travel(NOW, tick=False):
        answer = Client().get(FILE)
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    text = answer.content.decode()
    assert "DTSTART:20261130T093000Z" in text
    assert "DTSTART:20261202T093000Z" in text
    assert r"SUMMARY:Robbery\; knives\, too" in text
    assert {"STATUS:TENTATIVE", "STATUS:CONFIRMED", "SEQUENCE:1"} <= set(text.split("\r\n"))
    assert f"UID:release-{waiting.pk}@localhost" in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_long_lines_are_folded_between_letters() -> None:
    pieces = list(folded("é" * 60))
    assert [len(each.encode()) for each in pieces] == [74, 47]
    assert "".join(pieces).replace(" ", "") == "é" * 60


def test_the_calendar_is_linked_with_its_file() -> None:
    assert 'href="/statistics/calendar.ics"' in page()


def test_the_number_of_queries_stays(
    waiting: Release, django_assert_max_num_queries: object
) -> None:
    for _ in range(5):
        release = ReleaseFactory.create(publish_at=None)
        move(release, FIRST, by=None, reason="")
        planned(ReleaseFactory.create(publish_at=None))
    with django_assert_max_num_queries(5):  # type: ignore[operator]
        assert len(entries()) == 10
